package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** L22: a decision is about the registration that the officer looked at. */
@PlenaryTest
@Import(SignedIn.class)
class DecisionVersionTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "approve");
    private static final Map<String, String> REFUSE = Map.of("decision", "refuse", "reason", "The quota is used");

    @Autowired
    SignedIn signedIn;

    DelegationSamples delegation;

    @BeforeEach
    void delegation() {
        delegation = new DelegationSamples(signedIn, "GHA");
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherReadsWhat() throws Exception {
        String id = waiting("Akosua Ejemplo");
        long version = delegation.version(id);
        List<Callable<Integer>> both = List.of(
                () -> status(delegation.decide(id, version, APPROVE)),
                () -> status(delegation.decide(id, version, REFUSE)));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(both).stream()
                    .map(DecisionVersionTest::answered)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theSecondReadsWhatTheFirstDecided() {
        String id = waiting("Akosua Ejemplo");
        long version = delegation.version(id);
        delegation.decide(id, version, REFUSE).expectStatus().isOk();
        delegation
                .decide(id, version, APPROVE)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.decided-meanwhile")
                .jsonPath("$.rule")
                .isEqualTo("L22")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Akosua Ejemplo", "refused"));
    }

    @Test
    void whoLostTheAnswerAndSendsAgainReadsTheirOwnDecision() {
        String id = waiting("Akosua Ejemplo");
        long version = delegation.version(id);
        for (int sent = 0; sent < 2; sent++) {
            delegation
                    .decide(id, version, REFUSE, "decision-1")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("refused");
        }
        assertThat(delegation.version(id)).isEqualTo(version + 1);
        delegation.decide(id, version, REFUSE, "decision-2").expectStatus().isEqualTo(412);
    }

    @Test
    void dataThatChangedMeanwhileAreLookedAtFirst() {
        String id = waiting("Akosua Ejemplo");
        long version = delegation.version(id);
        delegation
                .edit(delegation.focalPoint, id, version, person("adviser", "Akosua Distinta"))
                .expectStatus()
                .isOk();
        delegation.decide(id, version, APPROVE).expectStatus().isEqualTo(412);
        delegation.decide(id, version + 1, APPROVE).expectStatus().isOk();
    }

    @Test
    void aChangeIsDecidedOnceToo() {
        String id = waiting("Akosua Ejemplo");
        delegation.decide(id, APPROVE).expectStatus().isOk();
        delegation
                .edit(delegation.focalPoint, id, delegation.version(id), person("delegate", "Akosua Otra"))
                .expectStatus()
                .isOk();
        long version = delegation.version(id);
        delegation.decide(id, version, REFUSE).expectStatus().isOk();
        delegation.decide(id, version, APPROVE).expectStatus().isEqualTo(412);
    }

    @Test
    void withoutAVersionNothingIsDecided() {
        String id = waiting("Akosua Ejemplo");
        DelegationSamples.post(
                        delegation.secretariat,
                        "/api/v1/meetings/" + delegation.meeting + "/participants/" + id + "/decision",
                        APPROVE)
                .expectStatus()
                .isEqualTo(428);
    }

    private String waiting(String name) {
        String id = delegation.registered("delegate", name);
        delegation.submit();
        return id;
    }

    private static int status(org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private static int answered(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
