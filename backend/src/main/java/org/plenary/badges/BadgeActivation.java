package org.plenary.badges;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
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
 * Whether a meeting's badges are active once collected (B4), and how each then stands at the door, which is told in the
 * transaction that changes it. Off until the Secretariat switches it on.
 */
@Service
public class BadgeActivation {

    /**
     * The setting.
     *
     * @param waiting badges that could be used and that nobody has in hand: while it is on, no door opens to them
     */
    public record Terms(boolean onceCollected, int waiting) {}

    private final ActivationStore store;
    private final Meetings meetings;
    private final ObjectProvider<BadgeWatch> watches;
    private final AuditTrail audit;
    private final Outbox outbox;

    BadgeActivation(
            ActivationStore store,
            Meetings meetings,
            ObjectProvider<BadgeWatch> watches,
            AuditTrail audit,
            Outbox outbox) {
        this.store = store;
        this.meetings = meetings;
        this.watches = watches;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** How it is set. */
    public Mono<Terms> ofMeeting(MeetingCode meeting) {
        return meetings.get(meeting)
                .then(store.onceCollected(meeting))
                .zipWith(store.waiting(meeting).count())
                .map(found -> new Terms(found.getT1(), Math.toIntExact(found.getT2())));
    }

    /** Those among the badges to which no door opens until somebody collects them; none where that is not asked. */
    public Mono<Set<BadgeId>> uncollected(MeetingCode meeting, Collection<BadgeId> badges) {
        return store.onceCollected(meeting)
                .filter(onceCollected -> onceCollected)
                .flatMapMany(on -> store.waiting(badges))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Switches it for a reason (X3): every badge that waits to be collected is refused, or admitted, from the commit on. */
    @Transactional
    public Mono<Terms> set(MeetingCode meeting, boolean onceCollected, String reason, Viewer viewer) {
        if (reason.isBlank()) {
            return Mono.error(
                    Problem.of("badges.reason-missing", 400).rule("X3").field("reason"));
        }
        return meetings.get(meeting)
                .then(store.holdSetting(meeting))
                .then(Mono.defer(() -> store.onceCollected(meeting)))
                .filter(before -> before != onceCollected)
                .flatMap(before -> change(meeting, onceCollected, reason.strip(), viewer))
                .then(Mono.defer(() -> ofMeeting(meeting)));
    }

    private Mono<Void> change(MeetingCode meeting, boolean onceCollected, String reason, Viewer viewer) {
        DoorStanding standing = DoorStanding.of(BadgeState.ACTIVE, onceCollected, false);
        return store.set(meeting, onceCollected)
                .then(Mono.defer(() -> store.waiting(meeting).collectList()))
                .flatMap(badges -> told(badges, standing))
                .then(audit.record(new AuditEntry(
                        viewer,
                        meeting,
                        "meeting:" + meeting,
                        "badges.activation-changed",
                        Map.of("onceCollected", !onceCollected),
                        Map.of("onceCollected", onceCollected),
                        reason)))
                .then(outbox.append(DomainEvent.of(
                        "badges.activation-changed", meeting, meeting.value(), Audience.participants())));
    }

    /** Badges went into somebody's hands or came back from them. The transaction holds them already. */
    public Mono<Void> collectionChanged(MeetingCode meeting, Collection<BadgeId> badges, boolean collected) {
        return store.keepSetting(meeting)
                .then(Mono.defer(() -> store.onceCollected(meeting)))
                .filter(onceCollected -> onceCollected)
                .flatMap(on -> told(badges, DoorStanding.of(BadgeState.ACTIVE, true, collected)));
    }

    /** Tells everybody who keeps something of badges. The transaction holds the badge already. */
    Mono<Void> badgeChanged(Badge badge) {
        return store.keepSetting(badge.meeting())
                .then(Mono.defer(() -> Mono.zip(store.onceCollected(badge.meeting()), store.collected(badge.id()))))
                .map(found -> DoorStanding.of(badge.state(), found.getT1(), found.getT2()))
                .flatMap(standing -> each().concatMap(watch -> watch.badgeChanged(badge, standing))
                        .then());
    }

    private Mono<Void> told(Collection<BadgeId> badges, DoorStanding standing) {
        List<BadgeId> all = List.copyOf(badges);
        return each().concatMap(watch -> watch.standingChanged(all, standing)).then();
    }

    private Flux<BadgeWatch> each() {
        return Flux.fromStream(watches::orderedStream);
    }
}
