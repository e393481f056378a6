package org.plenary.platform;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;

/**
 * Who is told live that something happened (P1, P2): everybody, those with any role in the meeting, the Secretariat, one
 * delegation with the Secretariat, the door with the Secretariat, or nobody.
 */
public record Audience(Kind kind, @Nullable DelegationId delegation) {

    /** The circles, widest first. */
    public enum Kind {
        EVERYBODY,
        PARTICIPANTS,
        SECRETARIAT,
        DELEGATION,
        DOOR,
        NOBODY
    }

    public static Audience everybody() {
        return new Audience(Kind.EVERYBODY, null);
    }

    public static Audience participants() {
        return new Audience(Kind.PARTICIPANTS, null);
    }

    public static Audience secretariat() {
        return new Audience(Kind.SECRETARIAT, null);
    }

    public static Audience delegation(DelegationId delegation) {
        return new Audience(Kind.DELEGATION, delegation);
    }

    public static Audience door() {
        return new Audience(Kind.DOOR, null);
    }

    public static Audience nobody() {
        return new Audience(Kind.NOBODY, null);
    }

    String wire() {
        return delegation == null ? kind.name() : kind.name() + ":" + delegation;
    }

    static Audience ofWire(String wire) {
        String[] parts = wire.split(":", 2);
        return new Audience(Kind.valueOf(parts[0]), parts.length > 1 ? DelegationId.of(parts[1]) : null);
    }
}
