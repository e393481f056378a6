package org.plenary.checkin;

import java.time.Instant;
import java.util.Optional;
import org.plenary.badges.BadgeClaims;
import org.plenary.badges.BadgeCode;
import org.plenary.badges.VerificationKey;
import org.plenary.badges.ZoneSet;

/**
 * The door's rules (B1-B9) as one pure function. The scanner's own implementation runs the same vectors
 * ({@code verdict-vectors.json}, which says the rules in words), and so does the SQL statement that decides on the server.
 */
final class DoorRules {

    private DoorRules() {}

    /** The first rule that applies decides. */
    static Ruling decide(Approach approach, GateRules gate, DoorKnowledge known) {
        Optional<BadgeCode> code = BadgeCode.read(approach.code());
        if (code.isEmpty()) {
            return Ruling.of(Verdict.UNKNOWN_CODE);
        }
        return authentic(code.get(), known)
                .or(() -> issued(code.get().claims(), known))
                .map(Ruling::of)
                .orElseGet(() -> passes(approach, gate, known, terms(code.get().claims(), known)));
    }

    /** Rules 2 to 4: did this meeting sign it? */
    private static Optional<Verdict> authentic(BadgeCode code, DoorKnowledge known) {
        if (code.claims().meeting() != known.meeting()) {
            return Optional.of(Verdict.WRONG_MEETING);
        }
        VerificationKey key = known.keys().get(code.claims().keyId());
        if (key == null) {
            return Optional.of(Verdict.UNKNOWN_CODE);
        }
        return key.signed(code) ? Optional.empty() : Optional.of(Verdict.FORGED_CODE);
    }

    /** Rules 5 to 7: is it the badge that its owner should carry? */
    private static Optional<Verdict> issued(BadgeClaims claims, DoorKnowledge known) {
        KnownBadge badge = known.badge();
        if (badge == null || badge.generation() < claims.generation()) {
            return known.complete() ? Optional.of(Verdict.UNKNOWN_CODE) : Optional.empty();
        }
        if (badge.generation() > claims.generation()) {
            return Optional.of(Verdict.REVOKED);
        }
        return switch (badge.state()) {
            case REVOKED -> Optional.of(Verdict.REVOKED);
            case SUSPENDED, UNCOLLECTED -> Optional.of(Verdict.NOT_ACCREDITED);
            case ACTIVE -> Optional.empty();
        };
    }

    private record Terms(ZoneSet zones, Instant notBefore, Instant notAfter) {}

    private static Terms terms(BadgeClaims claims, DoorKnowledge known) {
        KnownBadge badge = known.badge();
        return badge == null || badge.generation() < claims.generation()
                ? new Terms(claims.zones(), claims.notBefore(), claims.notAfter())
                : new Terms(badge.zones(), badge.notBefore(), badge.notAfter());
    }

    /** Rules 8 to 13: here, now, and is there room? */
    private static Ruling passes(Approach approach, GateRules gate, DoorKnowledge known, Terms terms) {
        if (approach.direction() == Direction.OUT) {
            return Ruling.of(gate.reentry() ? Verdict.ADMITTED : Verdict.WRONG_ZONE_OR_TIME);
        }
        if (approach.at().isBefore(terms.notBefore())
                || !approach.at().isBefore(terms.notAfter())
                || !terms.zones().contains(gate.zone())) {
            return Ruling.of(Verdict.WRONG_ZONE_OR_TIME);
        }
        Presence presence = known.presence();
        if (presence != null && presence.holds(approach.at(), known.zone())) {
            return new Ruling(Verdict.ALREADY_INSIDE, presence);
        }
        if (known.room() != null && known.room().inside() >= known.room().most()) {
            return Ruling.of(Verdict.CATEGORY_FULL);
        }
        return Ruling.of(Verdict.ADMITTED);
    }
}
