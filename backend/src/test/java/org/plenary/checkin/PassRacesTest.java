package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * A pass that is lost while all passes of its session change: each number of a delegation is good once at most, and what is counted
 * is what is out (B2, B3).
 */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PassRacesTest extends PassStage {

    private static final int ROUNDS = 6;

    private static final Map<String, Object> STOLEN = Map.of("reason", "stolen");

    @Test
    void ofARevocationAndAReplacementOfKeysOfOneMomentBothHold() throws Exception {
        planned(3);
        for (int round = 1; round <= ROUNDS; round++) {
            post(samples.office(), root() + "/badge-keys", STOLEN)
                    .expectStatus()
                    .isCreated();
            int out = passes().size();
            Object lost = passes().get(0).get("id");
            boolean reissue = round % 2 == 0;
            String key = root() + "/badge-keys/" + round;
            List<Integer> answers = atOnce(
                    2,
                    i -> status(
                            i == 0
                                    ? post(samples.office(), key + "/replacements", STOLEN)
                                    : revocation(lost, reissue)));

            assertThat(answers.get(0)).isEqualTo(200);
            assertThat(answers.get(1)).isIn(200, 409);
            assertThat(passes())
                    .extracting(each -> each.get("id"))
                    .hasSize(answers.get(1) == 200 && !reissue ? out - 1 : out)
                    .doesNotContain(lost);
            eachNumberIsGoodOnce();
            post(samples.office(), key + "/replacements", STOLEN).expectStatus().isOk();
            post(samples.office(), key + "/withdrawal", STOLEN).expectStatus().isOk();
            eachNumberIsGoodOnce();
        }
    }

    @Test
    void ofAReissueAndAPlanOfOneMomentBothHold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            plan(Map.of("perDelegation", 3)).expectStatus().isOk();
            Object lost = passes().stream()
                    .filter(pass -> pass.get("place").equals(3))
                    .findFirst()
                    .orElseThrow()
                    .get("id");
            Object seen = version();
            Map<String, ?> fewer = Map.of("perDelegation", 2, "revokes", 2, "reason", "fewer seats");
            List<Integer> answers = atOnce(2, i -> status(i == 0 ? plan(seen, fewer) : revocation(lost, true)));

            assertThat(answers.get(0)).isEqualTo(200);
            assertThat(answers.get(1)).isIn(200, 409);
            assertThat(passes()).hasSize(4).noneMatch(pass -> pass.get("place").equals(3));
            eachNumberIsGoodOnce();
        }
    }

    /** At the desk, in what is counted against the seats, and at the door. */
    private void eachNumberIsGoodOnce() {
        List<Map<String, Object>> out = passes();
        assertThat(out)
                .extracting(pass -> pass.get("delegation") + " " + pass.get("place"))
                .doesNotHaveDuplicates();
        assertThat(get(samples.office(), "/sessions/" + session + "/passes")).containsEntry("issued", out.size());
        assertThat(roll().stream()
                        .filter(row -> "active".equals(row.get("state")))
                        .map(row -> map(row, "entity").get("code") + ", " + row.get("displayName")))
                .hasSameSizeAs(out)
                .doesNotHaveDuplicates();
    }

    private ResponseSpec revocation(Object pass, boolean reissue) {
        return post(
                samples.office(),
                root() + "/passes/" + pass + "/revocation",
                Map.of("reason", "lost", "reissue", reissue));
    }
}
