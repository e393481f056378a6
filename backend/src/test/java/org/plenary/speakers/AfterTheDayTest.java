package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Once the day of the sitting is over, whoever was never called has not delivered: no list says for ever "not yet" (L17, L21). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class AfterTheDayTest extends ReplyStage {

    @Test
    void whoWasNeverCalledHasNotDeliveredOnceTheDayIsOver() throws SQLException, IOException {
        publish();
        asked(chile);
        callAndEnd(first, 0);
        outcomes("delivered", "expected", "expected");
        assertThat(paper()).contains("Not yet delivered");
        passed("4 days");
        outcomes("delivered", "not-delivered", "not-delivered");
        segment.get(chile.client(), "/lists/" + list + "/delivered")
                .expectBody()
                .jsonPath("$.replies[0].outcome")
                .isEqualTo("not-delivered");
        assertThat(paper()).contains("Not delivered").doesNotContain("Not yet delivered");
    }

    /** Late as it is, those who wait may still be called while somebody has the floor, and for half an hour after. */
    @Test
    void whileTheFloorIsGivenTheyAreStillExpected() throws SQLException {
        publish();
        passed("4 days");
        outcomes("not-delivered", "not-delivered", "not-delivered");
        act("call", first, 0).expectStatus().isOk();
        outcomes("expected", "expected", "expected");
        act("start", first, 1).expectStatus().isOk();
        act("end", first, 2).expectStatus().isOk();
        outcomes("delivered", "expected", "expected");
    }

    /** A list that runs late is heard to its end: an absence costs as much as before the end, and is final once nobody is left. */
    @Test
    void whoIsAbsentAfterTheSegmentIsCalledAgainWhileOthersAreLeft() throws SQLException {
        publish();
        passed("4 days");
        act("call", first, 0).expectStatus().isOk();
        absent(first, 1, "end-of-band", "CHL", "ESP", "JPN");
        callAndEnd(second, 2);
        act("call", first, 5).expectStatus().isOk();
        absent(first, 6, "end-of-list", "JPN", "ESP");
        callAndEnd(third, 7);
        act("call", first, 10).expectStatus().isOk();
        absent(first, 11, "not-delivered");
        outcomes("delivered", "delivered", "not-delivered");
    }

    private void absent(String inscription, int version, String became, String... next) {
        act("absent", inscription, version)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.absent[0].became")
                .isEqualTo(became)
                .jsonPath("$.next[*].entity.code")
                .isEqualTo(List.of(next));
    }

    private void outcomes(String... outcomes) {
        segment.get(chile.client(), "/lists/" + list + "/delivered")
                .expectBody()
                .jsonPath("$.items[*].outcome")
                .isEqualTo(List.of(outcomes));
    }

    private String paper() throws IOException {
        byte[] file = segment.get(chile.client(), "/lists/" + list + "/delivered.pdf?lang=en")
                .expectBody()
                .returnResult()
                .getResponseBody();
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** All that was planned and done lies that long before: the segment is of the day after tomorrow. */
    private void passed(String time) throws SQLException {
        String by = " - interval '" + time + "'";
        try (var connection = database.jdbc();
                var statement = connection.createStatement()) {
            statement.execute("update meetings_session set starts_at = starts_at" + by + ", ends_at = ends_at" + by
                    + " where meeting = '" + segment.meeting + "'");
            statement.execute("update speakers_list set starts_at = starts_at" + by + ", ends_at = ends_at" + by
                    + " where id = '" + list + "'");
            statement.execute("update speakers_inscription set called_at = called_at" + by + ", started_at = started_at"
                    + by + ", ended_at = ended_at" + by + " where list = '" + list + "'");
            statement.execute("update speakers_reply set day = (day" + by + ")::date where list = '" + list + "'");
        }
    }
}
