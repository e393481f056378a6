package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** The presiding officer calls, starts, ends, notes absences; the speakers' pages follow (L14, L17, L22, L25). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PodiumTest extends PodiumStage {

    @Test
    void oneStatementAfterTheOther() {
        publish();
        act("call", first, 0)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now.state")
                .isEqualTo("called");
        act("start", first, 1)
                .expectBody()
                .jsonPath("$.now.entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.now.limit")
                .isEqualTo(180)
                .jsonPath("$.now.startedAt")
                .isNotEmpty()
                .jsonPath("$.next[*].entity.code")
                .isEqualTo(List.of("CHL", "JPN"))
                .jsonPath("$.remaining")
                .isEqualTo(2)
                .jsonPath("$.version")
                .isEqualTo(2);
        mySlot(japan).jsonPath("$.items[0].ahead").isEqualTo(2);
        act("end", first, 2).expectBody().jsonPath("$.now").doesNotExist();
        mySlot(japan).jsonPath("$.items[0].ahead").isEqualTo(1);
        mySlot(spain)
                .jsonPath("$.items[0].state")
                .isEqualTo("delivered")
                .jsonPath("$.items[0].ahead")
                .doesNotExist()
                .jsonPath("$.items[0].place.published.start")
                .isNotEmpty();
    }

    @Test
    void whoIsAbsentComesOnceMoreAfterTheBandAndThenLast() {
        publish();
        act("call", first, 0);
        act("absent", first, 1).expectBody().jsonPath("$.next[*].entity.code").isEqualTo(List.of("CHL", "ESP", "JPN"));
        callAndEnd(second, 2);
        act("call", first, 5);
        act("absent", first, 6).expectBody().jsonPath("$.next[*].entity.code").isEqualTo(List.of("JPN", "ESP"));
        mySlot(spain).jsonPath("$.items[0].ahead").isEqualTo(1);
    }

    @Test
    void thePodiumSaysWhatItFollowsWhetherItBeganAndWhatBecameOfWhoWasAbsent() {
        publish();
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.begun")
                .isEqualTo(false)
                .jsonPath("$.absent")
                .isEmpty();
        act("call", first, 0).expectBody().jsonPath("$.begun").isEqualTo(true);
        act("absent", first, 1)
                .expectBody()
                .jsonPath("$.begun")
                .isEqualTo(true)
                .jsonPath("$.absent[0].entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.absent[0].became")
                .isEqualTo("end-of-band")
                .jsonPath("$.absent[0].ahead")
                .isEqualTo(1);
        callAndEnd(second, 2);
        act("call", first, 5).expectBody().jsonPath("$.absent").isEmpty();
        act("absent", first, 6).expectBody().jsonPath("$.absent[0].became").isEqualTo("end-of-list");
    }

    @Test
    void afterAnAbsenceTheOrderShownAndThePodiumNameTheSameNextSpeakers() {
        String fourth = segment.inscribed(list, segment.delegate("NAM"), "m");
        pin(third, 3);
        publish();
        act("call", first, 0);
        act("absent", first, 1).expectBody().jsonPath("$.next[*].entity.code").isEqualTo(List.of("CHL", "JPN", "NAM"));
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.items[*].entity.code")
                .isEqualTo(List.of("CHL", "JPN", "NAM", "ESP"))
                .jsonPath("$.items[*].inscription")
                .isEqualTo(List.of(second, third, fourth, first));
    }

    @Test
    void ofTwoOfficersAtOnceTheSecondIsToldWhatChanged() {
        publish();
        var both = List.of(officer, segment.secretariat).stream()
                .map(client -> CompletableFuture.supplyAsync(() -> act(client, "call", first, 0)
                        .returnResult(Map.class)
                        .getStatus()
                        .value()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        problem(act("start", first, 0), 409, "speakers.podium-moved-on")
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("Spain").doesNotContain("ESP"));
    }

    /** Whoever does not go by the version of the podium is stopped by the database: one speaker is there, and the other is told. */
    @Test
    void ofTwoCallsAtOnceThatPassEachOtherTheDatabaseLetsOneThrough() throws SQLException {
        publish();
        try (var connection = database.jdbc()) {
            connection.setAutoCommit(false);
            call(connection, second);
            var other =
                    CompletableFuture.supplyAsync(() -> problem(act("call", first, 0), 409, "speakers.podium-taken"));
            awaitBlocked(connection);
            connection.commit();
            other.join()
                    .jsonPath("$.title")
                    .isEqualTo("Another speaker is at the podium")
                    .jsonPath("$.next")
                    .isNotEmpty();
        }
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.now.entity.code")
                .isEqualTo("CHL")
                .jsonPath("$.version")
                .isEqualTo(0);
    }

    private static void call(Connection connection, String inscription) throws SQLException {
        try (var update = connection.prepareStatement(
                "update speakers_inscription set state = 'called', called_at = now(), version = version + 1 where id = ?")) {
            update.setObject(1, UUID.fromString(inscription));
            update.executeUpdate();
        }
    }

    /** Until another transaction waits for what that one holds. */
    private static void awaitBlocked(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select exists (select 1 from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))
                """)) {
            boolean blocked = false;
            for (int tries = 0; tries < 10_000 && !blocked; tries++) {
                var result = query.executeQuery();
                result.next();
                blocked = result.getBoolean(1);
            }
            assertThat(blocked).as("the call over the interface waits").isTrue();
        }
    }

    @Test
    void actsThatDoNotFollowAreRefused() {
        problem(act("call", first, 0), 409, "speakers.publish-first")
                .jsonPath("$.next")
                .isEqualTo("Publish the list first, then call.");
        publish();
        String late = segment.inscribed(list, segment.delegate("NAM"), "m");
        problem(act("call", late, 0), 409, "speakers.not-on-published-list");
        problem(act("start", first, 0), 409, "speakers.act-not-possible");
        problem(act("end", first, 0), 409, "speakers.act-not-possible");
        problem(act("absent", first, 0), 409, "speakers.act-not-possible");
        problem(act("applaud", first, 0), 400, "speakers.unknown-act");
        problem(act("call", second, 0), 409, "speakers.out-of-turn")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).endsWith("goes to Spain."));
        problem(act("call", UUID.randomUUID().toString(), 0), 404, "speakers.unknown-inscription");
        act("call", first, 0).expectStatus().isOk();
        problem(act("call", second, 1), 409, "speakers.podium-busy")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).startsWith("Spain is called"));
        problem(act("call", first, 1), 409, "speakers.act-not-possible");
        problem(
                        segment.post(
                                spain.client(), "/lists/" + list + "/inscriptions/" + first + "/withdrawal", Map.of()),
                        409,
                        "speakers.no-longer-open-to-change")
                .jsonPath("$.next")
                .value(
                        String.class,
                        next -> assertThat(next)
                                .startsWith("At the podium the officer can mark the speaker absent")
                                .endsWith("a delegation asks the Secretariat in the room."));
        problem(act(spain.client(), "start", first, 1), 403, "access.denied");
        problem(segment.get(signedIn.as().client(), "/lists/" + list + "/podium"), 403, "access.denied");
    }

    @Test
    void theOrderCanBeLeftWithAReason() {
        publish();
        var request = new HashMap<>(request("call", second, 0));
        request.put("reason", "The minister has a flight to catch");
        segment.post(officer, "/lists/" + list + "/podium", request)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now.entity.code")
                .isEqualTo("CHL")
                .jsonPath("$.next[0].entity.code")
                .isEqualTo("ESP");
    }

    @Test
    void aSlotIsProvisionalUntilPublishedAndFollowsWithdrawalsAtOnce() {
        mySlot(japan)
                .jsonPath("$.items[0].place.revision")
                .isEqualTo(0)
                .jsonPath("$.items[0].place.published")
                .doesNotExist()
                .jsonPath("$.items[0].place.working.position")
                .isEqualTo(3)
                .jsonPath("$.items[0].entity.name")
                .isEqualTo("Japan")
                .jsonPath("$.items[0].session.room.name.en")
                .isEqualTo("Weltsaal");
        publish();
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + first + "/withdrawal", Map.of());
        mySlot(japan)
                .jsonPath("$.items[0].place.revision")
                .isEqualTo(1)
                .jsonPath("$.items[0].place.published.position")
                .isEqualTo(3)
                .jsonPath("$.items[0].place.published.of")
                .isEqualTo(3)
                .jsonPath("$.items[0].place.working.position")
                .isEqualTo(2)
                .jsonPath("$.items[0].place.working.of")
                .isEqualTo(2)
                .jsonPath("$.items[0].ahead")
                .isEqualTo(1);
        mySlot(spain).jsonPath("$.items").isEmpty();
    }

    @Test
    void theRegisteredSpeakerSeesTheOwnSlot() throws SQLException {
        publish();
        SignedIn.Person speaker = signedIn.as();
        segment.get(speaker.client(), "/my-slots")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        String participant = segment.registered(chile, Map.of());
        var named = new HashMap<>(Segment.minister(chile));
        named.put("participant", participant);
        segment.put(chile.client(), "/lists/" + list + "/inscriptions/" + second, 1, named)
                .expectStatus()
                .isOk();
        try (var connection = database.jdbc();
                var update = connection.prepareStatement(
                        "update registration_participant set account = ?, state = 'approved' where id = ?")) {
            update.setObject(1, speaker.account().value());
            update.setObject(2, UUID.fromString(participant));
            update.executeUpdate();
        }
        segment.get(speaker.client(), "/my-slots")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].inscription")
                .isEqualTo(second)
                .jsonPath("$.items[0].ahead")
                .isEqualTo(1);
    }
}
