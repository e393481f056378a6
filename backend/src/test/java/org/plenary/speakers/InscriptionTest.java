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
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.KeptAnswers;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A focal point inscribes a minister, changes and withdraws the inscription; and everything that is refused on the way. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class, KeptAnswers.class})
class InscriptionTest extends InscriptionStage {

    @Autowired
    KeptAnswers kept;

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
                .jsonPath("$.place.working.position")
                .isEqualTo(2)
                .jsonPath("$.place.working.of")
                .isEqualTo(2)
                .jsonPath("$.place.working.start")
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
                .jsonPath("$.items[0].place.working.position")
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
                .contains("H.E. Ms. Élodie Quartier", "Minister", "Provisional position: 1 of 1", "Spain")
                .contains("09:00 CE", "(approximate)\n\nThe position stays")
                .doesNotContain("needed in two places");
    }

    /** A minute is no segment: the second would begin as it ends, and nobody knows when it is heard (L13). */
    @Test
    void beyondTheSegmentsEndNoTimeIsPromised() {
        var terms = segment.terms();
        String start = String.valueOf(((Map<?, ?>) terms.get("window")).get("start"));
        terms.put("window", Map.of("start", start, "end", start.replace("T09:00", "T09:05")));
        String list = segment.list(terms);
        segment.inscribed(list, segment.delegate("CHL"), "hs");
        Delegate spain = segment.delegate("ESP");
        segment.inscribe(list, spain, minister(spain))
                .expectBody()
                .jsonPath("$.place.working.beyond")
                .isEqualTo(true);
        assertThat(letters.to(spain.email(), 2).text())
                .contains("Estimated time: beyond the end of the segment (", "09:05")
                .doesNotContain("(approximate)", "needed in two places");
    }

    /** To the delegation's own focal points only, as text and as HTML (C7). */
    @Test
    void theLetterSaysThatTheSpeakerIsNeededElsewhere() {
        String beside = segment.list(segment.besideTerms());
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        segment.inscribed(segment.list(), spain, "m");
        assertThat(letters.to(spain.email(), 2).text()).doesNotContain("two places");
        segment.inscribed(beside, chile, "m");
        assertThat(letters.to(chile.email(), 2).text()).doesNotContain("two places");
        segment.inscribed(beside, spain, "hs");
        LettersSent.Sent receipt = letters.to(spain.email(), 3);
        assertThat(receipt.text())
                .contains("The same person is needed in two places at once:\nPlanned for about ")
                .contains("also speaks on another list then: ", "receipt No. 1, about ", "09:00–09:03 CE")
                .contains("This is only a warning: what was saved stands.\n\nThe position stays provisional");
        assertThat(receipt.html()).contains("<p>The same person is needed in two places at once:<br>");
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
        assertThat(kept.of("inscribe")).isPositive();
        assertThat(kept.all()).as("P1: under keys").doesNotContain("Élodie");
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
                .jsonPath("$.place.working.position")
                .isEqualTo(2)
                .jsonPath("$.receipt")
                .isEqualTo(1)
                .jsonPath("$.speaker")
                .doesNotExist();
        segment.put(spain.client(), path, 2, statement(spain, "hs"))
                .expectBody()
                .jsonPath("$.place.working.position")
                .isEqualTo(2);
        segment.put(spain.client(), path, 3, statement(spain, "m"))
                .expectBody()
                .jsonPath("$.place.working.position")
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
                .jsonPath("$.place.working.position")
                .doesNotExist();
        problem(segment.post(spain.client(), path + "/withdrawal", Map.of()), 409, "speakers.no-longer-open-to-change")
                .jsonPath("$.rule")
                .isEqualTo("L16")
                .jsonPath("$.next")
                .value(
                        String.class,
                        next -> assertThat(next).contains("inscribe").doesNotContain("in the room"));
        problem(segment.put(spain.client(), path, 2, minister(spain)), 409, "speakers.no-longer-open-to-change");
        segment.inscribe(list, spain, minister(spain))
                .expectBody()
                .jsonPath("$.receipt")
                .isEqualTo(3)
                .jsonPath("$.place.working.position")
                .isEqualTo(2);
    }

    @Test
    void beforeOpeningAndAfterClosingInscriptionsAreRefused() {
        Delegate spain = segment.delegate("ESP");
        var terms = segment.besideTerms();
        terms.put("opensAt", Instant.now().plus(Duration.ofMinutes(10)).toString());
        problem(segment.inscribe(segment.list(terms), spain, minister(spain)), 409, "speakers.not-open")
                .jsonPath("$.rule")
                .isEqualTo("L1")
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail)
                                .matches(
                                        "Inscription opens on \\w+ \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d \\(Berlin\\), by.*"));
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
}
