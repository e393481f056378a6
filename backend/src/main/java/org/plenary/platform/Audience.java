package org.plenary.platform;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;

/**
 * Who is told live that something happened (P1, P2): everybody, those with any role in the meeting, the Secretariat, one
 * delegation with the Secretariat, the door with the Secretariat, or nobody; and besides, where given, the person whom it is about.
 */
public record Audience(
        Kind kind,
        @Nullable DelegationId delegation,
        @Nullable AccountId person) {

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
        return new Audience(Kind.EVERYBODY, null, null);
    }

    public static Audience participants() {
        return new Audience(Kind.PARTICIPANTS, null, null);
    }

    public static Audience secretariat() {
        return new Audience(Kind.SECRETARIAT, null, null);
    }

    public static Audience delegation(DelegationId delegation) {
        return new Audience(Kind.DELEGATION, delegation, null);
    }

    public static Audience door() {
        return new Audience(Kind.DOOR, null, null);
    }

    public static Audience nobody() {
        return new Audience(Kind.NOBODY, null, null);
    }

    /** This audience and the person whom the event is about. */
    public Audience and(@Nullable AccountId account) {
        return new Audience(kind, delegation, account);
    }

    /** As the outbox keeps it: {@code KIND}, {@code KIND:delegation}, each perhaps followed by {@code @person}. */
    String wire() {
        String circle = delegation == null ? kind.name() : kind.name() + ":" + delegation;
        return person == null ? circle : circle + "@" + person;
    }

    static Audience ofWire(String wire) {
        String[] whole = wire.split("@", 2);
        String[] circle = whole[0].split(":", 2);
        return new Audience(
                Kind.valueOf(circle[0]),
                circle.length > 1 ? DelegationId.of(circle[1]) : null,
                whole.length > 1 ? AccountId.of(whole[1]) : null);
    }
}
