package org.plenary.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meetings.MeetingSamples.idOf;
import static org.plenary.meetings.MeetingSamples.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Sessions: scheduled by the wall clock, in rooms that nobody else has, seen by those who may. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ProgrammeTest {

    @Autowired
    SignedIn signedIn;

    MeetingSamples samples;
    MeetingCode meeting;
    String room;
    String path;

    @BeforeEach
    void meeting() {
        samples = new MeetingSamples(signedIn);
        meeting = samples.published();
        room = samples.room(meeting, "Weltsaal");
        path = "/api/v1/meetings/" + meeting + "/sessions";
    }

    @Test
    void workingGroupsSitBesideEachOther() {
        String other = samples.room(meeting, "Saal 2");
        for (String place : List.of(room, other)) {
            var group = session(place, "2026-10-24T14:00", "2026-10-24T15:30");
            group.put("kind", "working-group");
            samples.post(path, group).expectStatus().isCreated();
        }
        samples.post(path, session(room, "2026-10-24T15:30", "2026-10-24T16:00"))
                .expectStatus()
                .isCreated();
        programme(signedIn.anonymous())
                .jsonPath("$.zone")
                .isEqualTo("Europe/Berlin")
                .jsonPath("$.days.length()")
                .isEqualTo(1)
                .jsonPath("$.days[0].sessions[0].parallelGroup")
                .isEqualTo("2026-10-24T12:00:00Z")
                .jsonPath("$.days[0].sessions[1].parallelGroup")
                .isEqualTo("2026-10-24T12:00:00Z")
                .jsonPath("$.days[0].sessions[2].parallelGroup")
                .doesNotExist()
                .jsonPath("$.days[0].sessions[0].localStart")
                .isEqualTo("2026-10-24T14:00:00")
                .jsonPath("$.days[0].sessions[0].room.name.en")
                .isNotEmpty();
    }

    @Test
    void aRoomHasOneSessionAtATime() {
        samples.post(path, session(room, "2026-10-24T09:00", "2026-10-24T10:00"))
                .expectStatus()
                .isCreated();
        samples.post(path + "?lang=fr", session(room, "2026-10-24T09:59", "2026-10-24T11:00"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meetings.room-occupied")
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("Opening (fr)"));
        samples.post(path, session(room, "2026-10-24T10:00", "2026-10-24T11:00"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void ofTwentyAtOnceOneGetsTheRoom() throws Exception {
        var request = session(room, "2026-10-24T18:00", "2026-10-24T20:00");
        Callable<Integer> schedule = () -> samples.post(path, request)
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        var threads = Executors.newFixedThreadPool(20);
        try {
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(20, schedule))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theNightOfTheChangeIsAsked() {
        var twice = session(room, "2026-10-25T02:30", "2026-10-25T04:00");
        refused(twice, 400, "time.ambiguous");
        twice.put("offset", "+01:00");
        samples.post(path, twice)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.start")
                .isEqualTo("2026-10-25T01:30:00Z");
        var skipped = session(room, "2026-03-29T02:30", "2026-03-29T04:00");
        refused(skipped, 400, "time.skipped");
        samples.post(path, session(room, "2026-03-29T01:30", "2026-03-29T02:30"))
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("localEnd");
        refused(session(room, "2026-10-24T11:00", "2026-10-24T10:00"), 400, "meetings.session-ends-before-start");
        refused(session(room, "2026-10-24T11:00", "2026-10-24T11:00"), 400, "meetings.session-ends-before-start");
        refused(session(room, "2026-10-23T11:00", "2026-10-23T12:00"), 400, "meetings.session-outside-days");
        samples.post(path, session(room, "2026-10-23T11:00", "2026-10-23T12:00"))
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail)
                                .matches("The meeting lasts from \\d+ October 2026 to \\d+ October 2026\\."));
        refused(session(room, "2026-10-24T11:00", "2026-10-26T12:00"), 400, "meetings.session-too-long");
        refused(
                session(
                        new org.plenary.kernel.RoomId(java.util.UUID.randomUUID()).toString(),
                        "2026-10-24T11:00",
                        "2026-10-24T12:00"),
                404,
                "meetings.unknown-room");
        refused(session("room 4", "2026-10-24T11:00", "2026-10-24T12:00"), 400, "request.bad-value");
        String foreign = samples.room(samples.published(), "Elsewhere");
        refused(session(foreign, "2026-10-24T11:00", "2026-10-24T12:00"), 404, "meetings.unknown-room");
    }

    private void refused(Map<String, ?> request, int status, String code) {
        samples.post(path, request)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void onlyFocalPointsSeeTheirSession() {
        var closed = session(room, "2026-10-24T16:00", "2026-10-24T17:00");
        closed.put("kind", "focal-points-only");
        samples.post(path, closed).expectStatus().isCreated();
        var people = session(room, "2026-10-24T17:00", "2026-10-24T18:00");
        people.put("visibility", "participants");
        samples.post(path, people).expectStatus().isCreated();

        count(signedIn.anonymous(), 0);
        count(signedIn.as(Grant.of(Role.PARTICIPANT, MeetingSamples.newCode())).client(), 0);
        count(signedIn.as(Grant.of(Role.PARTICIPANT, meeting)).client(), 1);
        count(signedIn.as(Grant.focalPoint(meeting, DelegationId.random())).client(), 2);
        count(signedIn.secretariat(meeting), 2);
    }

    private void count(WebTestClient reader, int sessions) {
        programme(reader)
                .jsonPath("$.days[*].sessions[*]")
                .value(found -> assertThat((List<?>) found).hasSize(sessions));
    }

    @Test
    void aMovedOrCancelledSessionFreesItsRoom() {
        var request = session(room, "2026-10-24T09:00", "2026-10-24T10:00");
        String id = idOf(samples.post(path, request));
        var later = session(room, "2026-10-24T12:00", "2026-10-24T13:00");
        samples.put(path + "/" + id, 1, later)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        samples.put(path + "/" + id, 1, later).expectStatus().isEqualTo(412);
        samples.post(path, request).expectStatus().isCreated();

        samples.post(path + "/" + id + "/cancellation", Map.of("reason", " "))
                .expectStatus()
                .isBadRequest();
        samples.post(path + "/" + id + "/cancellation", Map.of("reason", "The minister is delayed"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.cancelled")
                .isEqualTo(true);
        samples.put(path + "/" + id, 3, later)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meetings.session-cancelled");
        samples.post(path, later).expectStatus().isCreated();
        samples.administrator()
                .delete()
                .uri("/api/v1/meetings/" + meeting + "/rooms/" + room)
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meetings.room-in-use");
    }

    @Test
    void roomsAreChangedByVersionAndAddedOncePerKey() {
        String rooms = "/api/v1/meetings/" + meeting + "/rooms";
        Map<String, Object> request = Map.of("name", Map.of("en", "Saal 3"), "capacity", 40, "booths", 2);
        String key = java.util.UUID.randomUUID().toString();
        String id = idOf(withKey(rooms, key, request));
        assertThat(idOf(withKey(rooms, key, request))).isEqualTo(id);
        var larger = Map.of("name", Map.of("en", "Saal 3"), "capacity", 60, "booths", 2);
        samples.put(rooms + "/" + id, 1, larger)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.capacity")
                .isEqualTo(60)
                .jsonPath("$.version")
                .isEqualTo(2);
        samples.put(rooms + "/" + id, 1, larger).expectStatus().isEqualTo(412);
        samples.put(rooms + "/" + id, 2, Map.of("name", Map.of("en", "Saal 3"), "capacity", -1))
                .expectStatus()
                .isBadRequest();
        samples.administrator()
                .delete()
                .uri(rooms + "/" + id)
                .exchange()
                .expectStatus()
                .isNoContent();
        samples.put(rooms + "/" + id, 2, larger).expectStatus().isNotFound();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec withKey(
            String path, String key, Map<String, ?> request) {
        return samples.administrator()
                .post()
                .uri(path)
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange();
    }

    @Test
    void theProgrammeHoldsTheMeetingsDaysAndZone() {
        samples.post(path, session(room, "2026-10-25T09:00", "2026-10-25T10:00"))
                .expectStatus()
                .isCreated();
        var shorter = MeetingSamples.berlin(meeting);
        shorter.put("lastDay", "2026-10-24");
        edited(shorter, "meetings.days-exclude-session");
        var elsewhere = MeetingSamples.berlin(meeting);
        elsewhere.put("zone", "Africa/Windhoek");
        edited(elsewhere, "meetings.zone-fixed");
    }

    private void edited(Map<String, ?> request, String code) {
        samples.put("/api/v1/meetings/" + meeting, 2, request)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private WebTestClient.BodyContentSpec programme(WebTestClient reader) {
        return reader.get()
                .uri("/api/v1/meetings/" + meeting + "/programme")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
