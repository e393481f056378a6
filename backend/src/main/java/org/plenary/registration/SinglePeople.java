package org.plenary.registration;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * People whom no delegation sends: the meeting's own interpreters, invited speakers, security, support, and guests from academia,
 * the press or the host country. The Secretariat registers them, and decides about them as about everybody, since a badge follows
 * a decision (R2). No deadline binds it, but what comes after it is marked (R8); no date of birth is asked of them (P4).
 */
@Service
public class SinglePeople {

    /** As what one can come alone; a delegate whom nobody sends is a guest ({@link Category#GUEST}). */
    private static final Set<ParticipantRole> ROLES = EnumSet.of(
            ParticipantRole.DELEGATE,
            ParticipantRole.SPEAKER,
            ParticipantRole.INTERPRETER,
            ParticipantRole.SECURITY,
            ParticipantRole.SUPPORT);

    private final ParticipantService service;
    private final ParticipantStore store;
    private final Meetings meetings;
    private final RegistrationJournal journal;
    private final Clock clock;

    SinglePeople(
            ParticipantService service,
            ParticipantStore store,
            Meetings meetings,
            RegistrationJournal journal,
            Clock clock) {
        this.service = service;
        this.store = store;
        this.meetings = meetings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers somebody, who waits for the decision at once: there is nobody else to submit them. */
    @Transactional
    public Mono<Participant> register(MeetingCode meeting, Person person, Viewer viewer) {
        return meetings.get(meeting)
                .map(found ->
                        waiting(meeting, alone(person), RegistrationDeadline.late(found, viewer, clock.instant())))
                .delayUntil(one -> store.insert(one, clock.instant()))
                .flatMap(one -> journal.tell("participant-submitted", null, one, viewer, null));
    }

    /**
     * Changes a registration at once, on an approved badge as well: who decides about changes is the one who makes this one (R7). What
     * was sent back waits again, since there is nobody else to submit it.
     */
    @Transactional
    public Mono<Participant> edit(
            MeetingCode meeting, ParticipantId participant, long version, Person person, Viewer viewer) {
        return Mono.fromSupplier(() -> alone(person))
                .flatMap(one -> service.edit(new RegistrationKey(meeting, null, participant), version, one, viewer))
                .flatMap(edited -> edited.submitted() == edited ? Mono.just(edited) : submitted(edited, viewer));
    }

    /** Takes a registration back; the badge ends with it. */
    @Transactional
    public Mono<Participant> withdraw(
            MeetingCode meeting, ParticipantId participant, long version, @Nullable String reason, Viewer viewer) {
        return service.withdraw(new RegistrationKey(meeting, null, participant), version, reason, viewer);
    }

    private Mono<Participant> submitted(Participant before, Viewer viewer) {
        return store.update(before.submitted(), clock.instant())
                .flatMap(after -> journal.tell("participant-submitted", before, after, viewer, null));
    }

    private static Person alone(Person person) {
        if (!ROLES.contains(person.role())) {
            throw Problem.of("registration.role-of-delegation", 422).rule("R4").field("role");
        }
        return person.withoutBirthDate();
    }

    private static Participant waiting(MeetingCode meeting, Person person, boolean late) {
        return new Participant(
                ParticipantId.random(),
                meeting,
                null,
                person,
                Category.of(person.role(), null),
                null,
                ParticipantState.SUBMITTED,
                null,
                late,
                1);
    }
}
