package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The door's records name secondary passes (B3), which stand for nobody, and go on hiding people at risk (P1). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PassRecordsTest extends PassStage {

    @Autowired
    DatabaseClient database;

    private String pass = "";

    private String atRisk = "";

    @BeforeEach
    void aPassAndAPersonAtRisk() throws IOException {
        planned(1);
        pass = codesOf(delegation).get(0);
        Map<String, Object> request = BadgeSamples.person("Samira Oculta", "Samira Oculta");
        request.put("role", "delegate");
        request.put("atRisk", true);
        ParticipantId one = samples.approved(meeting, delegation, request);
        samples.badge(meeting, one, "active");
        atRisk = codes.of(one);
    }

    @Test
    void theLatestArrivalsSayWhichPassOfWhichDelegation() {
        verdict(hall, scan(atRisk));
        verdict(hall, scan(pass));

        List<Map<String, Object>> recent = recent();
        assertThat(recent.get(0)).containsEntry("displayName", "Secondary pass 1");
        assertThat(map(recent.get(0), "entity")).containsEntry("code", "ESP");
        assertThat(recent.get(1)).doesNotContainKeys("displayName", "entity");
        assertThat(list(get(samples.office(), "/presence?lang=fr"), "recent").get(0))
                .containsEntry("displayName", "Carte secondaire 1");
    }

    @Test
    void conflictsSayIt() {
        for (String code : List.of(atRisk, pass)) {
            verdict(hall, scan(code));
            verdict(device, with(scan(code), "decided", "admitted"));
        }
        passAndNobodyElse(items(samples.office(), "/conflicts"));
    }

    @Test
    void overridesAndLateScansSayIt() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate("Lounge", "H", false));
        for (String code : List.of(atRisk, pass)) {
            Map<String, Object> scan = scan(code);
            assertThat(verdict(phone.client(), scan)).isEqualTo("wrong-zone-or-time");
            post(phone.client(), checkIns() + "/" + scan.get("id") + "/override", act())
                    .expectStatus()
                    .isOk();
        }
        passAndNobodyElse(items(samples.office(), "/overrides"));

        endOf(phone);
        Map<String, Object> told = Map.of("scans", List.of(scan(atRisk), scan(pass)), "overrides", List.of());
        post(phone.client(), root() + "/late-scans", told).expectStatus().isOk();
        passAndNobodyElse(items(samples.office(), "/late-scans"));
    }

    private static Map<String, Object> act() {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "at",
                Instant.now().toString(),
                "reason",
                "Confirmed by the Secretariat");
    }

    private void endOf(SignedIn.Door phone) {
        samples.office()
                .delete()
                .uri(root() + "/devices/" + phone.device())
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static void passAndNobodyElse(List<Map<String, Object>> shown) {
        assertThat(shown)
                .hasSize(2)
                .satisfiesOnlyOnce(row -> {
                    assertThat(row).containsEntry("displayName", "Secondary pass 1");
                    assertThat(map(row, "entity")).containsEntry("code", "ESP");
                })
                .satisfiesOnlyOnce(row -> assertThat(row).doesNotContainKeys("displayName", "entity"));
        assertThat(shown.toString()).doesNotContain("Samira");
    }

    /** Passes are in no custody: the desk says whose it is, and that a delegation gets its sheet (B4). */
    @Test
    void theDeskSaysWhosePassItIsAndThatDelegationsGetSheets() {
        Map<String, Object> own = passes().stream()
                .filter(each -> delegation.toString().equals(each.get("delegation")))
                .findFirst()
                .orElseThrow();
        for (Object presented : List.of(pass, own.get("serial"))) {
            Map<String, Object> said = body(post(samples.office(), root() + "/collections", Map.of("code", presented))
                    .expectStatus()
                    .isEqualTo(409));
            assertThat(said)
                    .containsEntry("code", "badges.pass-presented")
                    .containsEntry("rule", "B3")
                    .containsEntry("field", "code");
            assertThat(String.valueOf(said.get("detail")))
                    .startsWith(own.get("serial") + " is secondary pass 1 of Spain, for “")
                    .doesNotContain("revoked");
            assertThat(String.valueOf(said.get("next"))).contains("sheet");
        }

        revoke(own.get("id"), false);
        assertThat(String.valueOf(body(post(samples.office(), root() + "/collections", Map.of("code", pass)))
                        .get("detail")))
                .contains("It is revoked and opens no door.");
    }

    /** The id of a pass looks like that of a badge: neither collected nor returned is a matter of passes. */
    @Test
    void aPassIsNeitherCollectedNorReturnedByItsId() {
        Map<String, Object> own = passes().get(0);
        for (String what : List.of("collection", "return")) {
            Map<String, Object> said =
                    body(post(samples.office(), root() + "/badges/" + own.get("id") + "/" + what, Map.of())
                            .expectStatus()
                            .isEqualTo(409));
            assertThat(said)
                    .as(what)
                    .containsEntry("code", "badges.pass-presented")
                    .containsEntry("rule", "B3")
                    .containsEntry("field", "badge");
            assertThat(String.valueOf(said.get("detail"))).startsWith(own.get("serial") + " is secondary pass ");
        }
    }

    /** Chad before Chile, whatever their codes are (R10); and a pass of a session that has ended says so. */
    @Test
    void theListGoesByTheNamesOfDelegations() {
        samples.delegation(meeting, "TCD");
        planned(2);
        assertThat(names("en")).containsExactly("Chad 1", "Chad 2", "Chile 1", "Chile 2", "Spain 1", "Spain 2");
        assertThat(names("fr")).startsWith("Chili 1", "Chili 2", "Espagne 1", "Espagne 2");
        assertThat(passes()).allSatisfy(each -> assertThat(each).containsEntry("over", false));
    }

    @Test
    void aPassOfASessionThatHasEndedSaysSo() {
        database.sql("""
                        update badges_pass set not_before = now() - interval '2 hours', not_after = now() - interval '1 hour'
                        where meeting = :meeting and delegation = :delegation
                        """)
                .bind("meeting", meeting.value())
                .bind("delegation", delegation.value())
                .then()
                .block();
        assertThat(items(samples.office(), "/delegations/" + delegation + "/passes"))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("over", true));
        assertThat(passes()).extracting(each -> each.get("over")).containsExactly(false, true);
    }

    private List<String> names(String language) {
        return items(samples.office(), "/sessions/" + session + "/passes?lang=" + language).stream()
                .map(each -> map(each, "entity").get("name") + " " + each.get("place"))
                .toList();
    }

    /** What a gate counts of people adds up to the total of people, and of passes to that of passes. */
    @Test
    void gatesCountPeopleAndPassesApart() {
        GateId stairs = gate("Stairs", null, true);
        WebTestClient up = signedIn.door(Role.DOOR_SCANNER, meeting, stairs).client();
        verdict(up, scan(code));
        verdict(up, scan(pass));
        verdict(hall, scan(atRisk));
        verdict(hall, with(scan(pass), "direction", "out"));
        verdict(hall, scan(pass));

        List<Map<String, Object>> gates = items(samples.office(), "/presence/gates");
        assertThat(gates).filteredOn("name", "Stairs").singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("inside", 1)
                    .containsEntry("admitted", 1)
                    .containsEntry("left", 0);
            assertThat(map(row, "passes")).isEqualTo(Map.of("inside", 0, "admitted", 1, "left", 0));
        });
        assertThat(gates).filteredOn("name", "Hall").singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("inside", 1)
                    .containsEntry("admitted", 1)
                    .containsEntry("left", 0);
            assertThat(map(row, "passes")).isEqualTo(Map.of("inside", 1, "admitted", 1, "left", 1));
        });
        assertThat(presence()).containsEntry("inside", 2);
        assertThat(map(presence(), "passes")).containsEntry("inside", 1);
    }
}
