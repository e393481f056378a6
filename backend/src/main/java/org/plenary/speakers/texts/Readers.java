package org.plenary.speakers.texts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.turn.State;

/**
 * Who may read which text (L23). Under embargo: the delegation's focal point, the person who speaks, and of the meeting the
 * Secretariat, the interpretation officers and the meeting's own interpreters; nobody else, and so no protocol officer either, who
 * gives the floor and needs no words for it. Once the statement is delivered: everybody in the meeting.
 *
 * @param persons as whom the viewer takes part
 * @param interpreter whether one of these interprets for the meeting, see {@link #interprets}
 */
record Readers(MeetingCode meeting, Viewer viewer, Set<ParticipantId> persons, boolean interpreter) {

    Readers {
        persons = Set.copyOf(persons);
    }

    static Readers of(MeetingCode meeting, Viewer viewer, List<Participant> approved) {
        return new Readers(
                meeting,
                viewer,
                approved.stream().map(Participant::id).collect(Collectors.toSet()),
                approved.stream().anyMatch(Readers::interprets));
    }

    /**
     * Whether that person, who is approved, interprets for the meeting: registered as an interpreter by the Secretariat itself. One
     * whom a delegation brings (I7) interprets for that delegation only; else any delegation could read all others' texts.
     */
    private static boolean interprets(Participant person) {
        return person.role() == ParticipantRole.INTERPRETER && person.delegation() == null;
    }

    static boolean isUnderEmbargo(Inscription inscription) {
        return inscription.turn().state() != State.DELIVERED;
    }

    /** Those who work with the texts of all delegations. */
    boolean readsAll() {
        return interpreter || viewer.isSecretariatOf(meeting) || viewer.holds(Role.INTERPRETATION_OFFICER, meeting);
    }

    /** Those whose statement it is: they see its withdrawn versions as well. */
    boolean isOwn(Inscription inscription) {
        ParticipantId speaker = inscription.statement().participant();
        return viewer.focalPointOf(inscription.delegation()) || speaker != null && persons.contains(speaker);
    }

    boolean mayRead(Inscription inscription) {
        boolean delivered = !isUnderEmbargo(inscription) && (viewer.belongsTo(meeting) || !persons.isEmpty());
        return delivered || seesHistory(inscription);
    }

    boolean seesHistory(Inscription inscription) {
        return readsAll() || isOwn(inscription);
    }

    /** @throws Problem {@code speakers.text-embargoed} for everybody else, whether there is a text or not */
    Inscription require(Inscription inscription) {
        if (!mayRead(inscription)) {
            throw Problem.of("speakers.text-embargoed", 403).rule("L23");
        }
        return inscription;
    }
}
