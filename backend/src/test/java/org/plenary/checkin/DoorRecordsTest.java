package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the door keeps: presence, offline conflicts, corrections, the snapshot for devices, gates. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class DoorRecordsTest extends DoorStage {

    @Test
    void twoOfflineAdmissionsAreOnePresenceAndOneConflict() {
        Instant past = Instant.now().minusSeconds(600);
        WebTestClient other = signedIn.door(Role.DOOR_SCANNER, meeting, gate("North", null, false))
                .client();
        Map<String, Object> here = with(with(scan(code), "at", past), "decided", "admitted");
        Map<String, Object> there = with(with(scan(code), "at", past.minusSeconds(30)), "decided", "admitted");

        assertThat(answer(device, here)).containsEntry("verdict", "admitted").doesNotContainKey("conflict");
        for (int again = 0; again < 2; again++) {
            assertThat(answer(other, there))
                    .containsEntry("verdict", "already-inside")
                    .containsEntry("conflict", true);
        }

        assertThat(presence()).containsEntry("inside", 1).containsEntry("conflicts", 1);
        WebTestClient supervisor =
                signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();
        Map<String, Object> conflict = items(supervisor, "/conflicts").get(0);
        assertThat(conflict).containsEntry("displayName", "María Núñez").containsEntry("gate", "North");
        assertThat(map(conflict, "first")).containsEntry("gate", "Main");
        assertThat(items(supervisor, "/conflicts?open=true")).containsExactly(conflict);
        String path = "/api/v1/meetings/" + meeting + "/conflicts/" + conflict.get("id") + "/resolution";
        post(device, path, Map.of("reason", "x")).expectStatus().isForbidden();
        post(supervisor, path, Map.of("reason", "")).expectStatus().isBadRequest();
        post(supervisor, path, Map.of("reason", "same person, two doors"))
                .expectStatus()
                .isNoContent();
        post(supervisor, path, Map.of("reason", "again"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.conflict-settled")
                .jsonPath("$.settledAt")
                .exists();
        post(
                        supervisor,
                        path.replace(String.valueOf(conflict.get("id")), UUID.randomUUID() + ""),
                        Map.of("reason", "x"))
                .expectStatus()
                .isNotFound();
        assertThat(items(supervisor, "/conflicts")).hasSize(1);
        assertThat(items(supervisor, "/conflicts?open=true")).isEmpty();
        assertThat(presence()).containsEntry("inside", 1).containsEntry("conflicts", 0);
    }

    @Test
    void whatHappenedBeforeChangesNoLaterPresence() {
        GateId garden = gate("Garden", null, true);
        WebTestClient atGarden =
                signedIn.door(Role.DOOR_SCANNER, meeting, garden).client();
        Instant now = Instant.now();
        assertThat(verdict(device, with(scan(code), "at", now.minusSeconds(300))))
                .isEqualTo("admitted");
        assertThat(verdict(atGarden, with(with(scan(code), "at", now.minusSeconds(100)), "direction", "out")))
                .isEqualTo("admitted");

        Map<String, Object> late = with(with(scan(code), "at", now.minusSeconds(200)), "decided", "admitted");
        answer(device, late);

        assertThat(presence()).containsEntry("inside", 0);
    }

    @Test
    void aSupervisorsUndoFreesTheBadge() {
        Map<String, Object> scan = scan(code);
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        String undo = checkIns() + "/" + scan.get("id") + "/undo";
        WebTestClient supervisor =
                signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();

        post(device, undo, Map.of("reason", "even its own")).expectStatus().isForbidden();
        post(supervisor, undo, Map.of("reason", " ")).expectStatus().isBadRequest();
        post(supervisor, undo, Map.of("reason", "wrong person")).expectStatus().isNoContent();
        post(supervisor, undo, Map.of("reason", "twice"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.nothing-to-undo");

        assertThat(presence()).containsEntry("inside", 0);
        assertThat(verdict(device, scan)).as("the retry still gets its verdict").isEqualTo("admitted");
        assertThat(presence()).containsEntry("inside", 0);
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
        assertThat(presence()).containsEntry("inside", 1);
    }

    @Test
    void theSnapshotHasWhatADoorNeedsAndTheDeltaWhatChanged() {
        Map<String, Object> all = get(device, "/door");
        assertThat(all).containsEntry("full", true);
        Map<String, Object> row = list(all, "badges").get(0);
        assertThat(row).containsEntry("displayName", "María Núñez").containsEntry("state", "active");
        assertThat(String.valueOf(row.get("registration"))).matches("[0-9a-f]{16}");
        assertThat(list(all, "keys")).hasSize(1);
        assertThat(all.toString()).doesNotContain("PLENARY:");

        Map<String, Object> nothing = settled(String.valueOf(all.get("sequence")));
        assertThat(nothing).containsEntry("full", false);

        answer(device, scan(code));
        Map<String, Object> delta = get(device, "/door?since=" + nothing.get("sequence"));
        Map<String, Object> changed = list(delta, "badges").get(0);
        assertThat(list(changed, "presence").get(0))
                .containsEntry("inside", true)
                .containsEntry("gate", "Main");
        get(device, "/door?since=999999999999").forEach((name, value) -> {
            if (name.equals("full")) {
                assertThat(value).as("a sequence from another time").isEqualTo(true);
            }
        });
    }

    @Test
    void peopleAtRiskAreCountedAndNotNamed() {
        Map<String, Object> defender = new HashMap<>(BadgeSamples.person("Samira Example", "Samira Example"));
        defender.put("atRisk", true);
        ParticipantId atRisk = samples.approved(meeting, delegation, defender);
        samples.badge(meeting, atRisk, "active");

        Map<String, Object> atTheDoor = answer(device, scan(codes.of(atRisk)));

        assertThat(map(atTheDoor, "person")).containsEntry("displayName", "Samira Example");
        assertThat(presence()).containsEntry("inside", 1).containsEntry("expected", 2);
        assertThat(presence().toString()).doesNotContain("Samira");
        assertThat(list(presence(), "byDelegation").get(0))
                .containsEntry("inside", 1)
                .containsEntry("expected", 2);
        assertThat(list(get(device, "/door"), "badges"))
                .filteredOn(row -> Boolean.TRUE.equals(row.get("unlisted")))
                .extracting(row -> row.get("displayName"))
                .containsExactly("Samira Example");

        answer(device, with(scan(codes.of(atRisk)), "decided", "admitted"));
        List<Map<String, Object>> conflicts =
                items(signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client(), "/conflicts");
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.toString()).doesNotContain("Samira");
    }

    @Test
    void gatesHaveNamesOfTheirOwn() {
        String gates = "/api/v1/meetings/" + meeting + "/gates";
        post(samples.office(), gates, named("Main"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.gate-exists");
        for (Object name : List.of(Map.of("en", " "), Map.of("fr", "Porte"), Map.of("en", "x".repeat(81)), "Main")) {
            post(samples.office(), gates, Map.of("name", name)).expectStatus().isBadRequest();
        }
        post(samples.office(), gates, Map.of("name", Map.of("en", "X"), "zone", "Z"))
                .expectStatus()
                .isBadRequest();
        post(device, gates, named("Mine")).expectStatus().isForbidden();
        assertThat(items(device, "/gates")).hasSize(1);
    }

    @Test
    void whoStandsAtAGateReadsItsNameInTheirLanguage() {
        GateId north = gate(meeting, Map.of("name", Map.of("en", "North", "ar", "الشمال")));
        var door = signedIn.door(Role.DOOR_SCANNER, meeting, north);
        assertThat(answer(door.client(), scan(code))).containsEntry("verdict", "admitted");
        for (var language : Map.of("ar", "الشمال", "fr", "North").entrySet()) {
            door.client()
                    .post()
                    .uri("/api/v1/meetings/" + meeting + "/check-ins")
                    .header("Accept-Language", language.getKey())
                    .bodyValue(scan(code))
                    .exchange()
                    .expectBody()
                    .jsonPath("$.first.gate")
                    .isEqualTo(language.getValue());
            door.client()
                    .get()
                    .uri("/api/v1/meetings/" + meeting + "/door")
                    .header("Accept-Language", language.getKey())
                    .exchange()
                    .expectBody()
                    .jsonPath("$.badges[0].presence[0].gate")
                    .isEqualTo(language.getValue())
                    .jsonPath("$.gates[1].name.ar")
                    .isEqualTo("الشمال");
        }
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", Map.of("en", name));
    }
}
