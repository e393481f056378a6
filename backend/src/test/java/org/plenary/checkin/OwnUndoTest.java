package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A phone takes back its own last act, with one tap and by its own clock (B10), and signs itself out. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class OwnUndoTest extends DoorStage {

    @Autowired
    DatabaseClient database;

    private final Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(7200);

    /** What happened two hours ago happened on this day of the door: in a meeting where it is early in the afternoon. */
    @BeforeEach
    void inTheAfternoon() {
        int ahead = 14 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        database.sql("update meetings_meeting set zone = :zone where code = :meeting")
                .bind(
                        "zone",
                        "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead)) // of these names the sign is turned
                .bind("meeting", meeting.value())
                .then()
                .block();
    }

    @Test
    void freesTheBadgeAndIsWrittenDownHoursLater() {
        Map<String, Object> scan = with(scan(code), "at", then);
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        undo(device, scan, then.plusSeconds(60)).expectStatus().isNoContent();
        assertThat(presence()).containsEntry("inside", 0);
        refuses(undo(device, scan, then.plusSeconds(60)), "checkin.nothing-to-undo");
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
    }

    @Test
    void isTheOwnActOnlyAndAtOnce() {
        Map<String, Object> scan = with(scan(code), "at", then);
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        WebTestClient other = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();
        refuses(undo(other, scan, then.plusSeconds(5)), "checkin.undo-too-late");
        refuses(undo(samples.office(), scan, then.plusSeconds(5)), "checkin.undo-too-late");
        refuses(undo(device, scan, then.minusSeconds(1)), "checkin.undo-too-late");
        refuses(undo(device, scan, then.plusSeconds(61)), "checkin.undo-too-late");
        post(device, path(scan), Map.of()).expectStatus().isBadRequest();
        assertThat(presence()).containsEntry("inside", 1);
    }

    @Test
    void isTheLastActOnly() {
        Map<String, Object> scan = with(scan(code), "at", then);
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        assertThat(verdict(device, with(scan(code), "at", then.plusSeconds(20))))
                .isEqualTo("already-inside");
        refuses(undo(device, scan, then.plusSeconds(30)), "checkin.undo-too-late");
        undo(device, scan, then.plusSeconds(10)).expectStatus().isNoContent();
    }

    /** Whatever time the phone names: the server has heard from it since. */
    @Test
    void isNotTakenBackLaterByAnEarlierTime() {
        Map<String, Object> scan = with(scan(code), "at", then);
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        database.sql("update checkin_scan set received_at = received_at - interval '5 minutes' where id = :id")
                .bind("id", UUID.fromString(String.valueOf(scan.get("id"))))
                .then()
                .block();
        assertThat(verdict(device, with(scan("somebody"), "at", then.plusSeconds(20))))
                .isEqualTo("unknown-code");
        refuses(undo(device, scan, then.plusSeconds(5)), "checkin.undo-too-late");
        assertThat(presence()).containsEntry("inside", 1);
    }

    @Test
    void aPhoneSignsItselfOutAndNoOther() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        SignedIn.Door other = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        end(phone.client(), other).expectStatus().isNotFound();
        assertThat(verdict(other.client(), scan(code))).isEqualTo("admitted");
        end(phone.client(), phone).expectStatus().isNoContent();
        Instant patience = Instant.now().plusSeconds(20);
        while (end(phone.client(), phone).returnResult(Void.class).getStatus().value() != 401) {
            assertThat(Instant.now()).as("the instance hears of it").isBefore(patience);
        }
        post(phone.client(), checkIns(), scan(code)).expectStatus().isUnauthorized();
    }

    private WebTestClient.ResponseSpec end(WebTestClient client, SignedIn.Door door) {
        return client.delete()
                .uri("/api/v1/meetings/" + meeting + "/devices/" + door.device())
                .exchange();
    }

    private String path(Map<String, Object> scan) {
        return checkIns() + "/" + scan.get("id") + "/undo";
    }

    private WebTestClient.ResponseSpec undo(WebTestClient client, Map<String, Object> scan, Instant at) {
        return post(client, path(scan), Map.of("at", at));
    }

    private static void refuses(WebTestClient.ResponseSpec answer, String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
