package org.plenary.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.ParticipantId;

/**
 * Who may be registered twice (R6): two people whose names are the same but for order, marks and case; with one birth date
 * they are probably one person.
 */
public final class SameNames {

    private final Map<ParticipantId, List<String>> warnings = new HashMap<>();

    private SameNames() {}

    /** The warnings about each of these people among themselves; who was refused or has withdrawn does not count. */
    public static SameNames among(Iterable<Participant> people) {
        var byKey = new HashMap<String, List<Participant>>();
        for (Participant participant : people) {
            if (participant.state().open()) {
                byKey.computeIfAbsent(PersonNames.key(participant.passportName()), key -> new ArrayList<>())
                        .add(participant);
            }
        }
        var found = new SameNames();
        byKey.values().stream().filter(same -> same.size() > 1).forEach(found::note);
        return found;
    }

    /** The codes of what to check about this person; mostly none. */
    public List<String> about(ParticipantId participant) {
        return warnings.getOrDefault(participant, List.of());
    }

    private void note(List<Participant> same) {
        for (Participant one : same) {
            boolean twice = same.stream().anyMatch(other -> other != one && born(one, other));
            warnings.put(one.id(), List.of(twice ? "registration.same-person" : "registration.same-name"));
        }
    }

    private static boolean born(Participant one, Participant other) {
        return one.person().birthDate() != null
                && one.person().birthDate().equals(other.person().birthDate());
    }
}
