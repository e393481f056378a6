package org.plenary.badges.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeActivation;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who took which badge (B4). A badge is in one person's hands at a time; what came back can be collected again. */
@Service
public class Custody {

    /** As many as one receipt lists. */
    public static final int MOST = 500;

    /** Characters of the name of whoever takes badges along. */
    public static final int LONGEST_NAME = 150;

    private final CustodyStore store;
    private final BadgeActivation activation;
    private final AuditTrail audit;
    private final CustodyNews news;
    private final Clock clock;

    Custody(CustodyStore store, BadgeActivation activation, AuditTrail audit, CustodyNews news, Clock clock) {
        this.store = store;
        this.activation = activation;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Gives badges to a liaison officer, all or none, and numbers the receipt. */
    @Transactional
    public Mono<Handover> handOver(MeetingCode meeting, String receiver, List<BadgeId> badges, Viewer viewer) {
        return Mono.fromSupplier(() -> name(receiver))
                .delayUntil(name -> usable(meeting, badges))
                .zipWhen(name -> store.nextNumber(meeting))
                .map(found ->
                        new Handover(UUID.randomUUID(), meeting, found.getT2(), found.getT1(), now(), viewer.name()))
                .delayUntil(store::insert)
                .delayUntil(given -> store.collect(Set.copyOf(badges), given.id(), given.givenAt(), given.givenBy()))
                .delayUntil(given -> activation.collectionChanged(meeting, badges, true))
                .delayUntil(given -> record(
                        meeting,
                        "handover:" + given.id(),
                        "badges.handed-over",
                        Map.of("number", given.number(), "receiver", given.receiver(), "badges", texts(badges)),
                        viewer))
                .delayUntil(given -> news.changed(meeting, "handover:" + given.id(), badges));
    }

    /** The person came and took it. */
    @Transactional
    public Mono<Void> collect(MeetingCode meeting, BadgeId badge, Viewer viewer) {
        return usable(meeting, List.of(badge))
                .then(Mono.defer(() -> store.collect(List.of(badge), null, clock.instant(), viewer.name())))
                .then(Mono.defer(() -> activation.collectionChanged(meeting, List.of(badge), true)))
                .then(record(meeting, "badge:" + badge, "badges.collected", Map.of(), viewer))
                .then(Mono.defer(() -> news.changed(meeting, "badge:" + badge, List.of(badge))));
    }

    /** It is back at the desk. */
    @Transactional
    public Mono<Void> takeBack(MeetingCode meeting, BadgeId badge, Viewer viewer) {
        return store.hold(badge)
                .then(Mono.defer(() -> store.takeBack(meeting, badge, clock.instant(), viewer.name())))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("badges.not-collected", 409).rule("B4").field("badge")))
                .then(Mono.defer(() -> activation.collectionChanged(meeting, List.of(badge), false)))
                .then(record(meeting, "badge:" + badge, "badges.returned", Map.of(), viewer))
                .then(Mono.defer(() -> news.changed(meeting, "badge:" + badge, List.of(badge))));
    }

    /** The hand-over of that receipt, or the problem {@code badges.unknown-handover}. */
    public Mono<Handover> get(MeetingCode meeting, UUID handover) {
        return store.find(meeting, handover).switchIfEmpty(Mono.error(Custody::unknown));
    }

    /** All receipts of the meeting, the newest first. */
    public Flux<Handover> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    /** Of each badge of a delegation that was ever collected the last time. */
    public Flux<Collected> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return store.ofDelegation(meeting, delegation);
    }

    /** Of each badge of a person that was ever collected the last time. */
    public Flux<Collected> ofParticipant(MeetingCode meeting, ParticipantId participant) {
        return store.ofParticipant(meeting, participant);
    }

    /** When that badge was last collected; nothing when it never was. */
    public Mono<Collected> last(BadgeId badge) {
        return store.last(badge);
    }

    /** What a badge's second collection means, where the rows did not say it before: badges are held while they are given out. */
    @Bean
    static ConstraintProblem collectedOnce() {
        return new ConstraintProblem("badges_collected_once", GivingOut::outMeanwhile);
    }

    /** As exactly as it is stored, so that the receipt read again is the one that was answered. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Problem unknown() {
        return Problem.of("badges.unknown-handover", 404).field("handover");
    }

    private Mono<Void> usable(MeetingCode meeting, List<BadgeId> badges) {
        Set<BadgeId> wanted = Set.copyOf(badges);
        return store.hold(meeting, wanted)
                .collectList()
                .doOnNext(found -> GivingOut.allUsable(wanted.size(), found))
                .zipWhen(found -> store.out(wanted).collect(Collectors.toSet()))
                .doOnNext(found -> GivingOut.noneOut(found.getT1(), found.getT2()))
                .then();
    }

    private Mono<Void> record(MeetingCode meeting, String subject, String action, Map<String, ?> facts, Viewer viewer) {
        return audit.record(new AuditEntry(viewer, meeting, subject, action, Map.of(), facts, null));
    }

    private static List<String> texts(List<BadgeId> badges) {
        return List.copyOf(new TreeSet<>(badges.stream().map(BadgeId::toString).collect(Collectors.toSet())));
    }

    private static String name(@Nullable String receiver) {
        String name = receiver == null ? "" : receiver.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Problem.of("badges.receiver-missing", 400)
                    .rule("B4")
                    .field("receiver")
                    .with("most", LONGEST_NAME);
        }
        return name;
    }
}
