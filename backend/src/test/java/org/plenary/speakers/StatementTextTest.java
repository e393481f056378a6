package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.texts.content.FileSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Texts as delegations hand them in: versions, languages, length, deadline, withdrawal, download (L23). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class StatementTextTest extends TextStage {

    @Test
    void eachUploadIsAVersionAndTheOlderStay() {
        String first = handedIn("Excellences, merci");
        String second = handedIn("Excellences, merci beaucoup");
        String spanish =
                org.plenary.meetings.MeetingSamples.idOf(handIn(spain.client(), FileSamples.docx("Excelencias"), "es"));
        texts().jsonPath("$.items[*].version")
                .isEqualTo(List.of(3, 2, 1))
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(spanish, second, first))
                .jsonPath("$.items[*].current")
                .isEqualTo(List.of(true, true, false))
                .jsonPath("$.items[*].kind")
                .isEqualTo(List.of("docx", "txt", "txt"))
                .jsonPath("$.items[*].late")
                .isEqualTo(List.of(false, false, false))
                .jsonPath("$.embargo")
                .isEqualTo(true);
        assertThat(new String(bytes(first), StandardCharsets.UTF_8)).isEqualTo("Excellences, merci");
        assertThat(trail()).containsSubsequence("speakers.text-handed-in", "speakers.text-handed-in");
    }

    @Test
    void aTextThatIsTooLongGetsAHintAndIsTaken() {
        handIn("mot ".repeat(331))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.length")
                .isEqualTo(Map.of("unit", "words", "counted", 331, "fits", 330, "over", true));
        handIn("mot ".repeat(330)).expectBody().jsonPath("$.length.over").isEqualTo(false);
        handIn(spain.client(), "女".repeat(541).getBytes(StandardCharsets.UTF_8), "zh")
                .expectBody()
                .jsonPath("$.length")
                .isEqualTo(Map.of("unit", "characters", "counted", 541, "fits", 540, "over", true));
        handIn(spain.client(), FileSamples.pdf(""), "fr")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.length.counted")
                .doesNotExist();
    }

    @Test
    void aLateTextIsTakenAndMarked() {
        deadlineIsOver();
        String late = handedIn("En retard");
        texts().jsonPath("$.items[0].late").isEqualTo(true);
        problem(withdraw(spain.client(), late, Map.of()), 409, "speakers.text-deadline-passed");
        problem(withdraw(segment.secretariat, late, Map.of()), 400, "speakers.reason-missing");
        withdraw(segment.secretariat, late, Map.of("reason", "The delegation asked for it"))
                .expectStatus()
                .isOk();
        segment.put(segment.secretariat, "/lists/" + list + "/texts/terms", 0, Map.of("deadline", 60))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("precondition.failed")
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.changes[*].action")
                .isEqualTo(List.of("speakers.text-terms-changed"))
                .jsonPath("$.changes[0].by")
                .isEqualTo("Amina Test")
                .jsonPath("$.changes[0].fields")
                .isEqualTo(List.of(Map.of("name", "textDeadlineMinutes", "before", 120, "after", 10_080)));
        deadline(60, 1);
        handedIn("En temps voulu");
        texts().jsonPath("$.items[*].late").isEqualTo(List.of(false, true));
    }

    @Test
    void theVersionBeforeStandsAgainWhenTheLastIsWithdrawn() {
        String first = handedIn("Premier");
        String second = handedIn("Deuxième");
        problem(withdraw(spain.client(), first, Map.of()), 409, "speakers.text-superseded");
        withdraw(spain.client(), second, Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].current")
                .isEqualTo(List.of(false, true))
                .jsonPath("$.items[*].withdrawn")
                .isEqualTo(List.of(true, false));
        problem(withdraw(spain.client(), second, Map.of()), 409, "speakers.text-superseded");
        assertThat(new String(bytes(second), StandardCharsets.UTF_8)).isEqualTo("Deuxième");
        handedIn("Troisième");
        texts().jsonPath("$.items[0].version").isEqualTo(3);
    }

    @Test
    void aDownloadIsAFileAndNeverAPageOfThisSite() {
        String id = handedIn("<script>alert(1)</script> Excellences");
        HttpHeaders headers = read(segment.secretariat, id)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders();
        assertThat(headers.get("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getContentType()).isEqualTo(MediaType.parseMediaType("text/plain;charset=UTF-8"));
        assertThat(headers.getContentLength()).isEqualTo(37);
        ContentDisposition shown = headers.getContentDisposition();
        assertThat(shown.isAttachment()).isTrue();
        assertThat(shown.getFilename()).isEqualTo("Spain-fr-1.txt");
        String arabic = segment.secretariat
                .get()
                .uri(segment.path(path + "/" + id + "/file"))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ar")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst(HttpHeaders.CONTENT_DISPOSITION);
        assertThat(arabic).startsWith("attachment; ").contains("filename*=UTF-8''%D8%A5");
    }

    @Test
    void twoAtOnceGetTwoNumbers() throws Exception {
        List<Object> versions = atOnce(8, i -> version(handIn("Texte numéro " + i)));
        assertThat(versions)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8)
                        .boxed()
                        .map(Object.class::cast)
                        .toList());
    }

    @Test
    void theSameFileSentAgainUnderItsKeyIsOneVersion() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Object> versions = atOnce(4, i -> version(keyed(key, "Une fois")));
        assertThat(versions).containsOnly(1);
        problem(keyed(key, "Autre chose"), 422, "request.key-reused");
        texts().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void anInscriptionThatWithdrewTakesNoText() {
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + inscription + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        problem(handIn("Trop tard"), 409, "speakers.text-not-expected");
        texts().jsonPath("$.expected").isEqualTo(false).jsonPath("$.items").isEmpty();
    }

    @Test
    void whatIsNoTextIsRefusedByItsContent() {
        problem(handIn(spain.client(), FileSamples.program(), "fr"), 400, "speakers.text-executable");
        problem(handIn("e" + "\u0301".repeat(1500)), 400, "speakers.text-characters");
        problem(handIn(spain.client(), new byte[0], "fr"), 400, "speakers.text-empty");
        problem(handIn(spain.client(), new byte[] {1}, "klingon"), 400, "request.unknown-language");
        var form = spain.client()
                .post()
                .uri(segment.path(path + "?language=fr"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("a=b")
                .exchange();
        problem(form, 415, "request.unsupported-type");
        texts().jsonPath("$.items").isEmpty();
    }

    private static Object version(org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer) {
        EntityExchangeResult<Map> body = answer.expectBody(Map.class).returnResult();
        return body.getResponseBody().get("version");
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec keyed(String key, String text) {
        return spain.client()
                .post()
                .uri(segment.path(path + "?language=fr"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(text.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private byte[] bytes(String text) {
        return read(spain.client(), text)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }
}
