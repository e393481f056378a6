package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * A gate without a zone lets in whoever has a pass: sessions that take place at the same time tell their rooms apart by the zones
 * of their passes, whether they were parallel from the beginning or became so (B3).
 */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PassesApartTest extends PassStage {

    private static final Map<String, Object> EVERYWHERE = Map.of("perDelegation", 1);

    private static final Map<String, Object> IN_A = Map.of("perDelegation", 1, "zones", "A");

    @Autowired
    private TestDatabase database;

    private String first;

    private String otherRoom;

    /** On a day that is not over, whenever this runs. */
    @BeforeEach
    void aMorningAndAnotherRoom() {
        first = session(1, "08:00", "12:00");
        session = first;
        otherRoom = MeetingSamples.idOf(post(samples.office(), root() + "/rooms", room(SEATS)));
    }

    @Test
    void passesOfParallelSessionsOpenOneRoomOnly() {
        String second = sessionIn(otherRoom, "10:00", "11:00");
        Map<String, Object> refused = body(plan(0, EVERYWHERE).expectStatus().isEqualTo(409));
        assertThat(refused)
                .containsEntry("code", "badges.passes-need-zone")
                .containsEntry("rule", "B3")
                .containsEntry("field", "zones")
                .containsEntry("session", first);
        plan(0, Map.of("perDelegation", 0)).expectStatus().isOk();
        plan(Map.of("perDelegation", 1, "zones", "AC")).expectStatus().isOk();

        session = second;
        problem(plan(0, EVERYWHERE), 409, "badges.passes-need-zone");
        problem(plan(0, IN_A), 409, "badges.passes-share-zone");
        problem(plan(0, Map.of("perDelegation", 1, "zones", "ABC")), 409, "badges.passes-share-zone");
        plan(0, Map.of("perDelegation", 1, "zones", "AB")).expectStatus().isOk();
    }

    /** Passes open half an hour before their session: until then those of the next room would let people into the first. */
    @Test
    void passesOfSessionsBackToBackOpenOneRoomOnly() {
        session = sessionIn(otherRoom, "12:00", "13:00");
        Map<String, Object> refused = body(plan(0, EVERYWHERE).expectStatus().isEqualTo(409));
        assertThat(refused).containsEntry("code", "badges.passes-need-zone");
        assertThat(String.valueOf(refused.get("detail"))).contains("or within half an hour of it");
        session = sessionIn(otherRoom, "15:00", "16:00");
        planned(1);
    }

    /** Planned before anybody asked for zones: passes without one can become fewer, and the same can be planned again. */
    @Test
    void passesThatAreOutAskForNoZoneUntilMoreAreWanted() throws Exception {
        sessionIn(otherRoom, "10:00", "11:00");
        plan(Map.of("perDelegation", 2, "zones", "A")).expectStatus().isOk();
        withoutZones("badges_pass_plan");
        withoutZones("badges_pass");

        plan(version(), Map.of("perDelegation", 2)).expectStatus().isOk();
        plan(Map.of("perDelegation", 1)).expectStatus().isOk();
        assertThat(passes()).hasSize(2);
        problem(plan(version(), Map.of("perDelegation", 2)), 409, "badges.passes-need-zone");
        plan(Map.of("perDelegation", 1, "zones", "A")).expectStatus().isOk();
        problem(
                plan(version(), Map.of("perDelegation", 1, "revokes", 2, "reason", "no zones")),
                409,
                "badges.passes-need-zone");
    }

    private void withoutZones(String table) throws SQLException {
        try (Connection connection = database.jdbc();
                var update = connection.prepareStatement("update " + table + " set zones = 0 where session = ?")) {
            update.setObject(1, UUID.fromString(session));
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    @Test
    void aSessionIsNotMovedBesideOneWhosePassesOpenItsRoom() {
        planned(1);
        String second = sessionIn(otherRoom, "15:00", "16:00");
        session = second;

        Map<String, Object> refused = body(movedBeside().expectStatus().isEqualTo(409));

        assertThat(refused)
                .containsEntry("code", "badges.passes-need-zone")
                .containsEntry("rule", "B3")
                .containsEntry("field", "localStart")
                .containsEntry("session", first);
        assertThat(String.valueOf(refused.get("next"))).contains("on the page of that session");

        session = first;
        plan(IN_A).expectStatus().isOk();
        session = second;
        movedBeside().expectStatus().isOk();
    }

    @Test
    void aSessionWhosePassesOpenAnotherRoomIsNotMovedBesideIt() {
        String second = sessionIn(otherRoom, "15:00", "16:00");
        session = second;
        planned(1);
        assertThat(body(movedBeside().expectStatus().isEqualTo(409)))
                .containsEntry("code", "badges.passes-need-zone")
                .containsEntry("session", second);

        plan(IN_A).expectStatus().isOk();
        session = first;
        plan(IN_A).expectStatus().isOk();
        session = second;
        problem(movedBeside(), 409, "badges.passes-share-zone");
        plan(Map.of("perDelegation", 1, "zones", "B")).expectStatus().isOk();
        movedBeside().expectStatus().isOk();
    }

    @Test
    void aSessionIsNotScheduledBesideOneWhosePassesOpenItsRoom() {
        planned(1);
        problem(scheduled("10:00", "11:00"), 409, "badges.passes-need-zone");
        scheduled("15:00", "16:00").expectStatus().isCreated();
        plan(IN_A).expectStatus().isOk();
        scheduled("10:00", "11:00").expectStatus().isCreated();
    }

    /** Nobody gets in anywhere any more with passes that open nothing. */
    @Test
    void passesOfACancelledSessionKeepNobodyAway() {
        planned(1);
        post(samples.office(), root() + "/sessions/" + first + "/cancellation", Map.of("reason", "quorum"))
                .expectStatus()
                .isOk();
        session = sessionIn(otherRoom, "15:00", "16:00");
        movedBeside().expectStatus().isOk();
    }

    @Test
    void plansOfOneMomentDoNotChooseTheSameZone() throws Exception {
        String here = room;
        for (int round = 0; round < 4; round++) {
            String slot = "0" + round;
            List<String> both = List.of(
                    sessionIn(here, slot + ":00", slot + ":30"), sessionIn(otherRoom, slot + ":00", slot + ":30"));
            List<Integer> answers = atOnce(2, i -> status(planOf(both.get(i), IN_A)));
            assertThat(answers).containsOnlyOnce(200).containsOnlyOnce(409);
        }
    }

    @Test
    void ofAPlanAndAMoveOfOneMomentOneIsRefused() throws Exception {
        String here = room;
        for (int round = 0; round < 4; round++) {
            String slot = "0" + round;
            String stays = sessionIn(here, slot + ":00", slot + ":30");
            session = sessionIn(otherRoom, "1" + (2 + round) + ":00", "1" + (2 + round) + ":30");
            Map<String, Object> beside = timesIn(otherRoom, slot + ":00", slot + ":30");
            List<Integer> answers = atOnce(2, i -> status(i == 0 ? planOf(stays, EVERYWHERE) : move(1, beside)));
            assertThat(answers).containsOnlyOnce(200).containsOnlyOnce(409);
        }
    }

    private ResponseSpec movedBeside() {
        return move(1, timesIn(otherRoom, "10:00", "11:00"));
    }

    private ResponseSpec scheduled(String from, String to) {
        return post(samples.office(), root() + "/sessions", timesIn(otherRoom, from, to));
    }

    private String sessionIn(String where, String from, String to) {
        return MeetingSamples.idOf(post(samples.office(), root() + "/sessions", timesIn(where, from, to)));
    }

    private Map<String, Object> timesIn(String where, String from, String to) {
        Map<String, Object> request = times(1, from, to);
        request.put("room", where);
        return request;
    }

    /** As planned first: several threads cannot share the session of this stage. */
    private ResponseSpec planOf(String whose, Map<String, ?> request) {
        return samples.office()
                .put()
                .uri(root() + "/sessions/" + whose + "/passes")
                .header("If-Match", "\"0\"")
                .bodyValue(request)
                .exchange();
    }
}
