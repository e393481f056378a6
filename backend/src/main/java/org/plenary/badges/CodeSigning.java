package org.plenary.badges;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Codes for what is no badge of a person, signed with the keys of the meeting's badges. Private halves stay here. */
@Service
public class CodeSigning {

    /** What a code says, as it is stored, and the digest by which the door finds it. */
    public record Signed(BadgeClaims claims, String digest) {

        /** As it was stored. */
        public static Signed of(byte[] claims, String digest) {
            return new Signed(BadgeClaims.of(claims), digest);
        }

        /** To be stored. */
        public byte[] bytes() {
            return claims.toBytes();
        }
    }

    /** What a new code is to say; whole minutes and hours, as a code can. */
    public record Wish(
            long registration, int generation, BadgeCategory category, ZoneSet zones, Instant from, Instant until) {

        /** Of a registration that nobody can guess. */
        public static Wish first(BadgeCategory category, ZoneSet zones, Instant from, Instant until) {
            return new Wish(Badge.randomRegistration(), 1, category, zones, from, until);
        }

        private int hours() {
            return (int)
                    Duration.between(from, until).plusHours(1).minusNanos(1).toHours();
        }
    }

    private final BadgeKeys keys;

    CodeSigning(BadgeKeys keys) {
        this.keys = keys;
    }

    /** Signs with the key that signs now. */
    public Mono<Function<Wish, Signed>> signer(MeetingCode meeting) {
        return keys.signing(meeting).map(key -> wish -> {
            BadgeClaims claims = new BadgeClaims(
                    key.keyId(),
                    key.number(),
                    wish.registration(),
                    wish.generation(),
                    wish.category().number(),
                    wish.from(),
                    wish.hours(),
                    wish.zones());
            return new Signed(claims, key.key().sign(claims).digest());
        });
    }

    /** The texts of codes that were signed before, to print them. */
    public Mono<Function<Signed, String>> codes(MeetingCode meeting) {
        return keys.ofMeeting(meeting)
                .map(known -> signed -> Objects.requireNonNull(
                                known.get(signed.claims().keyId()))
                        .sign(signed.claims())
                        .text());
    }
}
