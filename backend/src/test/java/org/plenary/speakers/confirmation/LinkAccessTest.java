package org.plenary.speakers.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.AccountId;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.SignedIn.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A link stands on somebody's access and ends with it, at once (R1). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class LinkAccessTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    DatabaseClient sql;

    Segment segment;
    String list;
    Delegate spain;
    Person former;

    @BeforeEach
    void delegationWithTwoFocalPoints() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        spain = segment.delegate("ESP");
        former = signedIn.as();
        segment.post(
                        segment.secretariat,
                        "/delegations/" + spain.delegation() + "/focal-points",
                        Map.of("name", "Former Test", "email", former.email(), "language", "en"))
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void theLetterOfADismissedFocalPointNeitherTellsNorAnswers() throws InterruptedException {
        String inscription = segment.inscribed(list, spain, "m");
        publish();
        String theirs = secretTo(former.email());
        String remaining = secretTo(spain.email());
        asked(theirs).expectStatus().isOk();
        dismiss();
        unknown(asked(theirs));
        unknown(link("", Map.of("secret", theirs, "answer", "declined")));
        asked(remaining)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmation.state")
                .isEqualTo("asked")
                .jsonPath("$.confirmation.inscription")
                .isEqualTo(inscription);
    }

    @Test
    void theLinkOfTheSpeakerIsTheSpeakersOwnUntilTheyTakePartNoLonger() throws InterruptedException {
        Person speaker = signedIn.as();
        String participant = segment.registered(spain, Map.of("email", speaker.email()));
        approve(participant, speaker.account());
        var statement = Segment.minister(spain);
        statement.put("participant", participant);
        segment.inscribe(list, spain, statement).expectStatus().isCreated();
        publish();
        String theirs = secretTo(speaker.email());
        dismiss();
        link("", Map.of("secret", theirs, "answer", "confirmed"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmation.state")
                .isEqualTo("confirmed");
        segment.post(
                        spain.client(),
                        "/delegations/" + spain.delegation() + "/participants/" + participant + "/withdrawal",
                        Map.of("reason", "Illness"))
                .expectStatus()
                .isOk();
        unknown(asked(theirs));
    }

    @Test
    void aQuestionThatIsPastNamesNeitherTheNewSpeakerNorThePlace() throws InterruptedException {
        String inscription = segment.inscribed(list, spain, "m");
        publish();
        String secret = secretTo(spain.email());
        asked(secret).expectBody().jsonPath("$.place").exists();
        var other = Segment.minister(spain);
        other.put("speaker", Map.of("name", "Ines Muestra"));
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, 1, other)
                .expectStatus()
                .isOk();
        String told = asked(secret)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(told)
                .contains("\"current\":false", "Spain")
                .doesNotContain("Muestra", "\"place\":{", "\"confirmation\":{");
    }

    @Test
    void theOfficesLinkEndsWithTheAccessOfWhoMadeIt() throws InterruptedException {
        String links = officeLinks();
        String theirs = issued(former.client(), links, "Private office");
        String kept = issued(spain.client(), links, "Press office");
        String secretariats = issued(segment.secretariat, links, "Protocol");
        officeSlot(theirs).expectStatus().isOk();
        dismiss();
        unknown(officeSlot(theirs));
        officeSlot(kept).expectStatus().isOk();
        officeSlot(secretariats).expectStatus().isOk();
        awaitLabels(links, "Press office", "Protocol");
        officeSlot(issued(spain.client(), links, "Private office"))
                .expectStatus()
                .isOk();
    }

    @Test
    void theOfficesLinkEndsWithTheMeeting() {
        String secret = issued(spain.client(), officeLinks(), "Private office");
        officeSlot(secret).expectStatus().isOk();
        sql.sql("update meetings_meeting set first_day = first_day - 30, last_day = last_day - 30 where code = :code")
                .bind("code", segment.meeting.value())
                .then()
                .block();
        unknown(officeSlot(secret));
    }

    @Test
    void linksThatAreMadeTogetherAreNotMoreThanOneByOne() {
        String links = officeLinks();
        List<Integer> statuses = Flux.range(0, 4 * OfficeLinks.MOST)
                .flatMap(
                        number -> Mono.fromCallable(
                                        () -> segment.post(spain.client(), links, Map.of("label", "Office " + number))
                                                .returnResult(Void.class)
                                                .getStatus()
                                                .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        4 * OfficeLinks.MOST)
                .collectList()
                .block();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(OfficeLinks.MOST);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(3 * OfficeLinks.MOST);
    }

    private String officeLinks() {
        return "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m") + "/office-links";
    }

    private String issued(WebTestClient client, String links, String label) {
        Map<?, ?> link = segment.post(client, links, Map.of("label", label))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String url = String.valueOf(link.get("url"));
        return url.substring(url.indexOf('#') + 1);
    }

    private void awaitLabels(String links, String... labels) throws InterruptedException {
        List<?> shown = List.of();
        for (int tries = 0; tries < 100 && shown.size() != labels.length; tries++) {
            Thread.sleep(100);
            Map<?, ?> all = segment.get(spain.client(), links)
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            shown = ((List<?>) all.get("items"))
                    .stream().map(item -> ((Map<?, ?>) item).get("label")).toList();
        }
        assertThat(shown).isEqualTo(List.of(labels));
    }

    private void dismiss() {
        segment.secretariat
                .delete()
                .uri(segment.path("/delegations/" + spain.delegation() + "/focal-points/" + former.account()
                        + "?reason=New post"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void approve(String participant, AccountId account) {
        sql.sql("update registration_participant set state = 'approved', account = :account where id = :id")
                .bind("account", account.value())
                .bind("id", java.util.UUID.fromString(participant))
                .then()
                .block();
    }

    private ResponseSpec officeSlot(String secret) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/office-slots/read")
                .bodyValue(Map.of("secret", secret))
                .exchange();
    }

    private ResponseSpec asked(String secret) {
        return link("/read", Map.of("secret", secret));
    }

    private ResponseSpec link(String rest, Map<String, ?> body) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/speaking-confirmations" + rest)
                .bodyValue(body)
                .exchange();
    }

    private static void unknown(ResponseSpec answer) {
        answer.expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("speakers.unknown-link");
    }

    private void publish() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .is2xxSuccessful();
    }

    private String secretTo(String email) throws InterruptedException {
        var pattern = Pattern.compile("/speaking#(\\S+)");
        for (int tries = 0; tries < 100; tries++) {
            for (var sent : letters.allTo(email)) {
                var found = pattern.matcher(sent.text());
                if (found.find()) {
                    return found.group(1);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no question to " + email);
    }
}
