package org.plenary.speakers.texts;

import java.util.Set;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.turn.State;

/**
 * Who may read which text (L23). Under embargo: the delegation's focal point, the person who speaks, and of the meeting the
 * Secretariat, protocol and interpretation officers; nobody else. Once the statement is delivered: everybody in the meeting.
 *
 * @param persons as whom the viewer takes part
 */
record Readers(MeetingCode meeting, Viewer viewer, Set<ParticipantId> persons) {

    Readers {
        persons = Set.copyOf(persons);
    }

    static boolean isUnderEmbargo(Inscription inscription) {
        return inscription.turn().state() != State.DELIVERED;
    }

    /** Those who work with the texts of all delegations. */
    boolean readsAll() {
        return viewer.isSecretariatOf(meeting)
                || viewer.holds(Role.PROTOCOL_OFFICER, meeting)
                || viewer.holds(Role.INTERPRETATION_OFFICER, meeting);
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
