package org.plenary.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A draft that the Secretariat gives up goes with all that was prepared; what others know of stays. */
@PlenaryTest
@Import(SignedIn.class)
class DraftDeletionTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    AuditTrail trail;

    @Autowired
    DatabaseClient database;

    MeetingSamples samples;

    @BeforeEach
    void samples() {
        samples = new MeetingSamples(signedIn);
    }

    @Test
    void aDraftGoesWithItsRoomsProgrammeListsAndGates() {
        MeetingCode code = samples.draft();
        String path = "/api/v1/meetings/" + code;
        list(code);
        String gate = MeetingSamples.idOf(samples.post(path + "/gates", Map.of("name", Map.of("en", "Main"))));
        var door = signedIn.door(Role.DOOR_SCANNER, code, GateId.of(gate));
        door.client().get().uri(path + "/door").exchange().expectStatus().isOk();
        WebTestClient office = signedIn.secretariat(code);

        delete(office, code, 1).expectStatus().isNoContent();

        samples.administrator().get().uri(path).exchange().expectStatus().isNotFound();
        door.client().get().uri(path + "/door").exchange().expectStatus().isUnauthorized();
        for (String table :
                List.of("meetings_room", "meetings_session", "speakers_list", "checkin_gate", "identity_grant")) {
            assertThat(rows(table, code)).as(table).isZero();
        }
        assertThat(trail.of(code, "meeting:" + code, null, 1).block())
                .extracting(AuditTrail.Written::action)
                .containsExactly("meetings.meeting-deleted");
        samples.create(MeetingSamples.berlin(code)).expectStatus().isCreated();
        office.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void whatWasPublishedStays() {
        MeetingCode code = samples.published();
        refused(code, 2, 409, "meetings.published");
    }

    /** What others hold in their hands would go with the draft; so it waits until everybody may know of the meeting. */
    @Test
    void theListOfADraftIsNotPublished() {
        MeetingCode code = samples.draft();
        String publications = "/api/v1/meetings/" + code + "/lists/" + list(code) + "/publications";
        samples.post(publications, Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.meeting-is-draft");
        samples.post("/api/v1/meetings/" + code + "/publication", Map.of())
                .expectStatus()
                .isOk();
        samples.post(publications, Map.of())
                .expectBody()
                .jsonPath("$.code")
                .value(
                        String.class,
                        next -> assertThat(next).startsWith("speakers.").doesNotContain("draft"));
    }

    /** Nobody invites to a draft at present; the database holds it all the same. */
    @Test
    void whereThereAreDelegationsNothingIsDeleted() {
        MeetingCode code = samples.draft();
        samples.room(code, "Plenary");
        database.sql("""
                        insert into registration_delegation (id, meeting, entity, invited_at)
                        values (gen_random_uuid(), :meeting, 'ESP', now())
                        """).bind("meeting", code.value()).then().block();
        refused(code, 1, 409, "meetings.has-delegations");
        assertThat(rows("meetings_room", code)).isEqualTo(1);
    }

    @Test
    void whoLooksAtAnOlderStateDeletesNothing() {
        MeetingCode code = samples.draft();
        samples.put("/api/v1/meetings/" + code, 1, MeetingSamples.berlin(code))
                .expectStatus()
                .isOk();
        refused(code, 1, 412, "precondition.failed");
        samples.administrator()
                .delete()
                .uri("/api/v1/meetings/" + code)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        delete(signedIn.secretariat(samples.draft()), code, 2).expectStatus().isForbidden();
        delete(samples.administrator(), code, 2).expectStatus().isNoContent();
    }

    private String list(MeetingCode code) {
        String path = "/api/v1/meetings/" + code;
        String session = MeetingSamples.idOf(samples.post(
                path + "/sessions",
                MeetingSamples.session(samples.room(code, "Plenary"), "2026-10-24T09:00", "2026-10-24T10:00")));
        return MeetingSamples.idOf(samples.post(
                path + "/lists",
                Map.of(
                        "session", session,
                        "opensAt", "2026-10-01T08:00:00Z",
                        "closesAt", "2026-10-20T08:00:00Z")));
    }

    private void refused(MeetingCode code, long version, int status, String problem) {
        delete(samples.administrator(), code, version)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(problem)
                .jsonPath("$.next")
                .isNotEmpty();
        samples.administrator()
                .get()
                .uri("/api/v1/meetings/" + code)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static ResponseSpec delete(WebTestClient client, MeetingCode code, long version) {
        return client.delete()
                .uri("/api/v1/meetings/" + code)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private long rows(String table, MeetingCode code) {
        return database.sql("select count(*) from " + table + " where meeting = :meeting")
                .bind("meeting", code.value())
                .mapValue(Long.class)
                .one()
                .block();
    }
}
