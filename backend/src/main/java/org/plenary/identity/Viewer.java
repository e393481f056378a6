package org.plenary.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;

/**
 * Who asks: a person with an account, an enrolled door device, somebody unknown, or the system itself in a background task.
 * Every request has exactly one; its grants are the ones that hold at this moment.
 */
public record Viewer(
        Kind kind,
        UUID id,
        String name,
        Language language,
        Set<Grant> grants,
        @Nullable GateId gate) {

    /** What kind of viewer it is. */
    public enum Kind {
        PERSON,
        DEVICE,
        ANONYMOUS,
        SYSTEM
    }

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Viewer UNKNOWN = new Viewer(Kind.ANONYMOUS, NOBODY, "", Language.EN, Set.of(), null);
    private static final Viewer SYSTEM = new Viewer(Kind.SYSTEM, NOBODY, "Plenary", Language.EN, Set.of(), null);

    public Viewer {
        grants = Set.copyOf(grants);
    }

    public static Viewer person(AccountId account, String name, Language language, Set<Grant> grants) {
        return new Viewer(Kind.PERSON, account.value(), name, language, grants, null);
    }

    public static Viewer device(DeviceId device, String name, Grant grant, GateId gate) {
        return new Viewer(Kind.DEVICE, device.value(), name, Language.EN, Set.of(grant), gate);
    }

    /** Somebody who has not signed in. */
    public static Viewer anonymous() {
        return UNKNOWN;
    }

    /** The system itself, in a task that nobody asked for at that moment; it appears in the audit trail only. */
    public static Viewer system() {
        return SYSTEM;
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isDevice() {
        return kind == Kind.DEVICE;
    }

    /** The person's account; a viewer without one is asked to sign in. */
    public AccountId account() {
        if (kind != Kind.PERSON) {
            throw Problem.of("access.sign-in-required", 401);
        }
        return new AccountId(id);
    }

    /** The door device; everybody else is refused. */
    public DeviceId device() {
        if (kind != Kind.DEVICE) {
            throw Problem.of("access.device-required", 403);
        }
        return new DeviceId(id);
    }

    /** True when one grant lets the viewer act as the role in that meeting; null asks for the whole Network. */
    public boolean holds(Role role, @Nullable MeetingCode meeting) {
        return grants.stream().anyMatch(grant -> grant.admits(role, meeting));
    }

    public boolean isSecretariatOf(MeetingCode meeting) {
        return holds(Role.SECRETARIAT, meeting);
    }

    /** True for the Secretariat, and for administrators, of the whole Network. */
    public boolean isNetworkSecretariat() {
        return holds(Role.SECRETARIAT, null);
    }

    public boolean isAdministrator() {
        return holds(Role.ADMINISTRATOR, null);
    }

    /** True for the focal point of exactly that delegation (R1). */
    public boolean focalPointOf(DelegationId delegation) {
        return grants.stream().anyMatch(grant -> delegation.equals(grant.delegation()));
    }

    /** True when the viewer has any role in that meeting, or acts for the whole Network. */
    public boolean belongsTo(MeetingCode meeting) {
        return grants.stream()
                .anyMatch(grant -> grant.meeting() == null || grant.meeting().equals(meeting));
    }
}
