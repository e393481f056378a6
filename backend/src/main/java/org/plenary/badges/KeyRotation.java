package org.plenary.badges;

import java.time.Clock;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How a meeting's badge keys follow each other. A new key signs from now on, and what older ones signed stays good. A key that
 * somebody else may have is withdrawn: first its badges are replaced (B2), some at a time, then no door believes what it signed.
 * Without the first step doors without a network would refuse people whose badge is good.
 */
@Service
public class KeyRotation {

    /** Badges that are replaced in one transaction, so that nobody who changes a badge waits for long. */
    static final int BATCH = 50;

    private static final int HIGHEST = 255;

    /** What one step of replacing has done, and what is left to do. */
    public record Step(int replaced, long left) {}

    private final Meetings meetings;
    private final BadgeKeyStore store;
    private final BadgeKeys keys;
    private final BadgeIssue badges;
    private final ObjectProvider<KeyUse> others;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    KeyRotation(
            Meetings meetings,
            BadgeKeyStore store,
            BadgeKeys keys,
            BadgeIssue badges,
            ObjectProvider<KeyUse> others,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.keys = keys;
        this.badges = badges;
        this.others = others;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest first; the first is made when the meeting's first badge is, or a door asks. */
    public Flux<KnownKey> ofMeeting(MeetingCode meeting) {
        return store.known(meeting);
    }

    /** Makes the key that signs from now on. */
    @Transactional
    public Mono<KnownKey> renew(MeetingCode meeting, String reason, Viewer viewer) {
        return meetings.get(meeting)
                .then(Mono.defer(() -> keys.signing(meeting)))
                .then(Mono.defer(() -> store.hold(meeting)))
                .then(Mono.defer(() -> store.known(meeting).next()))
                .flatMap(newest -> newest.key() == HIGHEST
                        ? Mono.error(Problem.of("badges.keys-used-up", 409))
                        : keys.another(meeting, newest.key() + 1)
                                .then(Mono.defer(() -> find(meeting, newest.key() + 1))))
                .flatMap(made -> tell(meeting, made, "badges.key-made", reason, viewer));
    }

    /** Replaces up to {@value #BATCH} badges that the key signed; again, until none is left. */
    @Transactional
    public Mono<Step> replace(MeetingCode meeting, int key, String reason, Viewer viewer) {
        return find(meeting, key)
                .flatMap(KeyRotation::outOfUse)
                .flatMap(found -> badges.replaceSignedWith(meeting, key, BATCH, reason, viewer))
                .flatMap(replaced -> Flux.fromStream(others::orderedStream)
                        .concatMap(use -> use.replaceSignedWith(meeting, key, BATCH - replaced, reason, viewer))
                        .reduce(replaced, Integer::sum))
                .flatMap(replaced -> find(meeting, key).map(now -> new Step(replaced, now.badges())));
    }

    /** Withdraws a key of which no badge is left; the same where it already is. */
    @Transactional
    public Mono<KnownKey> withdraw(MeetingCode meeting, int key, String reason, Viewer viewer) {
        return store.holdKey(meeting, key)
                .then(Mono.defer(() -> find(meeting, key)))
                .flatMap(KeyRotation::outOfUse)
                .flatMap(found -> {
                    if (found.badges() > 0) {
                        return Mono.error(Problem.of("badges.key-in-use", 409)
                                .rule("B2")
                                .field("key")
                                .with("badges", found.badges()));
                    }
                    return found.state() == KeyState.WITHDRAWN
                            ? Mono.just(found)
                            : store.withdraw(meeting, key, clock.instant())
                                    .then(Mono.defer(() -> find(meeting, key)))
                                    .flatMap(done -> tell(meeting, done, "badges.key-withdrawn", reason, viewer));
                });
    }

    private Mono<KnownKey> find(MeetingCode meeting, int key) {
        return store.known(meeting)
                .filter(known -> known.key() == key)
                .next()
                .switchIfEmpty(
                        Mono.error(() -> Problem.of("badges.key-unknown", 404).field("key")));
    }

    private static Mono<KnownKey> outOfUse(KnownKey key) {
        return key.state() == KeyState.SIGNING
                ? Mono.error(Problem.of("badges.key-signs", 409).field("key"))
                : Mono.just(key);
    }

    private Mono<KnownKey> tell(MeetingCode meeting, KnownKey key, String topic, String reason, Viewer viewer) {
        Map<String, Object> facts =
                Map.of("key", key.key(), "state", key.state().wire());
        return audit.record(new AuditEntry(viewer, meeting, "badge-key:" + key.key(), topic, Map.of(), facts, reason))
                .then(outbox.append(DomainEvent.of(topic, meeting, String.valueOf(key.key()), Audience.secretariat())))
                .thenReturn(key);
    }
}
