package org.plenary.speakers.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** Speakers are asked once their slot is published, answer with one tap, and are reminded once (L24). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class ConfirmationTest {

    private static final String ASKED = "speakers-confirmation";
    private static final String REMINDED = "speakers-confirmation-reminder";

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient sql;

    @Autowired
    LettersSent letters;

    @Autowired
    ConfirmationReminders reminders;

    Segment segment;
    String list;
    Delegate spain;
    String inscription;

    @BeforeEach
    void published() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        spain = segment.delegate("ESP");
        inscription = segment.inscribed(list, spain, "m");
        publish();
    }

    @Test
    void oneTapInTheLetterConfirmsWithoutSigningInAndTheSecretariatSeesIt() throws InterruptedException {
        String secret = secret(ASKED);
        link("/read", Map.of("secret", secret))
                .expectBody()
                .jsonPath("$.confirmation.state")
                .isEqualTo("asked")
                .jsonPath("$.confirmation.entity.name")
                .isEqualTo("Spain");
        assertThat(state()).as("reading answers nothing").isEqualTo("asked");
        link("", Map.of("secret", secret, "answer", "confirmed"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmation.state")
                .isEqualTo("confirmed");
        assertThat(state()).isEqualTo("confirmed");
        link("", Map.of("secret", secret, "answer", "declined")).expectStatus().isOk();
        assertThat(state()).isEqualTo("declined");
        refused(link("", Map.of("secret", "no-such-secret", "answer", "confirmed")), 404, "speakers.unknown-link");
    }

    /** The letter promises no time in the night, as the receipt does not (L13). */
    @Test
    void whoseTurnComesAfterTheSegmentIsToldThatAndNoTime() throws InterruptedException {
        assertThat(text(spain)).contains("about").doesNotContain("beyond the end of the segment");
        segment = Segment.tomorrow(signedIn);
        var terms = segment.terms();
        String day = String.valueOf(((Map<?, ?>) terms.get("window")).get("start"));
        terms.put("window", Map.of("start", day, "end", day.replace("T09:00", "T09:04")));
        list = segment.list(terms);
        segment.inscribed(list, segment.delegate("ESP"), "m");
        Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, chile, "m");
        publish();
        assertThat(text(chile))
                .contains("beyond the end of the segment")
                .contains("09:04")
                .doesNotContain("09:05");
    }

    @Test
    void whoIsNamedLaterIsAskedAnewWithoutARevisionAndTheFormersLinkIsPast() throws InterruptedException {
        String secret = secret(ASKED);
        restate(1, "Ines Muestra");
        refused(link("", Map.of("secret", secret, "answer", "confirmed")), 409, "speakers.another-speaker-named");
        awaitLetters(ASKED, 2);
        assertThat(state()).isEqualTo("asked");
        publish();
        answer(spain, "confirmed").expectStatus().isOk();
        restate(2, "Ines Muestra");
        assertThat(state()).isEqualTo("confirmed");
        assertThat(templates()).filteredOn(ASKED::equals).hasSize(2);
    }

    private void restate(int version, String speaker) {
        var other = Segment.minister(spain);
        other.put("speaker", Map.of("name", speaker));
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, version, other)
                .expectStatus()
                .isOk();
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceAndWhoHasIsNot() throws InterruptedException {
        secret(ASKED);
        Delegate chile = segment.delegate("CHL");
        String other = segment.inscribed(list, chile, "m");
        publish();
        segment.post(
                        chile.client(),
                        "/lists/" + list + "/inscriptions/" + other + "/confirmation",
                        Map.of("answer", "confirmed"))
                .expectStatus()
                .isOk();
        reminders.remind(Instant.now()).block();
        assertThat(templates()).as("more than a day before").doesNotContain(REMINDED);
        Instant later = start().minus(Duration.ofHours(23));
        Mono.when(reminders.remind(later), reminders.remind(later)).block();
        reminders.remind(later.plusSeconds(60)).block();
        assertThat(templates()).filteredOn(REMINDED::equals).hasSize(1);
        assertThat(letters.allTo(chile.email()).stream().map(LettersSent.Sent::template))
                .doesNotContain(REMINDED);
    }

    /** Whoever is named later is asked first, and reminded only of that (L24); here the name came as if its event still waited. */
    @Test
    void whoWasNamedLaterIsNotRemindedBeforeBeingAsked() throws InterruptedException {
        secret(ASKED);
        sql.sql("update speakers_inscription set speaker_name = 'Ines Muestra' where id = :id")
                .bind("id", UUID.fromString(inscription))
                .then()
                .block();
        Instant later = start().minus(Duration.ofHours(3));
        reminders.remind(later).block();
        assertThat(templates()).doesNotContain(REMINDED);
        publish();
        awaitLetters(ASKED, 2);
        reminders.remind(later).block();
        assertThat(templates()).filteredOn(REMINDED::equals).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOfASessionThatWasCancelled() throws InterruptedException {
        secret(ASKED);
        Instant later = start().minus(Duration.ofHours(23));
        segment.cancelSession();
        reminders.remind(later).block();
        assertThat(templates()).doesNotContain(REMINDED);
    }

    @Test
    void onlyWhoIsConcernedAnswersAndAnUnnamedSpeakerCannotBeConfirmed() {
        Delegate chile = segment.delegate("CHL");
        answer(chile, "confirmed").expectStatus().isForbidden();
        answer(spain, "perhaps").expectStatus().isBadRequest();
        var unnamed = Segment.minister(spain);
        unnamed.remove("speaker");
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, 1, unnamed)
                .expectStatus()
                .isOk();
        refused(answer(spain, "confirmed"), 409, "speakers.name-speaker-first");
        answer(spain, "declined").expectStatus().isOk();
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + inscription + "/withdrawal", Map.of());
        refused(answer(spain, "declined"), 409, "speakers.no-longer-open-to-change");
    }

    @Test
    void theLinkSaysOnceTheSpeakerIsCalledOrTheStatementWithdrawn() throws InterruptedException {
        String secret = secret(ASKED);
        asked(secret, "inscribed");
        var officer =
                signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
        act(officer, "call", 0);
        asked(secret, "called");
        refused(link("", Map.of("secret", secret, "answer", "declined")), 409, "speakers.no-longer-open-to-change");
        act(officer, "take-back", 1);
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + inscription + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        asked(secret, "withdrawn");
    }

    private void act(WebTestClient officer, String act, int version) {
        segment.post(
                        officer,
                        "/lists/" + list + "/podium",
                        Map.of("act", act, "inscription", inscription, "version", version))
                .expectStatus()
                .isOk();
    }

    private void asked(String secret, String state) {
        link("/read", Map.of("secret", secret)).expectBody().jsonPath("$.state").isEqualTo(state);
    }

    private ResponseSpec answer(Delegate by, String answer) {
        return segment.post(
                by.client(),
                "/lists/" + list + "/inscriptions/" + inscription + "/confirmation",
                Map.of("answer", answer));
    }

    private ResponseSpec link(String rest, Map<String, ?> body) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/speaking-confirmations" + rest)
                .bodyValue(body)
                .exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private void publish() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .is2xxSuccessful();
    }

    /** When the first of the published list is to speak. */
    private Instant start() {
        Map<?, ?> latest = segment.get(segment.secretariat, "/lists/" + list + "/publications/latest")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return Instant.parse(String.valueOf(((Map<?, ?>) ((List<?>) latest.get("items")).get(0)).get("start")));
    }

    private String state() {
        Map<?, ?> all = segment.get(segment.secretariat, "/lists/" + list + "/confirmations")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(((Map<?, ?>) ((List<?>) all.get("items")).get(0)).get("state"));
    }

    private String secret(String template) throws InterruptedException {
        awaitLetters(template, 1);
        String text = letters.allTo(spain.email()).stream()
                .filter(sent -> sent.template().equals(template))
                .findFirst()
                .orElseThrow()
                .text();
        var found = Pattern.compile("/speaking#(\\S+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private String text(Delegate to) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            var asked = letters.allTo(to.email()).stream()
                    .filter(sent -> sent.template().equals(ASKED))
                    .findFirst();
            if (asked.isPresent()) {
                return asked.get().text();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no letter to " + to.email());
    }

    private void awaitLetters(String template, int number) throws InterruptedException {
        for (int tries = 0; tries < 100 && count(template) < number; tries++) {
            Thread.sleep(100);
        }
        assertThat(count(template)).isEqualTo(number);
    }

    private long count(String template) {
        return templates().stream().filter(template::equals).count();
    }

    private List<String> templates() {
        return letters.allTo(spain.email()).stream()
                .map(LettersSent.Sent::template)
                .toList();
    }
}
