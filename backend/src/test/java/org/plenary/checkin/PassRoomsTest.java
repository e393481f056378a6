package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Never more secondary passes than the room of their session has seats, whoever changes what at the same moment (B3). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PassRoomsTest extends PassStage {

    @Autowired
    private TestDatabase database;

    @Test
    void aRoomOfUnknownSizeHasItsOwnProblem() {
        room = MeetingSamples.idOf(post(samples.office(), root() + "/rooms", room(0)));
        session = session(1, "10:00", "11:00");
        Map<String, Object> refused =
                body(plan(0, Map.of("perDelegation", 1)).expectStatus().isEqualTo(409));
        assertThat(refused).containsEntry("code", "badges.room-without-seats").containsEntry("rule", "B3");
        assertThat(String.valueOf(refused.get("next"))).contains("Small hall");
        assertThat(body(plan(0, Map.of("perDelegation", 0)).expectStatus().isOk()))
                .containsEntry("issued", 0);
    }

    @Test
    void aSmallerRoomIsRefusedWhilePassesAreOut() {
        planned(3);
        String small = MeetingSamples.idOf(post(samples.office(), root() + "/rooms", room(5)));
        Map<String, Object> there = times(0, "08:00", "23:59");
        there.put("room", small);

        Map<String, Object> refused = body(move(1, there).expectStatus().isEqualTo(409));

        assertThat(refused).containsEntry("code", "badges.room-too-small").containsEntry("session", session);
        assertThat(String.valueOf(refused.get("detail"))).contains("6 secondary passes", "5 seats");
        problem(resize(1, 5), 409, "badges.room-too-small");
        resize(1, 6).expectStatus().isOk();
        assertThat(active()).isEqualTo(6);

        planned(2);
        move(1, there).expectStatus().isOk();
        problem(plan(version(), Map.of("perDelegation", 3)), 409, "badges.passes-exceed-room");
    }

    /** Nobody records that people leave a session: the next one's passes find its room empty. */
    @Test
    void aPassTakesUpRoomUntilItsSessionEnds() throws Exception {
        planned(2);
        samples.office()
                .put()
                .uri(root() + "/room-limits")
                .bodyValue(Map.of("category", "secondary-pass", "scope", "meeting", "most", 1))
                .exchange()
                .expectStatus()
                .isOk();
        List<String> codes = codesOf(delegation);
        assertThat(verdict(hall, scan(codes.get(0)))).isEqualTo("admitted");
        assertThat(verdict(hall, scan(codes.get(1)))).isEqualTo("category-full");

        roll("not_after = now() - interval '1 minute'", 1);

        assertThat(verdict(hall, scan(codes.get(1)))).isEqualTo("admitted");
    }

    @Test
    void scannersForgetPassesOnceTheirSessionIsLongOver() throws Exception {
        planned(1);
        assertThat(roll()).hasSize(2);
        roll("spent_from = now() - interval '2 hours'", 1);
        assertThat(roll()).as("people still leave").hasSize(2);
        roll("spent_from = now() - interval '4 hours'", 1);
        assertThat(roll()).hasSize(1);
    }

    /** So many passes of Spain in the roll, as if time had passed. */
    private void roll(String change, int number) throws SQLException {
        try (Connection connection = database.jdbc();
                var update = connection.prepareStatement("update checkin_badge set " + change + """
                         where meeting = ? and entity = 'ESP' and category = 'secondary-pass' and name = 'Secondary pass 1'
                        """)) {
            update.setString(1, meeting.toString());
            assertThat(update.executeUpdate()).isEqualTo(number);
        }
    }

    /** Plans and smaller rooms of one moment: whoever is second finds what the first has done. */
    @Test
    void passesOfOneMomentWithASmallerRoomNeverExceedIt() throws Exception {
        for (int round = 0; round < 4; round++) {
            room = MeetingSamples.idOf(post(samples.office(), root() + "/rooms", room(SEATS)));
            session = session(1, (10 + 3 * round) + ":00", (11 + 3 * round) + ":00");
            Object seen = version();
            List<String> answers =
                    atOnce(2, i -> outcome(i == 0 ? plan(seen, Map.of("perDelegation", 5)) : resize(1, 4)));
            Map<String, Object> now = get(samples.office(), "/sessions/" + session + "/passes");
            assertThat(answers)
                    .containsAnyOf("badges.passes-exceed-room", "badges.room-too-small")
                    .containsOnlyOnce("200");
            assertThat((int) now.get("issued")).isLessThanOrEqualTo((int) now.get("seats"));
        }
    }

    /** A plan that waited while its session was cancelled reads it again. */
    @Test
    void aPlanThatWaitsBehindACancellationIssuesNothing() throws Exception {
        try (Connection holder = database.jdbc()) {
            holder.setAutoCommit(false);
            try (var row = holder.prepareStatement("select id from meetings_room where id = ? for update")) {
                row.setObject(1, UUID.fromString(room));
                row.execute();
            }
            var planned = CompletableFuture.supplyAsync(() -> plan(0, Map.of("perDelegation", 5)));
            awaitPlanWaiting();
            post(samples.office(), root() + "/sessions/" + session + "/cancellation", Map.of("reason", "quorum"))
                    .expectStatus()
                    .isOk();
            holder.rollback();
            problem(planned.get(), 409, "badges.pass-session-cancelled");
        }
        assertThat(passes()).isEmpty();
        assertThat(version()).isEqualTo(0);
    }

    /** The code of the problem, or the status where there is none. */
    private static String outcome(ResponseSpec answer) {
        var result = answer.expectBody(OBJECT).returnResult();
        Object code = Objects.requireNonNull(result.getResponseBody()).get("code");
        return code == null ? String.valueOf(result.getStatus().value()) : code.toString();
    }

    private void awaitPlanWaiting() throws SQLException {
        try (Connection watcher = database.jdbc();
                var count = watcher.prepareStatement("""
                        select count(*) from pg_stat_activity where datname = current_database()
                        and wait_event_type = 'Lock' and query like '%meetings_room%for share%'
                        """)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                var result = count.executeQuery();
                result.next();
                return result.getLong(1) == 1;
            });
        }
    }

    private ResponseSpec resize(int version, int seats) {
        return samples.office()
                .put()
                .uri(root() + "/rooms/" + room)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(room(seats))
                .exchange();
    }
}
