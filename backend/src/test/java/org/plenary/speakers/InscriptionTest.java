package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.plenary.speakers.Segment.minister;
import static org.plenary.speakers.Segment.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A focal point inscribes a minister, changes and withdraws the inscription; and everything that is refused on the way. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class InscriptionTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    Segment segment;

    @BeforeEach
    void segment() {
        segment = Segment.tomorrow(signedIn);
    }

    @Test
    void theFocalPointSeesReceiptLevelProvisionalPositionAndTime() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, chile, "hs");
        segment.inscribe(list, spain, minister(spain))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.receipt")
                .isEqualTo(2)
                .jsonPath("$.level")
                .isEqualTo("m")
                .jsonPath("$.speaker.name")
                .isEqualTo("Élodie Quartier")
                .jsonPath("$.provisionalPosition")
                .isEqualTo(2)
                .jsonPath("$.of")
                .isEqualTo(2)
                .jsonPath("$.estimatedStart")
                .value(
                        String.class,
                        start -> assertThat(Instant.parse(start).getEpochSecond() % 3600)
                                .isEqualTo(300))
                .jsonPath("$.state")
                .isEqualTo("inscribed");
        segment.get(spain.client(), "/delegations/" + spain.delegation() + "/inscriptions")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].list")
                .isEqualTo(list)
                .jsonPath("$.items[0].provisionalPosition")
                .isEqualTo(2);
    }

    @Test
    void theReceiptAlsoComesByLetter() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        segment.inscribed(list, spain, "m");
        LettersSent.Sent letter = letters.to(spain.email(), 2);
        assertThat(letter.template()).isEqualTo("speakers-receipt");
        assertThat(letter.subject()).contains("No. 1");
        assertThat(letter.text())
                .contains("H.E. Ms. Élodie Quartier", "Minister", "Provisional position: 1 of 1", "Spain");
    }

    @Test
    void aSecondNationalStatementIsRefusedAndTheFirstNamed() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        segment.inscribed(list, spain, "m");
        problem(segment.inscribe(list, spain, statement(spain, "hs")), 409, "speakers.second-national-statement")
                .jsonPath("$.rule")
                .isEqualTo("L10")
                .jsonPath("$.detail")
                .value(String.class, containsString("No. 1")::matches);
    }

    @Test
    void theSameKeyAgainIsOneInscriptionWithTheSameReceipt() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        String key = UUID.randomUUID().toString();
        String first = keyed(list, spain, key, minister(spain));
        assertThat(keyed(list, spain, key, minister(spain))).isEqualTo(first);
        spain.client()
                .post()
                .uri(segment.path("/lists/" + list + "/inscriptions"))
                .header("Idempotency-Key", key)
                .bodyValue(statement(spain, "hs"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aChangedLevelGoesToTheEndOfItsBandAndANewNameStays() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        Delegate japan = segment.delegate("JPN");
        String first = segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        segment.inscribed(list, japan, "hs");
        String path = "/lists/" + list + "/inscriptions/" + first;

        var toBeConfirmed = new HashMap<>(statement(spain, "m"));
        toBeConfirmed.put("speaker", null);
        segment.put(spain.client(), path, 1, toBeConfirmed)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.provisionalPosition")
                .isEqualTo(2)
                .jsonPath("$.receipt")
                .isEqualTo(1)
                .jsonPath("$.speaker")
                .doesNotExist();
        segment.put(spain.client(), path, 2, statement(spain, "hs"))
                .expectBody()
                .jsonPath("$.provisionalPosition")
                .isEqualTo(2);
        segment.put(spain.client(), path, 3, statement(spain, "m"))
                .expectBody()
                .jsonPath("$.provisionalPosition")
                .isEqualTo(3)
                .jsonPath("$.receipt")
                .isEqualTo(1);
    }

    @Test
    void aWithdrawalClosesTheGapAndTheDelegationMayComeBackAtTheEnd() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        String first = segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        String path = "/lists/" + list + "/inscriptions/" + first;
        segment.post(spain.client(), path + "/withdrawal", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("withdrawn")
                .jsonPath("$.provisionalPosition")
                .doesNotExist();
        problem(segment.post(spain.client(), path + "/withdrawal", Map.of()), 409, "speakers.no-longer-open-to-change");
        problem(segment.put(spain.client(), path, 2, minister(spain)), 409, "speakers.no-longer-open-to-change");
        segment.inscribe(list, spain, minister(spain))
                .expectBody()
                .jsonPath("$.receipt")
                .isEqualTo(3)
                .jsonPath("$.provisionalPosition")
                .isEqualTo(2);
    }

    @Test
    void beforeOpeningAndAfterClosingInscriptionsAreRefused() {
        Delegate spain = segment.delegate("ESP");
        var terms = segment.terms();
        terms.put("opensAt", Instant.now().plus(Duration.ofMinutes(10)).toString());
        problem(segment.inscribe(segment.list(terms), spain, minister(spain)), 409, "speakers.not-open")
                .jsonPath("$.rule")
                .isEqualTo("L1");
        problem(segment.inscribe(closedList(), spain, minister(spain)), 409, "speakers.closed");
    }

    @Test
    void afterClosingTheSecretariatAddsWithAReasonAtTheEndOfTheClass() {
        String list = closedList();
        Delegate spain = segment.delegate("ESP");
        var late = new HashMap<>(statement(spain, "hs"));
        problem(
                segment.post(segment.secretariat, "/lists/" + list + "/inscriptions", late),
                400,
                "speakers.reason-missing");
        late.put("reason", "Agreed by the chair");
        segment.post(segment.secretariat, "/lists/" + list + "/inscriptions", late)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.late")
                .isEqualTo(true);
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.items[0].why")
                .value(String.class, why -> assertThat(why).contains("added after closing", "Member States"));
    }

    @Test
    void twoWhoChangeTheSameInscriptionAreTold() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m");
        segment.put(segment.secretariat, path, 1, statement(spain, "vm"))
                .expectStatus()
                .isOk();
        problem(segment.put(spain.client(), path, 1, minister(spain)), 412, "precondition.failed");
        problem(
                spain.client()
                        .put()
                        .uri(segment.path(path))
                        .bodyValue(minister(spain))
                        .exchange(),
                428,
                "precondition.required");
    }

    @Test
    void aWithdrawalOfAnotherVersionIsRefused() {
        String list = segment.list();
        Delegate spain = segment.delegate("ESP");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m") + "/withdrawal";
        problem(withdraw(spain, path, 7), 412, "precondition.failed");
        withdraw(spain, path, 1).expectStatus().isOk();
    }

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

    private static Map<String, Object> with(Map<String, Object> request, Object participant) {
        request.put("participant", participant);
        return request;
    }

    private ResponseSpec withdraw(Delegate delegate, String path, int version) {
        return delegate.client()
                .post()
                .uri(segment.path(path))
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private String closedList() {
        var terms = segment.terms();
        terms.put("closesAt", Instant.now().minus(Duration.ofMinutes(1)).toString());
        return segment.list(terms);
    }

    private String keyed(String list, Delegate delegate, String key, Map<String, Object> request) {
        return MeetingSamples.idOf(delegate.client()
                .post()
                .uri(segment.path("/lists/" + list + "/inscriptions"))
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange());
    }

    private ResponseSpec raw(String list, Delegate delegate, String body) {
        return delegate.client()
                .post()
                .uri(segment.path("/lists/" + list + "/inscriptions"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static BodyContentSpec problem(ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
