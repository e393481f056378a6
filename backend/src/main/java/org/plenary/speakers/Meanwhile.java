package org.plenary.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.AuditTrail.Written;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;
import org.plenary.platform.Etags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whoever was slower what was changed since the version that they saw, by whom and when, and which version stands now
 * (L22): so they can apply their own on the new state.
 */
@Component
public class Meanwhile {

    /** Of more changes than these only the latest are told. */
    static final int MOST = 20;

    private static final String VERSION = "version";

    private static final String OFFICE = "office";

    /** The limits of replies are in the trail of their list, with a count of their own. */
    private static final String LIMITS = "limitsVersion";

    /** And so are the terms of texts. */
    private static final String TEXTS = "textsVersion";

    /** What says nothing to a reader: inner places, and what never changes. */
    private static final Set<String> INNER = Set.of(
            "place", "absences", "list", "delegation", "receipt", "seed", "candidates", VERSION, LIMITS, TEXTS, OFFICE);

    private final AuditTrail audit;
    private final Grants grants;

    Meanwhile(AuditTrail audit, Grants grants) {
        this.audit = audit;
        this.grants = grants;
    }

    /** The inscription where it is the one that they saw; else the refusal. Null where any version will do. */
    public Mono<Inscription> upToDate(MeetingCode meeting, Inscription now, @Nullable Long seen, By by) {
        return seen == null || now.version() == seen ? Mono.just(now) : refused(meeting, now, seen, by);
    }

    /** The refusal of a change to the terms of a list. */
    public <T> Mono<T> refused(ListOfSpeakers now, long seen, By by) {
        return problem(ofList(now.meeting(), now.id(), VERSION), now.version(), seen, by)
                .flatMap(Mono::error);
    }

    /** The refusal of a change to the limits of replies on a list. */
    public <T> Mono<T> limitsRefused(ListOfSpeakers list, long now, long seen, By by) {
        return problem(ofList(list.meeting(), list.id(), LIMITS), now, seen, by).flatMap(Mono::error);
    }

    /** The refusal of a change to when the texts of a list are due. */
    public <T> Mono<T> textsRefused(ListOfSpeakers list, long now, long seen, By by) {
        return problem(ofList(list.meeting(), list.id(), TEXTS), now, seen, by).flatMap(Mono::error);
    }

    /** The refusal of a change to an inscription; about one that is not the reader's to read it says nothing else. */
    public <T> Mono<T> refused(MeetingCode meeting, Inscription now, long seen, By by) {
        var subject = new Subject(meeting, "inscription:" + now.id(), VERSION, now.delegation());
        return problem(subject, now.version(), seen, by)
                .map(problem -> problem.members().isEmpty()
                        ? problem
                        : problem.member("inscription", now.id().toString()))
                .flatMap(Mono::error);
    }

    /** The refusal of a change to what else a delegation has in the trail, by its subject there. */
    public <T> Mono<T> refused(Owned changed, long now, long seen, By by) {
        return problem(new Subject(changed.meeting(), changed.subject(), VERSION, changed.delegation()), now, seen, by)
                .flatMap(Mono::error);
    }

    /** What is a delegation's, under its subject in the trail. */
    public record Owned(MeetingCode meeting, String subject, DelegationId delegation) {}

    private Mono<Problem> problem(Subject subject, long now, long seen, By by) {
        if (!subject.readBy(by.viewer())) {
            return Mono.just(Etags.outdated());
        }
        return since(subject, seen).zipWith(focalPoints(subject), (entries, focalPoints) -> {
            var reader = new Reader(subject, by.viewer(), focalPoints);
            return Etags.outdated()
                    .member(VERSION, now)
                    .member(
                            "changes",
                            entries.stream().map(entry -> missed(entry, reader)).toList());
        });
    }

    private Mono<List<Written>> since(Subject subject, long seen) {
        return audit.of(subject.meeting(), subject.trail(), null, MOST)
                .map(latest -> latest.stream()
                        .filter(entry -> entry.after().get(subject.count()) instanceof Number version
                                && version.longValue() > seen)
                        .toList());
    }

    /** Who holds the access today: for entries that do not say for whom somebody acted. */
    private Mono<Set<UUID>> focalPoints(Subject subject) {
        DelegationId owner = subject.owner();
        return owner == null
                ? Mono.just(Set.of())
                : grants.holders(Grant.focalPoint(subject.meeting(), owner))
                        .map(account -> account.id().value())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Subject ofList(MeetingCode meeting, ListId list, String count) {
        return new Subject(meeting, "list:" + list, count, null);
    }

    /**
     * What was changed.
     *
     * @param trail its subject in the audit trail
     * @param count which fact counts its versions there
     * @param owner the delegation whose it is; null for what is the Secretariat's
     */
    private record Subject(
            MeetingCode meeting,
            String trail,
            String count,
            @Nullable DelegationId owner) {

        boolean ownOf(Viewer viewer) {
            return owner != null && viewer.focalPointOf(owner);
        }

        boolean orderedBy(Viewer viewer) {
            return viewer.isSecretariatOf(meeting) || viewer.holds(Role.PROTOCOL_OFFICER, meeting);
        }

        /** Whatever is another delegation's is nobody's business but of those who order the list. */
        boolean readBy(Viewer viewer) {
            return ownOf(viewer) || orderedBy(viewer);
        }
    }

    /** Who is told, and what of it they may know. */
    private record Reader(Subject subject, Viewer viewer, Set<UUID> focalPoints) {

        Missed.Office office(Written entry) {
            if (entry.after().get(OFFICE) instanceof String office) {
                return WireName.of(Missed.Office.class, office);
            }
            if (entry.actorKind() == Viewer.Kind.SYSTEM) {
                return Missed.Office.SYSTEM;
            }
            return focalPoints.contains(entry.actor()) ? Missed.Office.DELEGATION : Missed.Office.SECRETARIAT;
        }

        /** A delegation knows its own people by name; of the Secretariat it knows that it was the Secretariat. */
        @Nullable
        String name(Written entry) {
            return switch (office(entry)) {
                case SYSTEM -> null;
                case DELEGATION -> entry.actorName();
                case SECRETARIAT -> subject.orderedBy(viewer) ? entry.actorName() : null;
            };
        }

        /** Earlier names of a speaker may have been protected since: only who reads registrations is told of them (P1). */
        boolean knows(String field) {
            return !field.equals("speaker") || subject.ownOf(viewer) || viewer.isSecretariatOf(subject.meeting());
        }
    }

    private static Missed missed(Written entry, Reader reader) {
        var names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        names.removeAll(INNER);
        var fields = new ArrayList<Missed.Field>();
        for (String name : names) {
            Object before = entry.before().get(name);
            Object after = entry.after().get(name);
            if (!Objects.equals(before, after)) {
                fields.add(
                        reader.knows(name) ? new Missed.Field(name, before, after, null) : Missed.Field.hidden(name));
            }
        }
        return new Missed(entry.action(), reader.name(entry), reader.office(entry), entry.at(), List.copyOf(fields));
    }

    /** The facts with the version that they describe, by which it is found what somebody has not seen. */
    public static Map<String, Object> at(long version, Map<String, Object> facts) {
        facts.put(VERSION, version);
        return facts;
    }

    /** The same for the limits of replies. */
    public static Map<String, Object> limitsAt(long version, Map<String, Object> facts) {
        facts.put(LIMITS, version);
        return facts;
    }

    /** And for the terms of texts. */
    public static Map<String, Object> textsAt(long version, Map<String, Object> facts) {
        facts.put(TEXTS, version);
        return facts;
    }

    /** The facts with the office of whoever acts, as it is at this moment: access changes hands (R1). */
    public static Map<String, Object> actedBy(By by, DelegationId owner, Map<String, Object> facts) {
        facts.put(OFFICE, Missed.Office.of(by.viewer(), owner).wire());
        return facts;
    }
}
