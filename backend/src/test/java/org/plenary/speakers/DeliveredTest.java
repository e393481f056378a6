package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** The list as delivered stands beside the list as planned (L14, L21); and who does not fit is offered levers (L13). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class DeliveredTest extends PodiumStage {

    @Test
    void actualTimesStandBesideThePlanAndWhoWithdrewIsNotForgotten() {
        problem(segment.get(chile.client(), "/lists/" + list + "/delivered"), 404, "speakers.not-published");
        publish();
        callAndEnd(first, 0);
        segment.post(chile.client(), "/lists/" + list + "/inscriptions/" + second + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        publish();
        segment.get(chile.client(), "/lists/" + list + "/delivered")
                .expectBody()
                .jsonPath("$.items[*].entity.code")
                .isEqualTo(List.of("ESP", "CHL", "JPN"))
                .jsonPath("$.items[*].outcome")
                .isEqualTo(List.of("delivered", "withdrawn", "expected"))
                .jsonPath("$.items[0].start")
                .isNotEmpty()
                .jsonPath("$.items[0].end")
                .isNotEmpty()
                .jsonPath("$.items[0].planned.revision")
                .isEqualTo(2)
                .jsonPath("$.items[0].over")
                .value(Integer.class, over -> assertThat(over).isBetween(-180, -170))
                .jsonPath("$.items[1].planned.revision")
                .isEqualTo(1)
                .jsonPath("$.items[2].over")
                .doesNotExist();
        problem(segment.get(signedIn.as().client(), "/lists/" + list + "/delivered"), 403, "access.denied");
    }

    @Test
    void receiptAndSlotTellWhenTheStatementWasGivenBesideThePlan() {
        publish();
        act("call", first, 0);
        act("start", first, 1);
        receipt().jsonPath("$.items[0].delivered").doesNotExist();
        act("end", first, 2).expectStatus().isOk();
        Map<?, ?> given = segment.get(segment.secretariat, "/lists/" + list + "/delivered")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        Map<?, ?> line = (Map<?, ?>) ((List<?>) given.get("items")).get(0);
        receipt()
                .jsonPath("$.items[0].delivered.start")
                .isEqualTo(line.get("start"))
                .jsonPath("$.items[0].delivered.end")
                .isEqualTo(line.get("end"))
                .jsonPath("$.items[0].place.published.start")
                .isEqualTo(((Map<?, ?>) line.get("planned")).get("start"));
        mySlot(spain).jsonPath("$.items[0].delivered.start").isEqualTo(line.get("start"));
        act("undo", first, 3);
        receipt().jsonPath("$.items[0].delivered").doesNotExist();
    }

    private BodyContentSpec receipt() {
        return segment.get(spain.client(), "/delegations/" + spain.delegation() + "/inscriptions")
                .expectBody();
    }

    @Test
    void leversAreForTheSecretariatAndNoneAreNeededWhereAllFit() {
        segment.get(segment.secretariat, "/lists/" + list + "/levers")
                .expectBody()
                .jsonPath("$.of")
                .isEqualTo(3)
                .jsonPath("$.beyond")
                .isEmpty()
                .jsonPath("$.rooms")
                .doesNotExist();
        problem(segment.get(officer, "/lists/" + list + "/levers"), 403, "access.denied");
    }

    @Test
    void theListChangedAsALeverSaysFits() {
        var terms = segment.besideTerms();
        var window = Map.of(
                "start", day(terms) + "T10:00",
                "end", day(terms) + "T10:10");
        terms.put("window", window);
        list = segment.list(terms);
        segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        segment.inscribed(list, japan, "m");
        segment.get(segment.secretariat, "/lists/" + list + "/levers")
                .expectBody()
                .jsonPath("$.beyond[0].entity.code")
                .isEqualTo("JPN")
                .jsonPath("$.shorter[1].limits.national")
                .isEqualTo(120)
                .jsonPath("$.longer[*].how")
                .isEqualTo(List.of("earlier", "later"))
                .jsonPath("$.longer[1].beyond")
                .isEqualTo(0)
                .jsonPath("$.longer[1].window.end")
                .value(String.class, end -> assertThat(end).endsWith(":13:00Z"));
        terms.put("limits", Map.of("national", 120, "group", 300, "observer", 180, "civilSociety", 120));
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        segment.get(segment.secretariat, "/lists/" + list + "/levers")
                .expectBody()
                .jsonPath("$.beyond")
                .isEmpty();
    }

    private static String day(Map<String, Object> terms) {
        return String.valueOf(((Map<?, ?>) terms.get("window")).get("start")).substring(0, 10);
    }
}
