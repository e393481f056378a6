package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
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
                .doesNotContainKey("undoneAt")
                .containsEntry("id", late.get("id"))
                .containsEntry("decided", "admitted")
                .containsEntry("gate", "Main")
                .containsEntry("displayName", "María Núñez");
        assertThat(verdict(device, scan(code))).as("still to be admitted").isEqualTo("admitted");
    }

    /** What a phone took back while nobody heard of it is seen by whoever may still act on it (B10). */
    @Test
    void sayWhatWasTakenBackAndChangeNothing() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        Map<String, Object> inTime = scan(code);
        assertThat(verdict(phone.client(), inTime)).isEqualTo("admitted");
        revoke(phone);
        Map<String, Object> late = scan("somebody");
        Instant back = Instant.parse(String.valueOf(inTime.get("at"))).plusSeconds(1);
        List<Map<String, Object>> handed = List.of(
                with(inTime, "undoneAt", back),
                with(late, "undoneAt", back),
                with(scan("nobody"), "undoneAt", back.plus(Duration.ofDays(500))));
        for (int twice = 0; twice < 2; twice++) {
            List<Map<String, Object>> results = handIn(phone.client(), handed);
            assertThat(results.subList(0, 2)).allSatisfy(one -> assertThat(one).containsEntry("kept", true));
            assertThat(map(results.get(2), "problem")).containsEntry("field", "undoneAt");
        }

        assertThat(presence()).containsEntry("inside", 1);
        assertThat(items(samples.office(), "/late-scans"))
                .hasSize(2)
                .allSatisfy(shown -> assertThat(shown).containsKey("undoneAt"))
                .anySatisfy(shown -> assertThat(shown)
                        .containsEntry("id", inTime.get("id"))
                        .containsEntry("counts", true)
                        .containsEntry("displayName", "María Núñez"));
        post(samples.office(), checkIns() + "/" + inTime.get("id") + "/undo", Map.of("reason", "Taken back"))
                .expectStatus()
                .isNoContent();
        assertThat(items(samples.office(), "/late-scans"))
                .singleElement()
                .satisfies(shown ->
                        assertThat(shown).containsEntry("id", late.get("id")).containsEntry("counts", false));
    }

    /** Nobody was let in, so there is nothing that could still count. */
    @Test
    void areNotToldOfARefusalThatWasTakenBack() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        Map<String, Object> refused = scan("somebody");
        assertThat(verdict(phone.client(), refused)).isNotEqualTo("admitted");
        revoke(phone);
        handIn(phone.client(), List.of(with(refused, "undoneAt", Instant.now())));
        assertThat(items(samples.office(), "/late-scans")).isEmpty();
    }

    @Test
    void areNotToldOfAnActThatWasUndoneInTime() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        SignedIn.Door other = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        Map<String, Object> undone = scan(code);
        assertThat(verdict(phone.client(), undone)).isEqualTo("admitted");
        post(phone.client(), checkIns() + "/" + undone.get("id") + "/undo", Map.of("at", Instant.now()))
                .expectStatus()
                .isNoContent();
        Map<String, Object> foreign = scan(code);
        assertThat(verdict(other.client(), foreign)).isEqualTo("admitted");
        revoke(phone);
        Instant back = Instant.now();
        handIn(phone.client(), List.of(with(undone, "undoneAt", back), with(foreign, "undoneAt", back)));
        assertThat(items(samples.office(), "/late-scans")).isEmpty();
    }

    /** A supervisor's phone that was offline when it was revoked had admitted somebody: on record, and without effect. */
    @Test
    void overridesAreKeptAndDecideNothing() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate);
        revoke(phone);
        Map<String, Object> scan = with(scan(code), "decided", "wrong-zone-or-time");
        Map<String, Object> act = Map.of(
                "id", UUID.randomUUID().toString(),
                "scan", scan.get("id"),
                "at", Instant.now().toString(),
                "reason", "Confirmed by the Secretariat",
                "reasonCode", "secretariat");
        Map<String, Object> body = Map.of("scans", List.of(scan), "overrides", List.of(act, Map.of("id", "none")));
        for (int twice = 0; twice < 2; twice++) {
            List<Map<String, Object>> results = handIn(phone.client(), body);
            assertThat(results.get(1)).containsEntry("scan", act.get("id")).containsEntry("kept", true);
            assertThat(map(results.get(2), "problem")).containsEntry("code", "checkin.bad-scan");
        }

        assertThat(presence()).containsEntry("inside", 0).containsEntry("overridden", 0);
        List<Map<String, Object>> shown = items(samples.office(), "/overrides");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0))
                .doesNotContainKeys("verdict", "refused")
                .containsEntry("reason", "Confirmed by the Secretariat")
                .containsEntry("reasonCode", "secretariat")
                .containsEntry("displayName", "María Núñez");
        assertThat(verdict(device, scan(code))).as("still to be admitted").isEqualTo("admitted");
    }

    /** Else it would stand among what supervisors answer for. */
    @Test
    void overridesOfAScannerAreNotASupervisors() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        revoke(phone);
        Map<String, Object> scan = scan(code);
        Map<String, Object> act = Map.of(
                "id", UUID.randomUUID().toString(),
                "scan", scan.get("id"),
                "at", Instant.now().toString(),
                "reason", "Confirmed by the Secretariat");
        List<Map<String, Object>> results =
                handIn(phone.client(), Map.of("scans", List.of(scan), "overrides", List.of(act)));
        assertThat(results.get(0)).containsEntry("kept", true);
        assertThat(results.get(1)).containsEntry("scan", act.get("id")).doesNotContainKey("kept");
        assertThat(map(results.get(1), "problem")).containsEntry("code", "access.denied");
        assertThat(items(samples.office(), "/overrides")).isEmpty();
        assertThat(items(samples.office(), "/late-scans")).hasSize(1);
    }

    /** It had come in time, and was taken back on a phone that was revoked then: it counts until somebody undoes it. */
    @Test
    void anOverrideThatWasTakenBackSaysSo() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate);
        GateId hall = gate("Hall", "H", false);
        Map<String, Object> scan = with(scan(code), "gate", hall.toString());
        assertThat(verdict(phone.client(), scan)).isEqualTo("wrong-zone-or-time");
        Map<String, Object> act = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "scan", scan.get("id"),
                "at", Instant.now().toString(),
                "reason", "Confirmed by the Secretariat"));
        post(phone.client(), checkIns() + "/" + scan.get("id") + "/override", act)
                .expectStatus()
                .isOk();
        revoke(phone);
        act.put("undoneAt", Instant.now().toString());
        handIn(phone.client(), Map.of("scans", List.of(), "overrides", List.of(act)));

        assertThat(presence()).containsEntry("inside", 1).containsEntry("overridden", 1);
        assertThat(items(samples.office(), "/overrides").get(0))
                .containsEntry("verdict", "admitted")
                .containsKey("takenBackAt")
                .doesNotContainKey("undoneAt");
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
        return handIn(client, Map.of("scans", scans));
    }

    private List<Map<String, Object>> handIn(WebTestClient client, Map<String, Object> body) {
        return list(
                Objects.requireNonNull(post(client, late(), body)
                        .expectStatus()
                        .isOk()
                        .expectBody(OBJECT)
                        .returnResult()
                        .getResponseBody()),
                "results");
    }
}
