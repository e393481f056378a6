package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Whoever replies and is at risk is named by the alias, also when that becomes known later (P1). */
@PlenaryTest
@Import(SignedIn.class)
class ReplyNamesTest extends ReplyStage {

    @Test
    void aSpeakerAtRiskIsNamedByTheAliasOnly() {
        String person =
                segment.registered(spain, Map.of("displayName", "Real Name", "atRisk", true, "alias", "A. Guest"));
        var request = wanted(spain);
        request.put("participant", person);
        ask(spain.client(), request).expectBody().jsonPath("$.speaker.name").isEqualTo("A. Guest");
        var foreign = wanted(chile);
        foreign.put("participant", person);
        problem(ask(chile.client(), foreign), 400, "speakers.participant-of-another-delegation");
        request.put("participant", UUID.randomUUID().toString());
        ask(spain.client(), request).expectStatus().is4xxClientError();
    }

    @Test
    void whoIsMarkedLaterIsNamedNoLonger() throws InterruptedException {
        String id = segment.registered(spain, Map.of());
        var request = wanted(spain);
        request.remove("speaker");
        request.put("participant", id);
        ask(spain.client(), request).expectBody().jsonPath("$.speaker.name").isEqualTo("Lucia Ejemplo");
        var marked = new LinkedHashMap<String, Object>(Map.of(
                "role",
                "head",
                "passportName",
                "Lucia Ejemplo",
                "displayName",
                "Lucia Ejemplo",
                "title",
                "Minister",
                "language",
                "es",
                "photoConsent",
                true,
                "atRisk",
                true,
                "alias",
                "Delegate Nine"));
        segment.put(spain.client(), "/delegations/" + spain.delegation() + "/participants/" + id, 1, marked)
                .expectStatus()
                .isOk();
        for (int turn = 0; turn < 100 && read().contains("Lucia Ejemplo"); turn++) {
            Thread.sleep(100);
        }
        assertThat(read()).contains("Delegate Nine").doesNotContain("Lucia Ejemplo");
    }

    private String read() {
        return segment.get(chile.client(), replies())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
