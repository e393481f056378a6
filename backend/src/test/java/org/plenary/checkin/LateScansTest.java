package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Scans of devices whose access had ended: received, marked, and without effect (B7). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class LateScansTest extends DoorStage {

    @Test
    void areKeptAndDecideNothing() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        Map<String, Object> before = scan(code);
        assertThat(verdict(phone.client(), before)).isEqualTo("admitted");
        post(
                        signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client(),
                        checkIns() + "/" + before.get("id") + "/undo",
                        Map.of("reason", "test"))
                .expectStatus()
                .isNoContent();
        revoke(phone);
        post(phone.client(), checkIns(), scan(code)).expectStatus().isUnauthorized();

        Map<String, Object> late = with(scan(code), "decided", "admitted");
        for (int twice = 0; twice < 2; twice++) {
            List<Map<String, Object>> results = handIn(phone.client(), List.of(late, before, Map.of("id", "none")));
            assertThat(results.get(0)).containsEntry("scan", late.get("id")).containsEntry("kept", true);
            assertThat(results.get(1)).containsEntry("kept", true);
            assertThat(map(results.get(2), "problem")).containsEntry("code", "checkin.bad-scan");
        }

        assertThat(presence()).containsEntry("inside", 0).containsEntry("conflicts", 0);
        List<Map<String, Object>> shown = items(samples.office(), "/late-scans");
        assertThat(shown).as("one that was known before is not late").hasSize(1);
        assertThat(shown.get(0))
                .containsEntry("id", late.get("id"))
                .containsEntry("decided", "admitted")
                .containsEntry("gate", "Main")
                .containsEntry("displayName", "María Núñez");
        assertThat(verdict(device, scan(code))).as("still to be admitted").isEqualTo("admitted");
    }

    @Test
    void nobodyElseHandsAnythingIn() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        revoke(phone);
        String elsewhere = "/api/v1/meetings/" + new MeetingSamples(signedIn).published() + "/late-scans";
        for (WebTestClient client : List.of(signedIn.anonymous(), samples.office())) {
            post(client, late(), Map.of("scans", List.of())).expectStatus().isForbidden();
        }
        post(phone.client(), elsewhere, Map.of("scans", List.of()))
                .expectStatus()
                .isForbidden();
        phone.client().get().uri(late()).exchange().expectStatus().isUnauthorized();
    }

    private void revoke(SignedIn.Door phone) {
        samples.office()
                .delete()
                .uri("/api/v1/meetings/" + meeting + "/devices/" + phone.device())
                .exchange()
                .expectStatus()
                .isNoContent();
        Instant patience = Instant.now().plusSeconds(20);
        while (phone.client()
                        .get()
                        .uri(late())
                        .exchange()
                        .returnResult(Void.class)
                        .getStatus()
                        .value()
                != 401) {
            assertThat(Instant.now()).as("the instance hears of it").isBefore(patience);
        }
    }

    private String late() {
        return "/api/v1/meetings/" + meeting + "/late-scans";
    }

    private List<Map<String, Object>> handIn(WebTestClient client, List<Map<String, Object>> scans) {
        return list(
                Objects.requireNonNull(post(client, late(), Map.of("scans", scans))
                        .expectStatus()
                        .isOk()
                        .expectBody(OBJECT)
                        .returnResult()
                        .getResponseBody()),
                "results");
    }
}
