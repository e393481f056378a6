package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.speakers.order.Lot;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The Secretariat draws a State; the list is alphabetical from it, and anybody can draw it again (L9). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class LotTest extends PublicationStage {

    @Test
    void theListGoesRoundTheAlphabetOfThatLanguageFromTheStateDrawn() {
        for (String state : List.of("ESP", "CHL", "CIV", "NAM")) {
            segment.inscribed(list, segment.delegate(state), state.equals("NAM") ? "hs" : "m");
        }
        draw(Map.of("language", "en")).expectStatus().isCreated();
        Lot lot = lot();
        assertThat(lot.candidates()).extracting(EntityCode::value).containsExactly("CHL", "CIV", "ESP", "NAM");
        assertThat(new Lot(Language.EN, lot.seed(), lot.candidates(), List.of(), lot.drawnAt()).drawn())
                .isEqualTo(lot.drawn());
        // Chile, Côte d'Ivoire, Namibia, Spain: whoever is drawn speaks first, whatever level and receipt
        var alphabet = List.of("CHL", "CIV", "NAM", "ESP");
        int first = alphabet.indexOf(lot.drawn().value());
        for (int place = 0; place < alphabet.size(); place++) {
            segment.get(segment.secretariat, "/lists/" + list + "/order")
                    .expectBody()
                    .jsonPath("$.items[" + place + "].entity.code")
                    .isEqualTo(alphabet.get((first + place) % alphabet.size()));
        }
        assertThat(why("en")).contains("in the alphabetical order drawn by lot; 2 come earlier in the alphabet");
        publish(1);
    }

    @Test
    void drawnOnceALotIsDrawnAgainOnlyWithAReasonAndNotAfterPublication() {
        segment.inscribed(list, segment.delegate("ESP"), "m");
        draw(Map.of("language", "fr")).expectStatus().isCreated();
        refusedDraw(Map.of("language", "fr"), 400, "speakers.reason-missing");
        draw(Map.of("language", "es", "reason", "The host asked for Spanish"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.lot.language")
                .isEqualTo("es");
        segment.post(segment.secretariat, "/lists/" + list + "/lot/withdrawal", Map.of())
                .expectStatus()
                .isBadRequest();
        segment.post(segment.secretariat, "/lists/" + list + "/lot/withdrawal", Map.of("reason", "By level after all"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lot")
                .doesNotExist();
        assertThat(audited("list:" + list)).contains("speakers.lot-drawn", "speakers.lot-taken-back");
        publish(1);
        refusedDraw(Map.of("language", "fr"), 409, "speakers.order-is-published");
    }

    @Test
    void whereNoStateTakesPartNoLotFalls() {
        segment.delegate("NATO");
        refusedDraw(Map.of("language", "fr"), 409, "speakers.nobody-to-draw");
    }

    @Test
    void ofManyWhoDrawAtOnceOneDraws() throws Exception {
        segment.delegate("ESP");
        List<Integer> said = atOnce(
                8,
                i -> draw(Map.of("language", "en"))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(said).containsOnlyOnce(201);
        assertThat(said.stream().filter(status -> status == 400)).hasSize(7);
    }

    private ResponseSpec draw(Map<String, ?> request) {
        return segment.post(segment.secretariat, "/lists/" + list + "/lot", request);
    }

    private void refusedDraw(Map<String, ?> request, int status, String code) {
        draw(request)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private Lot lot() {
        Map<?, ?> answer = segment.get(segment.secretariat, "/lists")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        Map<?, ?> lot = (Map<?, ?>) ((Map<?, ?>) ((List<?>) answer.get("items")).get(0)).get("lot");
        List<EntityCode> candidates = ((List<?>) lot.get("candidates"))
                .stream().map(code -> EntityCode.of(String.valueOf(code))).toList();
        var read = new Lot(
                Language.EN,
                String.valueOf(lot.get("seed")),
                candidates,
                List.of(),
                Instant.parse(String.valueOf(lot.get("drawnAt"))));
        assertThat(read.drawn().value()).isEqualTo(lot.get("drawn"));
        return read;
    }

    private List<String> audited(String subject) {
        return audit.of(segment.meeting, subject, null, 20).block().stream()
                .map(entry -> entry.action())
                .toList();
    }
}
