package org.plenary.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.meetings.Meeting;

/**
 * One thing that a delegation has to do before the meeting, and whether it is done.
 *
 * @param code {@code answer}, {@code register-head}, {@code register-members}, {@code submit} or {@code mend}
 */
public record DelegationTask(String code, @Nullable Instant due, boolean done) {

    /** What this delegation has to do; mending appears only while something was sent back. */
    public static List<DelegationTask> of(Delegation delegation, List<Participant> people, Meeting meeting) {
        var open = people.stream().filter(person -> person.state().open()).toList();
        boolean handedIn = !open.isEmpty() && open.stream().noneMatch(in(ParticipantState.DRAFT));
        Instant due = meeting.registrationClosesAt();
        var tasks = new ArrayList<DelegationTask>();
        tasks.add(new DelegationTask("answer", due, delegation.answer() != null));
        tasks.add(new DelegationTask("register-head", due, open.stream().anyMatch(Participant::head)));
        tasks.add(new DelegationTask("register-members", due, !open.isEmpty()));
        tasks.add(new DelegationTask("submit", due, handedIn));
        if (open.stream().anyMatch(in(ParticipantState.RETURNED))) {
            tasks.add(new DelegationTask("mend", due, false));
        }
        return List.copyOf(tasks);
    }

    private static Predicate<Participant> in(ParticipantState state) {
        return person -> person.state() == state;
    }
}
