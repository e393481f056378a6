package org.plenary.badges;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;

/**
 * One issued badge. Its claims are what is printed in its code and never change; category, zones and times are what holds
 * now, and count at the door. A replacement has the same number, the next generation and another code (B2).
 *
 * @param digest SHA-256 of the code: the door's key to this badge
 */
public record Badge(
        BadgeId id,
        MeetingCode meeting,
        ParticipantId participant,
        @Nullable DelegationId delegation,
        int number,
        BadgeClaims claims,
        String digest,
        BadgeCategory category,
        ZoneSet zones,
        Instant notBefore,
        Instant notAfter,
        BadgeState state) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A random registration, which no code of another person tells anything about. */
    static long randomRegistration() {
        return RANDOM.nextLong();
    }

    public int generation() {
        return claims.generation();
    }

    /** What staff read out and write down: {@code 0042-1}. */
    public String serial() {
        return String.format(Locale.ROOT, "%04d-%d", number, claims.generation());
    }

    /** This badge, opening nothing ever again. @throws Problem when it already was revoked */
    Badge revoked() {
        if (state == BadgeState.REVOKED) {
            throw Problem.of("badges.already-revoked", 409).rule("B2").with("serial", serial());
        }
        return in(BadgeState.REVOKED);
    }

    /** A revoked badge stays so; any other follows the accreditation. */
    Badge accredited(boolean accredited) {
        if (state == BadgeState.REVOKED) {
            return this;
        }
        return in(accredited ? BadgeState.ACTIVE : BadgeState.SUSPENDED);
    }

    /** The same badge for another category: what is printed stays, what holds at the door follows. */
    Badge as(BadgeCategory other) {
        return new Badge(
                id,
                meeting,
                participant,
                delegation,
                number,
                claims,
                digest,
                other,
                other.zones(),
                notBefore,
                notAfter,
                state);
    }

    Badge valid(Validity validity) {
        return new Badge(
                id,
                meeting,
                participant,
                delegation,
                number,
                claims,
                digest,
                category,
                zones,
                validity.notBefore(),
                validity.notAfter(),
                state);
    }

    private Badge in(BadgeState next) {
        return new Badge(
                id,
                meeting,
                participant,
                delegation,
                number,
                claims,
                digest,
                category,
                zones,
                notBefore,
                notAfter,
                next);
    }
}
