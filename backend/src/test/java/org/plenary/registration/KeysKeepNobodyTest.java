package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.KeptAnswers;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** P1, P4: nobody's data lie under the key of a command; the same key gives the same answer all the same (L3). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, KeptAnswers.class})
class KeysKeepNobodyTest {

    private static final Map<String, Object> NOMINEE =
            Map.of("name", "Zebulon Nominated", "email", "zebulon@example.org", "language", "en");

    @Autowired
    SignedIn signedIn;

    @Autowired
    KeptAnswers kept;

    DelegationSamples delegation;

    @BeforeEach
    void delegation() {
        delegation = new DelegationSamples(signedIn, "TUN");
    }

    @Test
    void ofARegistration() {
        Map<?, ?> answer = twice(delegation.focalPoint, delegation.home() + "/participants", registered());
        assertThat(answer.get("birthDate")).isEqualTo("1981-02-03");
        assertThat(delegation.people()).hasSize(1);
        assertNobodyIsKept("register");
    }

    @Test
    void ofADecision() {
        Object id = twice(delegation.focalPoint, delegation.home() + "/participants", registered())
                .get("id");
        delegation.submit();
        String uri = "/api/v1/meetings/" + delegation.meeting + "/participants/" + id + "/decision";
        Map<?, ?> answer = twice(delegation.secretariat, uri, Map.of("decision", "approve"));
        assertThat(answer.get("state")).isEqualTo("approved");
        assertThat(answer.get("entity")).isNotNull();
        assertNobodyIsKept("decide");
    }

    @Test
    void ofAnInvitation() {
        String uri = "/api/v1/meetings/" + delegation.meeting + "/delegations";
        Map<?, ?> answer = twice(delegation.secretariat, uri, Map.of("entity", "NOR", "focalPoint", NOMINEE));
        assertThat(answer.toString()).contains("zebulon@example.org");
        assertNobodyIsKept("invite");
    }

    @Test
    void ofAnAppointment() {
        Map<?, ?> answer = twice(delegation.secretariat, delegation.home() + "/focal-points", NOMINEE);
        assertThat(answer.toString()).contains("zebulon@example.org");
        assertNobodyIsKept("appoint");
    }

    private static Map<String, Object> registered() {
        var person = person("delegate", "Zebulon Kept");
        person.put("displayName", "Zebulon Alias");
        person.put("email", "zebulon@example.org");
        person.put("birthDate", "1981-02-03");
        person.put("atRisk", true);
        return person;
    }

    /** Sent twice with one key at the first version: the answer, which is both times the same. */
    private static Map<?, ?> twice(WebTestClient client, String uri, Map<String, ?> body) {
        List<Map<?, ?>> answers = IntStream.range(0, 2)
                .<Map<?, ?>>mapToObj(sent -> client.post()
                        .uri(uri)
                        .header("Idempotency-Key", "twice")
                        .header("If-Match", "\"" + (uri.endsWith("decision") ? 2 : 1) + "\"")
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .is2xxSuccessful()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody())
                .toList();
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        return answers.get(0);
    }

    private void assertNobodyIsKept(String command) {
        assertThat(kept.of(command)).isPositive();
        assertThat(kept.all())
                .doesNotContain("Zebulon", "zebulon@", "1981-02-03", "atRisk", "passportName", "birthDate");
    }
}
