package org.plenary.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;

/**
 * One meeting as its file in {@code resources/demo/meetings} describes it: days counted from the first, times by the clock of
 * the meeting, delegations by entity, and how many people each sends in turn.
 */
record SampleMeeting(
        String code,
        LocalizedText title,
        LocalizedText theme,
        LocalizedText city,
        LocalizedText venue,
        String zone,
        String firstDay,
        String lastDay,
        List<EntityCode> chairs,
        List<String> languages,
        LocalizedText note,
        LocalizedText practical,
        List<SampleRoom> rooms,
        List<SampleSession> sessions,
        List<EntityCode> delegations,
        List<Integer> people,
        @Nullable SampleList list) {

    /** A room, by the key that sessions name. */
    record SampleRoom(String key, LocalizedText name, int capacity, int booths) {}

    /** A session on the nth day of the meeting. */
    record SampleSession(String kind, LocalizedText title, int day, String start, String end, String room) {}

    /** The list of speakers of one session, its first delegations inscribed, and heard. */
    record SampleList(int session, int speakers) {}

    int peopleOf(int delegation) {
        return people.get(delegation % people.size());
    }
}
