package org.plenary.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.ProgrammeSession;

/**
 * The demand for interpretation as a matrix of session and language, beside what is provided (I6): a pure function of the
 * programme, the wishes of delegations and the provision. Sessions that are cancelled do not appear.
 *
 * @param languages those of the meeting first, then others that are asked for or provided, by their codes
 */
public record Demand(List<String> languages, List<Row> rows) {

    /**
     * How many delegations want that language in that session.
     *
     * @param late how many of them asked after the deadline (I8)
     */
    public record Cell(int speaking, int listening, int late, boolean provided) {}

    /**
     * One session.
     *
     * @param booths of its room, one for each language of interpretation (I10)
     * @param version of the decision what is provided (L22)
     */
    public record Row(ProgrammeSession session, int booths, Map<String, Cell> cells, long version) {}

    static Demand of(
            List<String> ofMeeting,
            List<ProgrammeSession> sessions,
            Wishes wishes,
            Map<SessionId, Provided> provided,
            Map<RoomId, Integer> booths) {
        var taking = sessions.stream().filter(session -> !session.cancelled()).toList();
        var others = new TreeSet<>(wishes.languages());
        taking.forEach(session -> others.addAll(providedIn(session, provided).languages()));
        ofMeeting.forEach(others::remove);
        var languages = new ArrayList<>(ofMeeting);
        languages.addAll(others);
        return new Demand(
                List.copyOf(languages),
                taking.stream()
                        .map(session -> {
                            Provided decided = providedIn(session, provided);
                            return new Row(
                                    session,
                                    booths.getOrDefault(session.room(), 0),
                                    cells(session, languages, wishes, decided.languages()),
                                    decided.version());
                        })
                        .toList());
    }

    private static Map<String, Cell> cells(
            ProgrammeSession session, List<String> languages, Wishes wishes, List<String> provided) {
        var cells = new LinkedHashMap<String, Cell>();
        for (String language : languages) {
            cells.put(
                    language,
                    new Cell(
                            wishes.speaking(session.id(), language),
                            wishes.listening(session.id(), language),
                            wishes.late(session.id(), language),
                            provided.contains(language)));
        }
        return cells;
    }

    /** What the Secretariat decided, or until then what the programme announces. */
    private static Provided providedIn(ProgrammeSession session, Map<SessionId, Provided> provided) {
        return provided.getOrDefault(session.id(), new Provided(session.id(), session.languages(), 0));
    }
}
