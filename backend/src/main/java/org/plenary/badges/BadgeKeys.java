package org.plenary.badges;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The keys of each meeting; the first is made when it is first asked for. Private halves stay inside this module. How keys follow each other: {@link KeyRotation}. */
@Component
class BadgeKeys {

    private final BadgeKeyStore store;
    private final KeySeal seal;
    private final Clock clock;

    BadgeKeys(BadgeKeyStore store, KeySeal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        warm();
    }

    /** The first signature of a process loads and prepares much: now, and not while somebody waits at a door. */
    private static void warm() {
        SigningKey key = SigningKey.random();
        BadgeClaims claims = new BadgeClaims(1, 1, 1, 1, 1, Instant.EPOCH, 1, ZoneSet.NONE);
        if (!key.verificationKey().signed(key.sign(claims))) {
            throw new IllegalStateException("signatures do not verify");
        }
    }

    /** The key that signs now. */
    Mono<MeetingKey> signing(MeetingCode meeting) {
        return newest(meeting).switchIfEmpty(Mono.defer(() -> first(meeting).then(newest(meeting))));
    }

    /** The key that signed this badge, to print it again. */
    Mono<SigningKey> of(Badge badge) {
        return store.ofMeeting(badge.meeting())
                .filter(key -> key.keyId() == badge.claims().keyId())
                .next()
                .map(key -> open(badge.meeting(), key));
    }

    /** The keys that signed badges of that meeting, by their ids. */
    Mono<Map<Integer, SigningKey>> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting).collectMap(BadgeKeyStore.Stored::keyId, key -> open(meeting, key));
    }

    Mono<DoorKeys> publicKeys(MeetingCode meeting) {
        return signing(meeting)
                .flatMap(signing -> store.ofMeeting(meeting)
                        .filter(key -> key.state() != KeyState.WITHDRAWN)
                        .map(key -> new DoorKeys.DoorKey(key.keyId(), new VerificationKey(key.publicKey())))
                        .collectList()
                        .map(keys -> new DoorKeys(signing.number(), keys)));
    }

    private Mono<MeetingKey> newest(MeetingCode meeting) {
        return store.ofMeeting(meeting)
                .filter(key -> key.state() == KeyState.SIGNING)
                .next()
                .map(key -> new MeetingKey(key.number(), key.keyId(), open(meeting, key)));
    }

    private Mono<Void> first(MeetingCode meeting) {
        return Mono.defer(() -> store.insertFirst(meeting, fresh(meeting, 1), clock.instant()));
    }

    /** Makes the key that signs from now on; nobody else may make one meanwhile ({@link BadgeKeyStore#hold}). */
    Mono<Void> another(MeetingCode meeting, int keyId) {
        return Mono.defer(() -> store.retireAll(meeting, clock.instant())
                .then(Mono.defer(() -> store.insert(meeting, fresh(meeting, keyId), clock.instant()))));
    }

    private BadgeKeyStore.Stored fresh(MeetingCode meeting, int keyId) {
        SigningKey fresh = SigningKey.random();
        return new BadgeKeyStore.Stored(
                0,
                keyId,
                fresh.verificationKey().encoded(),
                seal.seal(fresh.seed(), meeting, keyId),
                seal.seals(),
                KeyState.SIGNING);
    }

    private SigningKey open(MeetingCode meeting, BadgeKeyStore.Stored key) {
        return new SigningKey(seal.open(key.privateKey(), key.sealed(), meeting, key.keyId()));
    }
}
