package org.plenary.badges;

import java.util.Objects;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.springframework.boot.test.context.TestComponent;

/** The codes on issued badges, and false ones, for tests: the application itself gives them out in documents only. */
@TestComponent
public class IssuedCodes {

    private final BadgeStore badges;
    private final BadgeKeys keys;

    IssuedCodes(BadgeStore badges, BadgeKeys keys) {
        this.badges = badges;
        this.keys = keys;
    }

    /** What a camera reads from this person's newest badge. */
    public String of(ParticipantId person) {
        return signed(newest(person)).text();
    }

    /** This person's badge with more zones than were signed. */
    public String forged(ParticipantId person) {
        Badge badge = newest(person);
        BadgeClaims claims = badge.claims();
        BadgeClaims more = new BadgeClaims(
                claims.keyId(),
                claims.meeting(),
                claims.registration(),
                claims.generation(),
                claims.category(),
                claims.notBefore(),
                claims.hours(),
                new ZoneSet(255));
        return BadgeCode.of(more, signed(badge).signature()).text();
    }

    /** Signed with the meeting's key, of a registration that nobody has. */
    public String signedButNeverIssued(MeetingCode meeting) {
        MeetingKey key = Objects.requireNonNull(keys.signing(meeting).block());
        return key.key().sign(claims(key, key.number())).text();
    }

    /** Signed with the meeting's key, saying that it is of another meeting. */
    public String foreign(MeetingCode meeting) {
        MeetingKey key = Objects.requireNonNull(keys.signing(meeting).block());
        return key.key().sign(claims(key, 4_000_000_000L)).text();
    }

    private static BadgeClaims claims(MeetingKey key, long meeting) {
        return new BadgeClaims(
                key.keyId(), meeting, Badge.randomRegistration(), 1, 2, java.time.Instant.now(), 48, ZoneSet.of("A"));
    }

    private Badge newest(ParticipantId person) {
        return Objects.requireNonNull(badges.newest(person).block());
    }

    private BadgeCode signed(Badge badge) {
        return Objects.requireNonNull(keys.of(badge).block()).sign(badge.claims());
    }
}
