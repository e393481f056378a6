package org.plenary.interpretation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plenary.interpretation.Demand;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.SessionId;

/** The demand as a matrix: one row per session, one cell per language (I6). */
record DemandView(List<String> languages, List<Row> rows) {

    /** The session of a row. */
    record SessionHead(SessionId id, LocalizedText title, Instant start, Instant end) {}

    /**
     * One session with its languages.
     *
     * @param booths of its room; one language each, a single one needs none (I10)
     * @param version to name with the decision what is provided (L22)
     */
    record Row(SessionHead session, LocalizedText room, int booths, Map<String, Demand.Cell> cells, long version) {}

    static DemandView of(Demand demand) {
        return new DemandView(
                demand.languages(), demand.rows().stream().map(DemandView::row).toList());
    }

    private static Row row(Demand.Row row) {
        var session = row.session();
        var head = new SessionHead(
                session.id(),
                session.title(),
                session.window().start(),
                session.window().end());
        return new Row(head, session.roomName(), row.booths(), row.cells(), row.version());
    }
}
