package org.plenary.identity;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call one endpoint, as declared on its method, and the decision for one viewer and one path. It looks at grants only,
 * never at whether the meeting or delegation exists, so that a refusal tells nothing about what is hidden.
 */
public sealed interface AccessRule {

    /** True when the viewer may call the endpoint under a path with these variables. */
    boolean admits(Viewer viewer, Map<String, String> path);

    /** True when a demo opens the endpoint to everybody on its own machine. */
    default boolean openInDemo() {
        return false;
    }

    /** Open to everybody. */
    record Everyone() implements AccessRule {
        @Override
        public boolean admits(Viewer viewer, Map<String, String> path) {
            return true;
        }
    }

    /** Open to every person with an account. */
    record SignedIn() implements AccessRule {
        @Override
        public boolean admits(Viewer viewer, Map<String, String> path) {
            return viewer.isPerson();
        }
    }

    /** Open to some roles: in the meeting of the path or, without one, in the whole Network or any meeting; see {@link Allow}. */
    record Roles(Set<Role> roles, boolean openInDemo, boolean inAnyMeeting) implements AccessRule {

        Roles(Set<Role> roles, boolean openInDemo) {
            this(roles, openInDemo, false);
        }

        @Override
        public boolean admits(Viewer viewer, Map<String, String> path) {
            return viewer.grants().stream().anyMatch(grant -> reaches(grant, path));
        }

        private boolean reaches(Grant grant, Map<String, String> path) {
            return roles.stream().anyMatch(grant.role()::covers)
                    && (anyMeeting(path) || within(grant.meeting(), path.get("meeting")))
                    && (grant.delegation() == null
                            || !path.containsKey("delegation")
                            || within(grant.delegation(), path.get("delegation")));
        }

        private boolean anyMeeting(Map<String, String> path) {
            return inAnyMeeting && !path.containsKey("meeting");
        }

        private static boolean within(@Nullable Object limit, @Nullable String asked) {
            return limit == null || limit.toString().equals(asked);
        }
    }

    /** The rule declared on a method: exactly one of the three annotations; none or several is no rule at all. */
    static Optional<AccessRule> declaredOn(AnnotatedElement method) {
        Allow allow = method.getAnnotation(Allow.class);
        boolean everyone = method.isAnnotationPresent(AllowEveryone.class);
        boolean signedIn = method.isAnnotationPresent(AllowSignedIn.class);
        if ((allow != null ? 1 : 0) + (everyone ? 1 : 0) + (signedIn ? 1 : 0) != 1) {
            return Optional.empty();
        }
        if (allow != null) {
            return allow.value().length == 0 ? Optional.empty() : Optional.of(roles(allow));
        }
        return Optional.of(everyone ? new Everyone() : new SignedIn());
    }

    private static AccessRule roles(Allow allow) {
        return new Roles(Set.of(allow.value()), allow.demoOnThisMachine(), allow.inAnyMeeting());
    }
}
