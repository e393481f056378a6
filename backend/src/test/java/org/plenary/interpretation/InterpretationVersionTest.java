package org.plenary.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** L22: of two who decide about one session's booths at once, or ask for one delegation, the second is told and nothing is lost. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class InterpretationVersionTest {

    private static final List<String> ROUNDS = List.of("es fr", "ru zh", "ar en");

    @Autowired
    SignedIn signedIn;

    MeetingCode meeting;
    WebTestClient secretariat;
    String spain;
    String session;

    @BeforeEach
    void aSessionInThreeMonths() {
        var samples = new MeetingSamples(signedIn);
        String day = LocalDate.now().plusDays(90).toString();
        meeting = MeetingSamples.newCode();
        Map<String, Object> request = MeetingSamples.berlin(meeting);
        request.put("firstDay", day);
        request.put("lastDay", day);
        samples.create(request).expectStatus().isCreated();
        samples.post(path("/publication"), Map.of()).expectStatus().isOk();
        secretariat = signedIn.secretariat(meeting);
        String room = samples.room(meeting, "Weltsaal");
        session = MeetingSamples.idOf(
                samples.post(path("/sessions"), MeetingSamples.session(room, day + "T09:00", day + "T12:00")));
        var nominee = Map.of("name", "Amina Test", "email", "a@" + meeting + ".example", "language", "en");
        spain = MeetingSamples.idOf(samples.post(path("/delegations"), Map.of("entity", "ESP", "focalPoint", nominee)));
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherIsTold() {
        String provision = "/sessions/" + session + "/interpretation";
        var officer =
                signedIn.as(Grant.of(Role.INTERPRETATION_OFFICER, meeting)).client();
        for (int version = 0; version < ROUNDS.size(); version++) {
            String seen = "\"" + version + "\"";
            String[] languages = ROUNDS.get(version).split(" ");
            assertThat(atOnce(
                            () -> put(secretariat, provision, seen, provided(languages[0])),
                            () -> put(officer, provision, seen, provided(languages[1]))))
                    .containsExactlyInAnyOrder(200, 412);
            versionOf("/interpretation/demand", "$.rows[0].version", version + 1);
        }
        problem(put(secretariat, provision, "\"0\"", provided("fr")), 412, "precondition.failed");
        problem(put(secretariat, provision, "\"9\"", provided("fr")), 412, "precondition.failed");
        problem(put(secretariat, provision, null, provided("fr")), 428, "precondition.required");
        put(secretariat, provision, "\"3\"", provided("fr"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"");
    }

    @Test
    void ofTwoWhoAskForOneDelegationAtOnceOneIsHeardAndTheOtherIsTold() {
        String wish = "/delegations/" + spain + "/interpretation/" + session;
        var focalPoint =
                signedIn.as(Grant.focalPoint(meeting, DelegationId.of(spain))).client();
        for (int version = 0; version < ROUNDS.size(); version++) {
            String seen = "\"" + version + "\"";
            String[] languages = ROUNDS.get(version).split(" ");
            assertThat(atOnce(
                            () -> put(focalPoint, wish, seen, asked(languages[0])),
                            () -> put(secretariat, wish, seen, asked(languages[1]))))
                    .containsExactlyInAnyOrder(200, 412);
            versionOf("/delegations/" + spain + "/interpretation", "$.items[0].version", version + 1);
        }
        problem(put(focalPoint, wish, "\"1\"", asked("fr")), 412, "precondition.failed");
        problem(put(focalPoint, wish, null, asked("fr")), 428, "precondition.required");
    }

    private static Map<String, ?> provided(String language) {
        return Map.of("languages", List.of(language));
    }

    private static Map<String, ?> asked(String language) {
        return Map.of("speaks", List.of(language), "listens", List.of(language));
    }

    private void versionOf(String rest, String where, int version) {
        secretariat
                .get()
                .uri(path(rest))
                .exchange()
                .expectBody()
                .jsonPath(where)
                .isEqualTo(version);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<ResponseSpec>... acts) {
        var answers = Stream.of(acts)
                .map(act -> CompletableFuture.supplyAsync(
                        () -> act.get().expectBody().returnResult().getStatus().value()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private ResponseSpec put(WebTestClient client, String rest, String ifMatch, Object body) {
        var request = client.put().uri(path(rest)).bodyValue(body);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private String path(String rest) {
        return "/api/v1/meetings/" + meeting + rest;
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
