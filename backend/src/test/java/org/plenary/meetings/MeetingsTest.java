package org.plenary.meetings;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.plenary.meetings.MeetingSamples.berlin;
import static org.plenary.meetings.MeetingSamples.newCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

/** From a draft that nobody sees to a published meeting, and what is refused on the way. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class MeetingsTest {

    @Autowired
    SignedIn signedIn;

    MeetingSamples samples;

    @BeforeEach
    void samples() {
        samples = new MeetingSamples(signedIn);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        signedIn.administrator()
                .post()
                .uri("/api/v1/meetings")
                .bodyValue(Map.of(
                        "title", Map.of("en", "Meeting"),
                        "city", Map.of("en", "Tallinn"),
                        "zone", "Tallinn",
                        "firstDay", "2031-05-06",
                        "lastDay", "2031-05-05"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("request.invalid")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("zone", "lastDay", "code"))
                .jsonPath("$.errors[2].message")
                .isEqualTo("Something is missing");
    }

    @Test
    void aDraftIsUnknownUntilItIsPublished() {
        MeetingCode code = samples.draft();
        get(code).expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("meetings.unknown");
        signedIn.anonymous()
                .get()
                .uri("/api/v1/meetings/" + code + "/programme")
                .exchange()
                .expectStatus()
                .isNotFound();
        signedIn.anonymous()
                .get()
                .uri("/api/v1/meetings")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(not(hasItem(code.value())));
        signedIn.secretariat(code)
                .get()
                .uri("/api/v1/meetings/" + code)
                .exchange()
                .expectStatus()
                .isOk();
        signedIn.secretariat(newCode())
                .get()
                .uri("/api/v1/meetings/" + code)
                .exchange()
                .expectStatus()
                .isNotFound();

        samples.post("/api/v1/meetings/" + code + "/publication", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("published")
                .jsonPath("$.warnings")
                .isEmpty();
        get(code)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.title.ar")
                .isEqualTo("Capital-level meeting (ar)")
                .jsonPath("$.chairs[0].name")
                .isEqualTo("Germany")
                .jsonPath("$.chairs[1].code")
                .isEqualTo("NAM")
                .jsonPath("$.registrationOpen")
                .isEqualTo(true)
                .jsonPath("$.languages.length()")
                .isEqualTo(6);
    }

    @Test
    void publishingTellsWhichTranslationsAreMissing() {
        MeetingCode code = newCode();
        var request = berlin(code);
        request.put("title", Map.of("en", "Debrief", "fr", "Réunion d’information"));
        samples.create(request).expectStatus().isCreated();
        samples.post("/api/v1/meetings/" + code + "/publication", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0].field")
                .isEqualTo("title")
                .jsonPath("$.warnings[0].languages")
                .isEqualTo(List.of("ar", "es", "ru", "zh"));
    }

    @Test
    void aChangeNamesTheVersionItStartsFrom() {
        MeetingCode code = samples.draft();
        var request = berlin(code);
        request.put("city", Map.of("en", "Bonn"));
        String path = "/api/v1/meetings/" + code;
        samples.administrator()
                .put()
                .uri(path)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        samples.put(path, 1, request)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.city.en")
                .isEqualTo("Bonn");
        samples.put(path, 1, request)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("L22");
    }

    @Test
    void refusesWhatIsNoMeeting() {
        refused("zone", "Mars/Olympus", 400, "time.unknown-zone", "zone");
        refused("zone", "ical4j-Berlin", 400, "time.unknown-zone", "zone");
        refused("lastDay", "2026-10-23", 400, "meetings.last-day-before-first", "lastDay");
        refused("lastDay", "2027-10-23", 400, "meetings.too-many-days", "lastDay");
        refused("firstDay", "24 October", 400, "request.bad-value", "firstDay");
        refused("title", Map.of("fr", "Réunion"), 400, "request.invalid", "title");
        refused("title", Map.of("en", "x".repeat(301)), 400, "request.invalid", "title");
        refused("title", Map.of("xx", "?"), 400, "request.bad-value", "title");
        refused("title", Map.of("en", "a\u0000b"), 400, "request.characters", "title.en");
        refused("title", Map.of("en", "a\ud800b"), 400, "request.characters", "title.en");
        refused("chairs", List.of("ATLANTIS"), 404, "network.unknown-entity", "entity");
        refused("code", "Berlin 2018", 400, "request.bad-value", "code");
        refused("code", "new", 400, "request.bad-value", "code");
        refused("registrationClosesLocal", "2026-03-29T02:30", 400, "time.skipped", "registrationClosesLocal");
    }

    private void refused(String field, Object value, int status, String problem, String at) {
        var request = berlin(newCode());
        request.put(field, value);
        samples.create(request)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(problem)
                .jsonPath("$.field")
                .isEqualTo(at)
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void refusesBrokenJsonAndTakenCodes() {
        samples.administrator()
                .post()
                .uri("/api/v1/meetings")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"code\": ")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("request.malformed");
        MeetingCode code = samples.draft();
        samples.create(berlin(code))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meetings.code-taken");
    }

    @Test
    void onlyTheNetworkSecretariatPlansMeetings() {
        MeetingCode code = samples.draft();
        signedIn.secretariat(code)
                .post()
                .uri("/api/v1/meetings")
                .bodyValue(berlin(newCode()))
                .exchange()
                .expectStatus()
                .isForbidden();
        signedIn.as(Grant.ofNetwork(Role.SECRETARIAT))
                .client()
                .post()
                .uri("/api/v1/meetings")
                .bodyValue(berlin(newCode()))
                .exchange()
                .expectStatus()
                .isCreated();
        signedIn.anonymous()
                .post()
                .uri("/api/v1/meetings")
                .bodyValue(berlin(newCode()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec get(MeetingCode code) {
        return signedIn.anonymous().get().uri("/api/v1/meetings/" + code).exchange();
    }
}
