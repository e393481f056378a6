package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.Segment.minister;
import static org.plenary.speakers.Segment.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may inscribe whom, and how what is wrong is told. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class InscriptionAccessTest extends InscriptionStage {

    @Test
    void aRegisteredSpeakerLendsTheNameAndOneAtRiskTheAliasOnly() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        var request = new HashMap<>(minister(spain));
        request.remove("speaker");
        request.put("participant", segment.registered(spain, Map.of("displayName", "Lucía Ejemplo")));
        segment.inscribe(list, spain, request)
                .expectBody()
                .jsonPath("$.speaker.name")
                .isEqualTo("Lucía Ejemplo");

        var atRisk = new HashMap<>(minister(chile));
        problem(
                segment.inscribe(list, chile, with(atRisk, request.get("participant"))),
                400,
                "speakers.participant-of-another-delegation");
        String hidden =
                segment.registered(chile, Map.of("displayName", "Real Name", "atRisk", true, "alias", "A. Guest"));
        segment.inscribe(list, chile, with(atRisk, hidden))
                .expectBody()
                .jsonPath("$.speaker.name")
                .isEqualTo("A. Guest");
    }

    @Test
    void anInscriptionIsGivenToNoOtherDelegation() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m");
        for (WebTestClient client : List.of(segment.secretariat, spain.client())) {
            problem(segment.put(client, path, 1, minister(chile)), 409, "speakers.delegation-fixed")
                    .jsonPath("$.rule")
                    .isEqualTo("L16")
                    .jsonPath("$.field")
                    .isEqualTo("delegation")
                    .jsonPath("$.next")
                    .value(String.class, next -> assertThat(next).contains("Withdraw"));
        }
        segment.put(spain.client(), path, 1, minister(spain)).expectStatus().isOk();
    }

    @Test
    void foreignDelegationsMeetingsAndListsAreClosed() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        problem(segment.inscribe(list, spain, minister(chile)), 403, "access.denied");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, chile, "m");
        problem(segment.put(spain.client(), path, 1, minister(spain)), 403, "access.denied");
        problem(segment.post(spain.client(), path + "/withdrawal", Map.of()), 403, "access.denied");
        problem(
                segment.get(spain.client(), "/delegations/" + chile.delegation() + "/inscriptions"),
                403,
                "access.denied");
        problem(segment.inscribe(UUID.randomUUID().toString(), spain, minister(spain)), 404, "speakers.unknown-list");
        problem(segment.get(spain.client(), "/lists/" + list + "/order"), 403, "access.denied");

        Segment other = Segment.tomorrow(signedIn);
        problem(
                other.post(other.secretariat, "/lists/" + list + "/inscriptions", minister(spain)),
                404,
                "speakers.unknown-list");
        problem(
                other.post(other.secretariat, "/lists/" + other.list() + "/inscriptions", minister(spain)),
                404,
                "registration.unknown-delegation");
        segment.get(signedIn.anonymous(), "/lists").expectStatus().isUnauthorized();
    }

    @Test
    void badInputIsNamed() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        problem(segment.inscribe(list, spain, statement(spain, "emperor")), 400, "speakers.unknown-level")
                .jsonPath("$.field")
                .isEqualTo("level");
        var language = statement(spain, "m");
        language.put("language", "klingon");
        problem(segment.inscribe(list, spain, language), 400, "request.unknown-language");
        var untitled = statement(spain, "m");
        untitled.put("title", " ");
        problem(segment.inscribe(list, spain, untitled), 400, "request.invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo("title");
        var endless = statement(spain, "m");
        endless.put("speaker", Map.of("name", "e\u0301".repeat(1500)));
        problem(segment.inscribe(list, spain, endless), 400, "request.invalid");
        var nobody = statement(spain, "m");
        nobody.put("participant", UUID.randomUUID().toString());
        problem(segment.inscribe(list, spain, nobody), 404, "registration.unknown-participant");
        problem(raw(list, spain, "{\"delegation\": "), 400, "request.malformed");
        problem(raw(list, spain, "{\"delegation\": \"not-a-uuid\"}"), 400, "request.bad-value");
        problem(raw(list, spain, "[]"), 400, "request.body");
        segment.get(spain.client(), "/delegations/" + spain.delegation() + "/inscriptions")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }
}
