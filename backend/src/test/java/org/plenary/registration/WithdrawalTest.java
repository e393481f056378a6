package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.KeptAnswers;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** L3, L22: a registration is taken back once, and only as the officer saw it. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, KeptAnswers.class})
class WithdrawalTest {

    private static final Map<String, String> REASON = Map.of("reason", "Called to the capital");

    @Autowired
    SignedIn signedIn;

    @Autowired
    KeptAnswers kept;

    DelegationSamples delegation;
    String id;

    @BeforeEach
    void somebodyWaits() {
        delegation = new DelegationSamples(signedIn, "GHA");
        id = delegation.registered("delegate", "Akosua Withdrawn");
        delegation.submit();
    }

    @Test
    void whoLostTheAnswerAndSendsAgainReadsTheirOwnWithdrawal() {
        long version = delegation.version(id);
        for (int sent = 0; sent < 2; sent++) {
            withdraw(version, "withdrawal-1")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("withdrawn");
        }
        assertThat(delegation.version(id)).isEqualTo(version + 1);
        assertThat(kept.all()).doesNotContain("Akosua Withdrawn");
        withdraw(null, "withdrawal-2").expectStatus().isEqualTo(409);
    }

    @Test
    void whatChangedMeanwhileIsLookedAtFirst() {
        long version = delegation.version(id);
        delegation
                .decide(id, version, Map.of("decision", "approve"))
                .expectStatus()
                .isOk();
        withdraw(version, "late")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("L22");
        withdraw(delegation.version(id), "late").expectStatus().isOk();
    }

    @Test
    void ofAWithdrawalAndADecisionAtOnceOneIsDone() throws Exception {
        long version = delegation.version(id);
        assertThat(atOnce(
                        () -> withdraw(version, "one"),
                        () -> delegation.decide(id, version, Map.of("decision", "approve"))))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(delegation.version(id)).isEqualTo(version + 1);
    }

    @Test
    void sentTwiceAtOnceItIsDoneOnceAndAnsweredAlike() throws Exception {
        long version = delegation.version(id);
        assertThat(atOnce(() -> withdraw(version, "same"), () -> withdraw(version, "same")))
                .containsExactly(200, 200);
        assertThat(delegation.version(id)).isEqualTo(version + 1);
    }

    private ResponseSpec withdraw(Long version, String key) {
        RequestBodySpec request = delegation
                .secretariat
                .post()
                .uri(delegation.home() + "/participants/" + id + "/withdrawal")
                .header("Idempotency-Key", key);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.bodyValue(REASON).exchange();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<ResponseSpec>... requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests.length);
        try {
            return threads.invokeAll(List.of(requests)).stream()
                    .map(WithdrawalTest::status)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static int status(Future<ResponseSpec> answer) {
        try {
            return answer.get().expectBody().returnResult().getStatus().value();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
