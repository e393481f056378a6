package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.badges.document.PrintedPages;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Transferable secondary passes (B3): from the plan of a session to the door, and back. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class SecondaryPassesTest extends PassStage {

    @Test
    void whoeverCarriesThePassEntersAndHandsItOnAfterLeaving() throws IOException {
        assertThat(planned(2)).containsEntry("issued", 4).containsEntry("seats", SEATS);
        List<String> codes = codesOf(delegation);
        assertThat(codes).hasSize(2).doesNotHaveDuplicates().allMatch(code -> code.length() == 149);

        assertThat(verdict(hall, scan(codes.get(0)))).isEqualTo("admitted");
        assertThat(verdict(hall, scan(codes.get(0)))).isEqualTo("already-inside");
        assertThat(verdict(hall, scan(codes.get(1)))).isEqualTo("admitted");
        assertThat(verdict(hall, with(scan(codes.get(0)), "direction", "out"))).isEqualTo("admitted");
        assertThat(verdict(hall, scan(codes.get(0)))).isEqualTo("admitted");
    }

    @Test
    void theDoorCallsItByItsNumberInTheLanguageOfTheReader() throws IOException {
        planned(2);
        Map<String, Object> shown = map(answer(hall, scan(codesOf(delegation).get(1))), "person");
        assertThat(shown).containsEntry("displayName", "Secondary pass 2");
        assertThat(map(shown, "category")).containsEntry("letter", "P");
        assertThat(map(shown, "entity")).containsEntry("code", "ESP");
        assertThat(roll()).hasSize(4).allSatisfy(row -> assertThat(row).containsEntry("unlisted", true));
        assertThat(list(get(hall, "/door?lang=fr"), "badges"))
                .extracting(row -> row.get("displayName"))
                .contains("Carte secondaire 1");
    }

    @Test
    void passesCountInNoNumberOfPeople() throws IOException {
        Map<String, Object> before = presence();
        planned(2);
        verdict(hall, scan(codesOf(delegation).get(0)));

        Map<String, Object> after = presence();
        for (String number : List.of("inside", "expected", "byCategory", "byDelegation", "heads")) {
            assertThat(after.get(number)).as(number).isEqualTo(before.get(number));
        }
        assertThat(map(after, "passes")).containsEntry("inside", 1).containsEntry("issued", 4);
        assertThat(minutes(after)).isZero();
        verdict(hall, scan(code));
        assertThat(presence()).containsEntry("inside", 1);
        assertThat(minutes(presence())).isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static int minutes(Map<String, Object> presence) {
        List<Integer> perMinute = (List<Integer>) map(presence, "arrivals").get("perMinute");
        return perMinute.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void anotherZoneAndAnotherTimeAreRefused() throws IOException {
        WebTestClient lounge = signedIn.door(Role.DOOR_SCANNER, meeting, gate("Lounge", "B", false))
                .client();
        planned(1);
        String one = codesOf(delegation).get(0);
        assertThat(verdict(lounge, scan(one))).isEqualTo("wrong-zone-or-time");
        plan(Map.of("perDelegation", 1, "zones", "AB")).expectStatus().isOk();
        assertThat(verdict(lounge, scan(one))).as("replaced by one with zones").isEqualTo("revoked");
        assertThat(verdict(lounge, scan(codesOf(delegation).get(0)))).isEqualTo("admitted");

        session = session(1, "10:00", "11:00");
        planned(1);
        assertThat(verdict(hall, scan(codesOf(delegation).get(1))))
                .as("tomorrow's")
                .isEqualTo("wrong-zone-or-time");
    }

    @Test
    void theDoorsOpenHalfAnHourBeforeAndThePassesFollowTheSession() {
        planned(1);
        Instant begins = Instant.parse(String.valueOf(passes().get(0).get("validFrom")));
        samples.office()
                .put()
                .uri(root() + "/sessions/" + session)
                .header("If-Match", "\"1\"")
                .bodyValue(times(0, "08:00", "23:59"))
                .exchange()
                .expectStatus()
                .isOk();
        until(() -> roll().stream()
                .allMatch(row ->
                        Instant.parse(String.valueOf(row.get("notBefore"))).equals(begins.plus(Duration.ofHours(8)))));

        post(samples.office(), root() + "/sessions/" + session + "/cancellation", Map.of("reason", "quorum"))
                .expectStatus()
                .isOk();
        until(() -> roll().stream().allMatch(row -> "suspended".equals(row.get("state"))));
        problem(plan(Map.of("perDelegation", 1)), 409, "badges.pass-session-cancelled");
    }

    private static void until(java.util.function.BooleanSupplier so) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(so::getAsBoolean);
    }

    @Test
    void aLostPassIsRevokedAndReplacedUnderItsNumber() throws IOException {
        planned(1);
        String lost = codesOf(delegation).get(0);
        verdict(hall, scan(lost));
        Object pass = passes().stream()
                .filter(each -> delegation.toString().equals(each.get("delegation")))
                .findFirst()
                .orElseThrow()
                .get("id");

        Map<String, Object> replaced = revoke(pass, true);

        String first = String.valueOf(map(replaced, "revoked").get("serial"));
        assertThat(map(replaced, "issued")).containsEntry("serial", first.replaceFirst("-1$", "-2"));
        assertThat(verdict(hall, scan(lost))).isEqualTo("revoked");
        String next = codesOf(delegation).get(0);
        assertThat(verdict(hall, scan(next))).as("somebody is in with it").isEqualTo("already-inside");
        Map<String, Object> again =
                body(post(samples.office(), root() + "/passes/" + pass + "/revocation", Map.of("reason", "again"))
                        .expectStatus()
                        .isEqualTo(409));
        assertThat(again).containsEntry("code", "badges.pass-already-revoked").containsEntry("field", "pass");
        assertThat(String.valueOf(again.get("detail"))).contains("Secondary pass " + first);
        assertThat(String.valueOf(again.get("next"))).doesNotContain("person");
        problem(
                post(samples.office(), root() + "/passes/" + pass + "/revocation", Map.of("reason", " ")),
                400,
                "badges.reason-missing");

        revoke(map(replaced, "issued").get("id"), false);
        assertThat(verdict(hall, scan(next))).isEqualTo("revoked");
        assertThat(get(samples.office(), "/sessions/" + session + "/passes")).containsEntry("issued", 1);
        assertThat(planned(1)).as("the plan gives it back").containsEntry("issued", 2);
    }

    @Test
    void moreThanTheRoomHoldsIsRefusedWithTheFigures() {
        planned(5);
        Map<String, Object> refused =
                body(plan(Map.of("perDelegation", 6)).expectStatus().isEqualTo(409));
        assertThat(refused).containsEntry("code", "badges.passes-exceed-room").containsEntry("rule", "B3");
        assertThat(String.valueOf(refused.get("detail"))).contains("12 secondary passes", "10 seats");
        assertThat(passes()).hasSize(10);

        Map<String, ?> uneven =
                Map.of("perDelegation", 1, "exceptions", List.of(Map.of("delegation", delegation, "passes", 9)));
        assertThat(body(plan(uneven).expectStatus().isOk())).containsEntry("issued", 10);
        samples.delegation(meeting, "FRA");
        problem(plan(uneven), 409, "badges.passes-exceed-room");
    }

    @Test
    void sheetsNameEntityNumberSessionAndNobody() throws IOException {
        planned(2);
        byte[] all = sheet(samples.office(), "/sessions/" + session + "/passes/prints/a4-of-4.pdf");
        List<String> pages = PrintedPages.pages(all);
        assertThat(pages).as("each delegation on a sheet of its own").hasSize(2);
        assertThat(pages.get(1)).contains("Spain", "Secondary pass 1", "Secondary pass 2", "00:00");
        assertThat(pages).noneMatch(page -> page.contains("Núñez"));
        assertThat(PrintedPages.codes(all)).hasSize(4);
        Stream.of("en", "fr", "es", "ru", "zh", "ar")
                .forEach(language -> assertThat(sheet(
                                samples.office(),
                                "/sessions/" + session + "/passes/prints/a4-of-8.pdf?lang=" + language))
                        .isNotEmpty());
    }

    @Test
    void focalPointsSeeTheirOwnPassesAlone() {
        planned(2);
        WebTestClient own = signedIn.as(Grant.focalPoint(meeting, delegation)).client();
        assertThat(items(own, "/delegations/" + delegation + "/passes")).hasSize(2);
        assertThat(sheet(own, "/delegations/" + delegation + "/passes/prints/a6.pdf"))
                .isNotEmpty();
        for (String path : List.of(
                "/delegations/" + neighbours + "/passes",
                "/delegations/" + neighbours + "/passes/prints/a6.pdf",
                "/sessions/" + session + "/passes")) {
            own.get().uri(root() + path).exchange().expectStatus().isForbidden();
        }
    }

    /** A key that somebody else may have is not withdrawn before its passes are replaced. */
    @Test
    void aKeyTakesItsPassesAlong() throws IOException {
        planned(1);
        String old = codesOf(delegation).get(0);
        post(samples.office(), root() + "/badge-keys", Map.of("reason", "stolen"))
                .expectStatus()
                .isCreated();
        problem(
                post(samples.office(), root() + "/badge-keys/1/withdrawal", Map.of("reason", "stolen")),
                409,
                "badges.key-in-use");
        Map<String, Object> step =
                body(post(samples.office(), root() + "/badge-keys/1/replacements", Map.of("reason", "stolen")));
        assertThat(step).containsEntry("replaced", 3).containsEntry("left", 0);
        post(samples.office(), root() + "/badge-keys/1/withdrawal", Map.of("reason", "stolen"))
                .expectStatus()
                .isOk();

        assertThat(verdict(hall, scan(old))).isEqualTo("revoked");
        assertThat(verdict(hall, scan(codesOf(delegation).get(0)))).isEqualTo("admitted");
    }
}
