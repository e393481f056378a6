package org.plenary.speakers.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.platform.Messages;
import org.plenary.platform.Outbox;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** A speaker who declines reaches the focal points, with what to do next (L24, X2); one who confirms is seen on the pages. */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class DeclinedTest {

    private static final String DECLINED = "speakers-declined";

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Messages messages;

    Segment segment;
    String list;
    Delegate spain;
    Delegate chile;

    @BeforeEach
    void aList() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        spain = segment.delegate("ESP");
        chile = segment.delegate("CHL");
    }

    @Test
    void theFocalPointIsWrittenToOnceAndNobodyElse() throws InterruptedException {
        String inscription = segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        answer(inscription, "declined");
        answer(inscription, "declined");
        assertThat(declined(chile)).isEmpty();
        assertThat(declined(spain)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("Spain");
            assertThat(letter.text())
                    .contains("H.E. Ms. Élodie Quartier will not speak for Spain", "name another speaker")
                    .contains("/delegations/" + spain.delegation() + "/speaker/" + inscription);
        });
        answer(inscription, "confirmed");
        assertThat(declined(spain)).hasSize(1);
        answer(inscription, "declined");
        assertThat(declined(spain)).hasSize(2);
    }

    @Test
    void aConfirmationIsNoLetterAndTheFocalPointSeesIt() throws InterruptedException {
        String inscription = segment.inscribed(list, spain, "m");
        answer(inscription, "confirmed");
        assertThat(declined(spain)).isEmpty();
        segment.get(spain.client(), "/lists/" + list + "/inscriptions/" + inscription + "/confirmation")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("confirmed");
    }

    /** The letter names nobody whom the lists do not name (P1). */
    @Test
    void aSpeakerAtRiskIsNotNamed() throws InterruptedException {
        String person = segment.registered(spain, Map.of("atRisk", true));
        var request = Segment.minister(spain);
        request.remove("speaker");
        request.put("participant", person);
        String inscription = org.plenary.meetings.MeetingSamples.idOf(segment.inscribe(list, spain, request));
        answer(inscription, "declined");
        assertThat(declined(spain))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("The speaker who was asked will not speak for Spain")
                        .doesNotContain("Ejemplo", "Lucia"));
    }

    @Test
    void inEachOfTheSixLanguages() {
        Map<String, Object> said =
                new HashMap<>(Map.of("name", "N", "entity", "E", "list", "L", "speaker", "Quartier"));
        said.put("link", "https://plenary.example/x");
        for (Language language : Language.values()) {
            said.put("named", "yes");
            assertThat(messages.text("mail.speakers-declined.text", language, said))
                    .contains("Quartier", "https://");
            said.put("named", "no");
            assertThat(messages.text("mail.speakers-declined.text", language, said))
                    .doesNotContain("Quartier", "{");
        }
    }

    @Test
    void whoeverPublishesIsWarnedOfWhoDeclinedUntilAnotherIsNamed() {
        String inscription = segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        order().jsonPath("$.warnings").isEmpty();
        answer(inscription, "declined");
        order().jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0]")
                .isEqualTo(
                        "Spain (receipt No. 1): the speaker declined (H.E. Ms. Élodie Quartier). Ask the delegation to name"
                                + " another speaker or to withdraw the inscription.");
        var another = Segment.minister(spain);
        another.put("speaker", Map.of("name", "Ines Muestra"));
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, 1, another)
                .expectStatus()
                .isOk();
        order().jsonPath("$.warnings").isEmpty();
    }

    private BodyContentSpec order() {
        return segment.get(segment.secretariat, "/lists/" + list + "/order").expectBody();
    }

    private void answer(String inscription, String answer) {
        segment.post(
                        segment.secretariat,
                        "/lists/" + list + "/inscriptions/" + inscription + "/confirmation",
                        Map.of("answer", answer))
                .expectStatus()
                .isOk();
    }

    private List<LettersSent.Sent> declined(Delegate to) throws InterruptedException {
        for (int tries = 0; tries < 300 && outbox.waiting().block() > 0; tries++) {
            Thread.sleep(50);
        }
        return letters.allTo(to.email()).stream()
                .filter(sent -> sent.template().equals(DECLINED))
                .toList();
    }
}
