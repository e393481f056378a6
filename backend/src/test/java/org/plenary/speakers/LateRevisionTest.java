package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** A revision that is published while the list runs late plans who is still to come from now on (L13, L14, L21, C6). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class LateRevisionTest extends PodiumStage {

    @Test
    void whoIsStillToComeIsPlannedFromNowOnAndWhoSpeaksKeepsTheirTime() throws SQLException {
        begunAnHourAgo();
        publish();
        List<Map<?, ?>> planned = revision("1");
        assertThat(start(planned.get(2))).as("nobody was heard yet").isBefore(Instant.now());
        act("call", first, 0).expectStatus().isOk();
        act("start", first, 1).expectStatus().isOk();
        segment.post(segment.secretariat, "/lists/" + list + "/inscriptions/" + second + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        Instant before = Instant.now();
        publish();
        List<Map<?, ?>> late = revision("latest");
        assertThat(late).hasSize(2);
        assertThat(start(late.get(0))).isEqualTo(start(planned.get(0)));
        assertThat(Duration.between(before, start(late.get(1))))
                .as("by the limit of who speaks, and the changeover, to the full minute")
                .isBetween(Duration.ofMinutes(5).minusSeconds(20), Duration.ofMinutes(6));
        assertThat(revision("1")).isEqualTo(planned);
        mySlot(japan)
                .jsonPath("$.items[0].place.working.start")
                .isEqualTo(String.valueOf(late.get(1).get("start")));
    }

    /** Each minute has other times then: that alone is no revision. */
    @Test
    void whatOnlyDriftedIsNotPublishedAgain() throws SQLException {
        begunAnHourAgo();
        publish();
        act("call", first, 0).expectStatus().isOk();
        act("start", first, 1).expectStatus().isOk();
        publish();
        assertThat(revision("latest")).isEqualTo(revision("2"));
        again();
        shifted("speakers_inscription set started_at = started_at", "2 minutes", "id = '" + first + "'");
        again();
        act("end", first, 2).expectStatus().isOk();
        sittingOver();
        again();
        segment.get(segment.secretariat, "/lists/" + list + "/publications/3")
                .expectStatus()
                .isNotFound();
    }

    private void again() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isOk();
    }

    private List<Map<?, ?>> revision(String revision) {
        Map<?, ?> found = segment.get(segment.secretariat, "/lists/" + list + "/publications/" + revision)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) found.get("items"))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static Instant start(Map<?, ?> line) {
        return Instant.parse(String.valueOf(line.get("start")));
    }

    private void begunAnHourAgo() throws SQLException {
        Instant start = start(((Map<?, ?>) ((List<?>) segment.get(segment.secretariat, "/lists/" + list + "/order")
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody()
                        .get("items"))
                .get(0)));
        String by = Duration.between(Instant.now().minus(Duration.ofHours(1)), start)
                        .toSeconds() + " seconds";
        shifted(
                "meetings_session set ends_at = ends_at - interval '" + by + "', starts_at = starts_at",
                by,
                "meeting = '" + segment.meeting + "'");
        shifted(
                "speakers_list set ends_at = ends_at - interval '" + by + "', starts_at = starts_at",
                by,
                "id = '" + list + "'");
    }

    /** Not all were heard, and a day has passed. */
    private void sittingOver() throws SQLException {
        shifted(
                "meetings_session set ends_at = ends_at - interval '1 day', starts_at = starts_at",
                "1 day",
                "meeting = '" + segment.meeting + "'");
        shifted(
                "speakers_list set ends_at = ends_at - interval '1 day', starts_at = starts_at",
                "1 day",
                "id = '" + list + "'");
        shifted(
                "speakers_inscription set called_at = called_at - interval '1 day', started_at = started_at - interval '1 day', ended_at = ended_at",
                "1 day",
                "id = '" + first + "'");
    }

    private void shifted(String what, String by, String where) throws SQLException {
        try (var connection = database.jdbc();
                var statement = connection.createStatement()) {
            statement.execute("update " + what + " - interval '" + by + "' where " + where);
        }
    }
}
