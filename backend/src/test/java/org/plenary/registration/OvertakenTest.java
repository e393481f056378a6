package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** L22, X3: an officer who was slower reads who was faster, and may decide otherwise with a reason. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OvertakenTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "approve");
    private static final Map<String, String> REFUSE = Map.of("decision", "refuse", "reason", "The quota is used");

    @Autowired
    SignedIn signedIn;

    DelegationSamples delegation;
    String id;

    @BeforeEach
    void somebodyWaits() {
        delegation = new DelegationSamples(signedIn, "GHA");
        id = delegation.registered("delegate", "Akosua Ejemplo");
        delegation.submit();
    }

    @Test
    void theLatestActNamesWhoDecidedWhatWhenAndWhy() {
        delegation.decide(id, REFUSE).expectStatus().isOk();
        latest(delegation.secretariat)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.action")
                .isEqualTo("registration.participant-refused")
                .jsonPath("$.by")
                .isNotEmpty()
                .jsonPath("$.at")
                .isNotEmpty()
                .jsonPath("$.reason")
                .isEqualTo("The quota is used")
                .jsonPath("$.participant.state")
                .isEqualTo("refused")
                .jsonPath("$.participant.version")
                .isEqualTo(delegation.version(id));
    }

    @Test
    void onlyTheSecretariatReadsIt() {
        latest(delegation.focalPoint).expectStatus().isForbidden();
        var elsewhere = new DelegationSamples(signedIn, "GHA");
        delegation
                .get(
                        elsewhere.secretariat,
                        "/api/v1/meetings/" + elsewhere.meeting + "/participants/" + id + "/latest-act")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRefusalIsOverruledWithAReasonOnly() {
        delegation.decide(id, REFUSE).expectStatus().isOk();
        delegation.decide(id, APPROVE).expectStatus().isEqualTo(409);
        delegation
                .decide(id, Map.of("decision", "approve", "reason", "The note has come"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("approved")
                .jsonPath("$.refusal")
                .doesNotExist();
        latest(delegation.secretariat).expectBody().jsonPath("$.reason").isEqualTo("The note has come");
    }

    @Test
    void anApprovalIsNotOverruledButWithdrawn() {
        delegation.decide(id, APPROVE).expectStatus().isOk();
        delegation.decide(id, REFUSE).expectStatus().isEqualTo(409);
        assertThat(delegation.version(id)).isPositive();
    }

    private WebTestClient.ResponseSpec latest(WebTestClient reader) {
        return delegation.get(reader, "/api/v1/meetings/" + delegation.meeting + "/participants/" + id + "/latest-act");
    }
}
