package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Who plans secondary passes over what they saw, and what becomes of passes that may be printed (B3, L22, X3). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PassPlanningTest extends PassStage {

    @Test
    void aPlanIsMadeOverTheVersionThatWasSeen() {
        Object first = version();
        assertThat(first).isEqualTo(0);
        assertThat(plan(first, Map.of("perDelegation", 2))
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("ETag", "\"1\"")
                        .expectBody(OBJECT)
                        .returnResult()
                        .getResponseBody())
                .containsEntry("version", 1);
        problem(plan(first, Map.of("perDelegation", 3)), 412, "precondition.failed");
        problem(
                samples.office()
                        .put()
                        .uri(passesPath())
                        .bodyValue(Map.of("perDelegation", 3))
                        .exchange(),
                428,
                "precondition.required");
        revoke(passes().get(0).get("id"), false);
        problem(plan(1, Map.of("perDelegation", 2)), 412, "precondition.failed");
        assertThat(passes()).hasSize(3);
    }

    /** Eight officers plan at the same moment over the same plan: one of them does, the others are told. */
    @Test
    void ofPlansOfOneMomentOneIsCarriedOut() throws Exception {
        Object seen = version();
        List<Integer> answers = atOnce(8, i -> status(plan(seen, Map.of("perDelegation", 1 + i % 5))));

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(answer -> answer != 200).containsOnly(412);
        Map<String, Object> now = get(samples.office(), "/sessions/" + session + "/passes");
        assertThat(now).containsEntry("issued", 2 * (int) now.get("perDelegation"));
        assertThat(active()).isEqualTo(now.get("issued"));
        assertThat(passes()).extracting(each -> each.get("serial")).doesNotHaveDuplicates();
    }

    @Test
    void passesThatMayBePrintedEndOnlyWhereThatIsConfirmedWithAReason() {
        planned(3);
        List<Object> highest = serials(3);
        Map<String, Object> asked =
                body(plan(version(), Map.of("perDelegation", 2)).expectStatus().isEqualTo(409));
        assertThat(asked).containsEntry("code", "badges.passes-would-end").containsEntry("rule", "X3");
        assertThat(asked.get("serials")).isEqualTo(highest);
        assertThat(String.valueOf(asked.get("detail"))).contains(String.valueOf(highest.get(0)));
        problem(plan(version(), consent(1, "a")), 409, "badges.passes-would-end");
        problem(plan(version(), consent(2, " ")), 400, "badges.reason-missing");
        assertThat(passes()).hasSize(6);

        Map<String, Object> done =
                body(plan(version(), consent(2, "fewer seats")).expectStatus().isOk());

        assertThat(done).containsEntry("issued", 4);
        assertThat(map(done, "done")).containsEntry("issued", 0).containsEntry("revoked", highest);
        Map<String, Object> record = audit("badges.passes-planned").get(0);
        assertThat(record).containsEntry("reason", "fewer seats");
        assertThat(map(record, "after")).containsEntry("revoked", highest).containsEntry("perDelegation", 2);
        assertThat(map(record, "before")).containsEntry("perDelegation", 3);
    }

    @Test
    void thePreviewSaysWhatAPlanWouldDoAndDoesNothing() {
        planned(2);
        Map<String, Object> more = preview(Map.of("perDelegation", 4));
        assertThat(more)
                .containsEntry("seats", SEATS)
                .containsEntry("total", 8)
                .containsEntry("issued", 4)
                .containsEntry("revoked", List.of());
        assertThat(preview(Map.of("perDelegation", 1))).containsEntry("revoked", serials(2));
        assertThat(preview(Map.of("perDelegation", 2, "zones", "B"))).containsEntry("issued", 4);
        problem(
                post(samples.office(), passesPath() + "/preview", Map.of("perDelegation", 6)),
                409,
                "badges.passes-exceed-room");
        assertThat(passes()).hasSize(4);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aDelegationIsListedOnceAmongTheExceptions() {
        Map<String, ?> twice = Map.of(
                "perDelegation",
                1,
                "exceptions",
                List.of(other(delegation, 2), other(neighbours, 2), other(delegation, 5)));
        for (String path : List.of("/preview", "")) {
            Map<String, Object> refused =
                    body((path.isEmpty() ? plan(0, twice) : post(samples.office(), passesPath() + path, twice))
                            .expectStatus()
                            .isBadRequest());
            assertThat(refused)
                    .containsEntry("code", "badges.exception-twice")
                    .containsEntry("field", "exceptions[2].delegation")
                    .containsEntry("rule", "B3");
            assertThat(String.valueOf(refused.get("detail"))).contains("line 3");
        }
        assertThat(passes()).isEmpty();
    }

    /** An exception gives nothing to whoever does not come: planning says so, before and after. */
    @Test
    void whoDoesNotComeIsNamedWhereAnExceptionNamesThem() {
        Map<String, ?> both =
                Map.of("perDelegation", 1, "exceptions", List.of(other(neighbours, 3), other(delegation, 2)));
        assertThat(preview(both)).containsEntry("absent", List.of());
        answer(false);

        Map<String, Object> before = preview(both);
        Map<String, Object> done = map(body(plan(version(), both).expectStatus().isOk()), "done");

        for (Map<String, Object> said : List.of(before, done)) {
            assertThat(said).containsEntry("total", 2).containsEntry("issued", 2);
            assertThat(list(said, "absent"))
                    .hasSize(1)
                    .allSatisfy(
                            who -> assertThat(who).containsEntry("code", "CHL").containsEntry("name", "Chile"));
        }
    }

    private static Map<String, ?> other(Object delegation, int passes) {
        return Map.of("delegation", delegation.toString(), "passes", passes);
    }

    /** Whoever is in with a pass is in with it still, and it stays the delegation's number one. */
    @Test
    void otherZonesMakeTheNextGenerationAndNoNewHolder() throws IOException {
        planned(1);
        String first = codesOf(delegation).get(0);
        List<Object> before = serials(1);
        assertThat(verdict(hall, scan(first))).isEqualTo("admitted");

        assertThat(map(body(plan(Map.of("perDelegation", 1, "zones", "B"))), "done"))
                .containsEntry("issued", 2)
                .containsEntry("revoked", before);

        assertThat(serials(1))
                .isEqualTo(before.stream()
                        .map(serial -> serial.toString().replaceFirst("-1$", "-2"))
                        .toList());
        assertThat(verdict(hall, scan(first))).isEqualTo("revoked");
        assertThat(verdict(hall, scan(codesOf(delegation).get(0)))).isEqualTo("already-inside");
    }

    @Test
    void passesOfADelegationThatDoesNotComeEndAndDoNotReturnByThemselves() {
        planned(2);
        List<Object> theirs = passes().stream()
                .filter(pass -> neighbours.toString().equals(pass.get("delegation")))
                .map(pass -> pass.get("serial"))
                .toList();

        answer(false);

        until(() -> passes().size() == 2);
        assertThat(passes()).noneMatch(pass -> theirs.contains(pass.get("serial")));
        Map<String, Object> record = audit("badges.pass-revoked").get(0);
        assertThat(map(record, "after")).containsEntry("serials", theirs);
        assertThat(String.valueOf(record.get("reason"))).contains("does not take part");
        until(() -> active() == 2);
        assertThat(version()).isEqualTo(2);
        answer(true);
        assertThat(preview(Map.of("perDelegation", 2))).containsEntry("issued", 2);
        assertThat(passes()).hasSize(2);
    }

    /** A hand that trembles: one pass is lost, and one follows it. */
    @Test
    void theSameRevocationSentTwiceReplacesOnce() throws Exception {
        planned(1);
        Object pass = passes().get(0).get("id");
        List<Object> issued =
                atOnce(2, i -> map(lost(pass, "key-" + pass), "issued").get("serial"));
        assertThat(issued.get(0)).isEqualTo(issued.get(1));
        assertThat(passes()).hasSize(2);
    }

    private Map<String, Object> lost(Object pass, String key) {
        return body(samples.office()
                .post()
                .uri(root() + "/passes/" + pass + "/revocation")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("reason", "lost", "reissue", true))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static Map<String, ?> consent(int passes, String reason) {
        return Map.of("perDelegation", 2, "revokes", passes, "reason", reason);
    }

    private Map<String, Object> preview(Map<String, ?> request) {
        return body(post(samples.office(), passesPath() + "/preview", request)
                .expectStatus()
                .isOk());
    }

    /** Of the passes with that number. */
    private List<Object> serials(int place) {
        return passes().stream()
                .filter(pass -> pass.get("place").equals(place))
                .map(pass -> pass.get("serial"))
                .sorted()
                .toList();
    }

    private void answer(boolean comes) {
        Map<String, Object> answer = new HashMap<>(Map.of("designated", false, "willAttend", comes));
        samples.office()
                .put()
                .uri(root() + "/delegations/" + neighbours + "/answer")
                .bodyValue(answer)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<Map<String, Object>> audit(String action) {
        return items(samples.office(), "/audit").stream()
                .filter(entry -> action.equals(entry.get("action")))
                .toList();
    }

    private static void until(BooleanSupplier so) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(so::getAsBoolean);
    }
}
