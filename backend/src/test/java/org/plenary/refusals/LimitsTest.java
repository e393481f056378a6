package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Setup;
import org.plenary.kernel.Language;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.AtOnce;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;

/**
 * What may be asked or tried from one place, over HTTP: beyond the limit a problem says when to come back, whoever's address is
 * used, and other places do not notice. Only what is refused counts as a guess: a whole conference sits behind one address.
 */
@PlenaryTest(
        properties = {
            "plenary.identity.asks=6",
            "plenary.identity.codes=3",
            "plenary.identity.guesses=3",
            "plenary.live.streams=3"
        })
@Import({SignedIn.class, LettersSent.class})
class LimitsTest {

    private static final String REQUESTS = "/api/v1/sign-in/requests";
    private static final String SESSIONS = "/api/v1/sign-in/sessions";
    private static final String TOO_MANY = "access.too-many-guesses";

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Setup setup;

    @Autowired
    DatabaseClient database;

    @Autowired
    Environment environment;

    Place hall;
    Place home;

    @BeforeEach
    void twoPlaces() {
        database.sql("delete from identity_rate").then().block();
        hall = new Place(signedIn, environment, "127.0.0.2");
        home = new Place(signedIn, environment, "127.0.0.3");
    }

    @Test
    void lettersAskedForFromOnePlace() {
        for (int i = 0; i < 6; i++) {
            assertThat(hall.status(REQUESTS, asking("stranger-" + i + "@example.org")))
                    .isEqualTo(202);
        }
        String known = signedIn.as().email();
        hall.isRefused(REQUESTS, asking(known), "sign-in.too-many");
        assertThat(said(known)).isEqualTo(said("nobody@example.org"));
        assertThat(forwarded("192.0.2.9", known))
                .as("a forwarded address that no proxy vouches for")
                .isEqualTo(429);
        assertThat(home.status(REQUESTS, asking(known))).isEqualTo(202);
        assertThat(letters.to(known).token()).isNotBlank();
    }

    private static Map<String, String> asking(String email) {
        return Map.of("email", email);
    }

    /** The refusal but for its seconds, which pass. */
    private String said(String email) {
        return Refusal.of(hall.post(REQUESTS, asking(email)))
                .problem()
                .toString()
                .replaceAll("\\d+", "#");
    }

    private int forwarded(String address, String email) {
        return Refusal.of(hall.client()
                        .post()
                        .uri(REQUESTS)
                        .header("X-Forwarded-For", address)
                        .bodyValue(asking(email))
                        .exchange())
                .status();
    }

    @Test
    void wrongCodesFromOnePlaceForWhomeverTheyAre() {
        String known = signedIn.as().email();
        home.post(REQUESTS, asking(known));
        String code = letters.to(known).code();
        for (String email : List.of("a@example.org", known, "b@example.org")) {
            assertThat(hall.status(SESSIONS, proof(email, "0000 0000"))).isEqualTo(400);
        }
        hall.isRefused(SESSIONS, proof("c@example.org", "0000 0000"), TOO_MANY);
        hall.isRefused(SESSIONS, proof(known, code), TOO_MANY);
        assertThat(home.status(SESSIONS, proof(known, code))).isEqualTo(200);
    }

    private static Map<String, String> proof(String email, String code) {
        return Map.of("email", email, "code", code);
    }

    @Test
    void wrongCodesAtTheSameMoment() throws Exception {
        List<Integer> statuses =
                AtOnce.atOnce(12, i -> hall.status(SESSIONS, proof("someone@example.org", "0000 0000")));
        assertThat(Collections.frequency(statuses, 400)).isEqualTo(3);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(9);
    }

    @Test
    void linksThatWorkOrDidDoNotCountAsGuesses() {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String email = signedIn.as().email();
            home.post(REQUESTS, asking(email));
            links.add(letters.to(email).token());
        }
        for (String link : links) {
            assertThat(hall.status(SESSIONS, Map.of("token", link))).isEqualTo(200);
            assertThat(hall.status(SESSIONS, Map.of("token", link))).isEqualTo(410);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(hall.status(SESSIONS, Map.of("token", "guess-" + i))).isEqualTo(400);
        }
        hall.isRefused(SESSIONS, Map.of("token", "guess"), TOO_MANY);
        assertThat(home.status(SESSIONS, Map.of("token", "guess"))).isEqualTo(400);
    }

    @Test
    void enrolmentsThatAreNone() {
        Map<String, String> guess = Map.of("enrolment", "guess", "name", "Phone");
        for (int i = 0; i < 3; i++) {
            assertThat(hall.status("/api/v1/devices", guess)).isEqualTo(404);
        }
        hall.isRefused("/api/v1/devices", guess, TOO_MANY);
        assertThat(home.status("/api/v1/devices", guess)).isEqualTo(404);
    }

    @Test
    void setUpLinksThatAreNone() {
        database.sql("delete from identity_grant where role = 'administrator'")
                .then()
                .block();
        String link = setup.link().block();
        Map<String, String> guess = Map.of("token", "guess", "name", "A", "email", "a@example.org");
        for (int i = 0; i < 3; i++) {
            assertThat(hall.status("/api/v1/setup", guess)).isEqualTo(400);
        }
        hall.isRefused("/api/v1/setup", guess, TOO_MANY);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(home.status("/api/v1/setup", Map.of("token", token, "name", "A", "email", "first@example.org")))
                .isEqualTo(200);
    }

    @Test
    void feedsThatAreNone() {
        for (int i = 0; i < 3; i++) {
            assertThat(feed(hall).status()).isEqualTo(404);
        }
        Refusal refusal = feed(hall).isComplete("feed", Language.FR);
        assertThat(refusal.status() + " " + refusal.code()).isEqualTo("429 " + TOO_MANY);
        assertThat(feed(home).status()).isEqualTo(404);
    }

    private static Refusal feed(Place place) {
        return Refusal.of(place.client()
                .get()
                .uri("/calendar/" + UUID.randomUUID() + ".ics")
                .header("Accept-Language", "fr")
                .exchange());
    }

    @Test
    void streamsOpenAtOnce() throws InterruptedException {
        String live = "/api/v1/meetings/" + new MeetingSamples(signedIn).published() + "/live";
        List<Disposable> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(stream(hall, live));
        }
        var refused =
                hall.client().get().uri(live).header("Accept-Language", "ru").exchange();
        refused.expectHeader().exists("Retry-After");
        Refusal refusal = Refusal.of(refused).isComplete(live, Language.RU);
        assertThat(refusal.status() + " " + refusal.code()).isEqualTo("429 access.too-many-streams");
        open.add(stream(home, live));

        open.get(0).dispose();
        for (int i = 0; i < 100 && status(live) == 429; i++) {
            Thread.sleep(50);
        }
        assertThat(status(live)).as("after one has gone").isEqualTo(200);
        open.forEach(Disposable::dispose);
    }

    private int status(String live) {
        var answer = hall.client().get().uri(live).exchange().returnResult(String.class);
        answer.getResponseBody().next().block(Duration.ofSeconds(10));
        return answer.getStatus().value();
    }

    private static Disposable stream(Place place, String live) {
        var answer = place.client()
                .get()
                .uri(live)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class);
        return answer.getResponseBody().subscribe();
    }
}
