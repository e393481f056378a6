package org.plenary.registration;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.network.EntityKind;
import org.plenary.platform.Etags;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a delegation does with its people: register, correct, submit, withdraw. Each command holds the delegation, so that two
 * at once cannot make two heads (R3).
 */
@Service
public class ParticipantService {

    /** Who sends somebody; null for nobody. */
    private record Sender(@Nullable EntityKind kind) {

        Category category(Person person) {
            return Category.of(person.role(), kind);
        }
    }

    private final ParticipantStore store;
    private final DelegationStore delegations;
    private final ChangeStore changes;
    private final HeadOfDelegation heads;
    private final Meetings meetings;
    private final Entities entities;
    private final Accreditation accreditation;
    private final PhotoKeeping photos;
    private final RegistrationJournal journal;
    private final Clock clock;

    ParticipantService(
            ParticipantStore store,
            DelegationStore delegations,
            ChangeStore changes,
            HeadOfDelegation heads,
            Meetings meetings,
            Entities entities,
            Accreditation accreditation,
            PhotoKeeping photos,
            RegistrationJournal journal,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.changes = changes;
        this.heads = heads;
        this.meetings = meetings;
        this.entities = entities;
        this.accreditation = accreditation;
        this.photos = photos;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers somebody as a draft; a new head takes the place of one who waits, not of the approved one (R3, R7). */
    @Transactional
    public Mono<Participant> register(MeetingCode code, DelegationId id, Person person, Viewer viewer) {
        return late(code, viewer)
                .zipWhen(late -> sender(code, id))
                .map(known -> draft(code, id, person, known.getT2().category(person), known.getT1()))
                .flatMap(draft -> heads.makeRoomFor(draft, viewer)
                        .then(Mono.defer(() -> store.insert(draft, clock.instant())))
                        .then(Mono.defer(() -> journal.tell("participant-registered", null, draft, viewer, null))));
    }

    /** Changes a registration. What stands on an approved badge changes only when the Secretariat agrees (R7). */
    @Transactional
    public Mono<Participant> edit(RegistrationKey key, long version, Person person, Viewer viewer) {
        return sender(key.meeting(), key.delegation())
                .zipWhen(sender -> held(key))
                .flatMap(found -> {
                    Participant before = found.getT2();
                    if (before.version() != version) {
                        return Mono.error(Etags.outdated());
                    }
                    boolean ask = before.approved() && !RegistrationDeadline.privileged(viewer, key.meeting());
                    return ask
                            ? requested(before, person, viewer)
                            : changed(before, person, found.getT1().category(person), viewer);
                });
    }

    /**
     * Takes a registration back; its badge, photo and invitations end with it.
     *
     * @param version that the viewer saw; null where it does not matter
     */
    @Transactional
    public Mono<Participant> withdraw(
            RegistrationKey key, @Nullable Long version, @Nullable String reason, Viewer viewer) {
        String why = reason == null ? "" : reason.strip();
        return sender(key.meeting(), key.delegation())
                .then(Mono.defer(() -> held(key)))
                .map(found -> version == null ? found : found.seenAt(version))
                .flatMap(before -> store.update(
                                before.withdrawn(new Participant.Verdict(why, null, viewer.name())), clock.instant())
                        .flatMap(after -> changes.close(key.participant(), "superseded", null, clock.instant())
                                .then(accreditation.end(before))
                                .then(photos.erase(before, viewer))
                                .then(journal.tell("participant-withdrawn", before, after, viewer, reason))));
    }

    /** Hands all drafts, and what was sent back, to the Secretariat. */
    @Transactional
    public Flux<Participant> submit(MeetingCode code, DelegationId id, Viewer viewer) {
        return sender(code, id)
                .then(meetings.get(code))
                .flatMapMany(meeting -> store.ofDelegation(id).collectList().flatMapMany(people -> {
                    var ready = people.stream()
                            .filter(person -> person.submitted() != person)
                            .toList();
                    if (ready.isEmpty()) {
                        return Flux.error(Problem.of("registration.nothing-to-submit", 409)
                                .rule("R2"));
                    }
                    if (ready.stream().anyMatch(person -> person.state() == ParticipantState.DRAFT)) {
                        RegistrationDeadline.late(meeting, viewer, clock.instant());
                    }
                    return Flux.fromIterable(ready).concatMap(person -> submitted(person, viewer));
                }));
    }

    private Mono<Participant> submitted(Participant before, Viewer viewer) {
        return store.update(before.submitted(), clock.instant())
                .flatMap(after -> journal.tell("participant-submitted", before, after, viewer, null));
    }

    private Mono<Participant> changed(Participant before, Person person, Category category, Viewer viewer) {
        Participant after = before.edited(person, category);
        boolean badge =
                before.approved() && !person.badgeData().equals(before.person().badgeData());
        String event = badge ? "badge-data-changed" : "participant-changed";
        return heads.makeRoomFor(after, viewer)
                .then(Mono.defer(() -> accreditation.follow(before, after)))
                .flatMap(followed -> store.update(followed, clock.instant()))
                .flatMap(stored ->
                        changes.closeFulfilled(stored, clock.instant()).thenReturn(stored))
                .flatMap(stored -> journal.tell(event, before, stored, viewer, null));
    }

    private Mono<Participant> requested(Participant before, Person person, Viewer viewer) {
        BadgeData valid = before.person().badgeData();
        BadgeData wanted = person.badgeData();
        Mono<Participant> rest = changed(before, person.with(valid), before.category(), viewer);
        if (wanted.equals(valid)) {
            return rest.flatMap(after -> wishTakenBack(after, viewer));
        }
        var change = new BadgeChange(UUID.randomUUID(), before.id(), valid, wanted, clock.instant(), viewer.name());
        return changes.insert(change)
                .then(rest)
                .flatMap(after -> journal.tell("change-requested", null, after, viewer, null));
    }

    private Mono<Participant> wishTakenBack(Participant after, Viewer viewer) {
        return changes.openOf(after.id())
                .flatMap(change -> changes.close(after.id(), "superseded", null, clock.instant())
                        .then(journal.tell("change-withdrawn", null, after, viewer, null)))
                .defaultIfEmpty(after);
    }

    private static Participant draft(
            MeetingCode code, DelegationId id, Person person, Category category, boolean late) {
        return new Participant(
                ParticipantId.random(), code, id, person, category, null, ParticipantState.DRAFT, null, late, 1);
    }

    private Mono<Boolean> late(MeetingCode code, Viewer viewer) {
        return meetings.get(code).map(meeting -> RegistrationDeadline.late(meeting, viewer, clock.instant()));
    }

    /** Holds the delegation until the transaction ends, and says what kind of entity sends it; nothing to hold without one. */
    private Mono<Sender> sender(MeetingCode code, @Nullable DelegationId id) {
        return id == null
                ? meetings.get(code).thenReturn(new Sender(null))
                : delegations
                        .hold(code, id)
                        .switchIfEmpty(Mono.error(Delegations::unknown))
                        .flatMap(entities::byCode)
                        .map(entity -> new Sender(entity.kind()));
    }

    private Mono<Participant> held(RegistrationKey key) {
        return store.lock(key.meeting(), key.participant())
                .filter(participant -> Objects.equals(key.delegation(), participant.delegation()))
                .switchIfEmpty(Mono.error(Participants::unknown));
    }
}
