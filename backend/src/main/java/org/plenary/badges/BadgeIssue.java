package org.plenary.badges;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Issues, revokes and keeps badges in step with registrations. Every change reaches doors in its own transaction (B2). */
@Service
public class BadgeIssue {

    /** What came of a revocation. */
    public record Replaced(Badge revoked, @Nullable Badge issued) {}

    private final BadgeStore store;
    private final BadgeKeyStore serials;
    private final BadgeKeys keys;
    private final Participants participants;
    private final Meetings meetings;
    private final BadgesSettings settings;
    private final BadgeActivation activation;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    BadgeIssue(
            BadgeStore store,
            BadgeKeyStore serials,
            BadgeKeys keys,
            Participants participants,
            Meetings meetings,
            BadgesSettings settings,
            BadgeActivation activation,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.serials = serials;
        this.keys = keys;
        this.participants = participants;
        this.meetings = meetings;
        this.settings = settings;
        this.activation = activation;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Brings a person's badge in step with their registration: the first badge on approval, none for others, suspended
     * while not approved. Doing it again changes nothing; a revoked badge is never replaced by this.
     */
    @Transactional
    public Mono<Void> follow(ParticipantId id) {
        return participants
                .get(id)
                .flatMap(person -> locked(id)
                        .flatMap(badge -> followed(badge, person))
                        .switchIfEmpty(Mono.defer(() -> person.approved() ? first(person) : Mono.empty()))
                        .then());
    }

    /** Twice: who waited for a reissue then has the lost badge, and the second look finds its replacement. */
    private Mono<Badge> locked(ParticipantId id) {
        return store.lockNewest(id).then(Mono.defer(() -> store.lockNewest(id)));
    }

    private Mono<Badge> followed(Badge badge, Participant person) {
        Badge now = badge.as(BadgeCategory.of(person.category())).accredited(person.approved());
        return now.equals(badge) ? Mono.just(badge) : save(now, "badges.badge-changed", null, Viewer.system());
    }

    /** Badges stay good when the meeting moves: what the door knows counts, not what is printed. A deleted draft has none. */
    @Transactional
    public Mono<Void> followDays(MeetingCode code) {
        return meetings.existing(code)
                .map(meeting -> Validity.of(meeting.days(), settings))
                .flatMap(validity -> store.lockAll(code)
                        .collectList()
                        .flatMapIterable(all -> all)
                        .filter(badge -> !badge.notBefore().equals(validity.notBefore())
                                || !badge.notAfter().equals(validity.notAfter()))
                        .concatMap(badge -> save(badge.valid(validity), "badges.badge-changed", null, Viewer.system()))
                        .then());
    }

    /** Revokes a badge for a reason (X3) and, if asked, issues the next generation of it (B2). */
    @Transactional
    public Mono<Replaced> revoke(MeetingCode meeting, BadgeId id, String reason, boolean reissue, Viewer viewer) {
        if (reason.isBlank()) {
            return Mono.error(
                    Problem.of("badges.reason-missing", 400).rule("X3").field("reason"));
        }
        return store.lock(id)
                .filter(badge -> badge.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(BadgeBook::unknown))
                .flatMap(badge -> save(badge.revoked(), "badges.badge-revoked", reason.strip(), viewer))
                .flatMap(revoked -> reissue
                        ? next(revoked, viewer).map(issued -> new Replaced(revoked, issued))
                        : Mono.just(new Replaced(revoked, null)));
    }

    /**
     * Replaces some of the badges that were signed with a key: the next generation is signed with the one that signs now. A
     * suspended badge is followed by a suspended one. Answers how many.
     */
    Mono<Integer> replaceSignedWith(MeetingCode meeting, int keyId, int most, String reason, Viewer viewer) {
        return store.lockSignedWith(meeting, keyId, most)
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(badge -> save(badge.revoked(), "badges.badge-revoked", reason, viewer)
                        .then(Mono.defer(() -> successor(badge)))
                        .flatMap(next -> issued(next, viewer)))
                .count()
                .map(Math::toIntExact);
    }

    private Mono<Badge> successor(Badge old) {
        return Mono.zip(participants.get(old.participant()), keys.signing(old.meeting()))
                .flatMap(found -> write(
                                found.getT1(),
                                found.getT2(),
                                old.number(),
                                old.claims().registration(),
                                old.generation() + 1)
                        .map(next -> next.accredited(found.getT1().approved())));
    }

    private Mono<Badge> first(Participant person) {
        return keys.signing(person.meeting())
                .zipWhen(key -> serials.nextSerial(person.meeting()))
                .flatMap(found -> write(person, found.getT1(), found.getT2(), Badge.randomRegistration(), 1))
                .flatMap(badge -> issued(badge, Viewer.system()));
    }

    private Mono<Badge> next(Badge lost, Viewer viewer) {
        return Mono.zip(participants.get(lost.participant()), keys.signing(lost.meeting()))
                .flatMap(found -> {
                    if (!found.getT1().approved()) {
                        return Mono.error(Problem.of("badges.not-approved", 409)
                                .rule("B2")
                                .field("reissue"));
                    }
                    long registration = lost.claims().registration();
                    return write(found.getT1(), found.getT2(), lost.number(), registration, lost.generation() + 1);
                })
                .flatMap(badge -> issued(badge, viewer));
    }

    private Mono<Badge> write(Participant person, MeetingKey key, int serial, long registration, int generation) {
        BadgeCategory category = BadgeCategory.of(person.category());
        return meetings.get(person.meeting())
                .map(meeting -> Validity.of(meeting.days(), settings))
                .map(validity -> {
                    BadgeClaims claims = new BadgeClaims(
                            key.keyId(),
                            key.number(),
                            registration,
                            generation,
                            category.number(),
                            validity.notBefore(),
                            validity.hours(),
                            category.zones());
                    return new Badge(
                            BadgeId.random(),
                            person.meeting(),
                            person.id(),
                            person.delegation(),
                            serial,
                            claims,
                            key.key().sign(claims).digest(),
                            category,
                            category.zones(),
                            validity.notBefore(),
                            validity.notAfter(),
                            BadgeState.ACTIVE);
                });
    }

    private Mono<Badge> issued(Badge badge, Viewer viewer) {
        return store.insert(badge, clock.instant()).then(tell(badge, "badges.badge-issued", null, viewer));
    }

    private Mono<Badge> save(Badge badge, String topic, @Nullable String reason, Viewer viewer) {
        return store.update(badge, clock.instant(), reason).then(tell(badge, topic, reason, viewer));
    }

    /** Delegation and Secretariat, and the person, whose phone shows the badge. */
    private static Audience audience(Participant holder) {
        DelegationId delegation = holder.delegation();
        Audience circle = delegation == null ? Audience.secretariat() : Audience.delegation(delegation);
        return circle.and(holder.account());
    }

    private Mono<Badge> tell(Badge badge, String topic, @Nullable String reason, Viewer viewer) {
        Map<String, Object> facts = Map.of(
                "participant",
                badge.participant().toString(),
                "serial",
                badge.serial(),
                "state",
                badge.state().wire(),
                "category",
                badge.category().wire());
        return activation
                .badgeChanged(badge)
                .then(audit.record(
                        new AuditEntry(viewer, badge.meeting(), "badge:" + badge.id(), topic, Map.of(), facts, reason)))
                .then(participants.get(badge.participant()))
                .map(holder -> DomainEvent.of(topic, badge.meeting(), badge.id(), audience(holder))
                        .with(Map.of("participant", badge.participant().toString())))
                .flatMap(outbox::append)
                .thenReturn(badge);
    }
}
