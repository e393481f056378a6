package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.document.PrintedPages;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** A meeting's badges, ordered as one run: who is in it, in which order, and what the next run still has to print. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PrintRunsTest extends PrintStage {

    private ParticipantId spaniard;

    @BeforeEach
    void threePeopleOfTwoStates() {
        approve("ESP", "María NÚÑEZ", "Maria NUNEZ");
        spaniard = person;
        samples.badge(meeting, person, "active");
        var second = samples.approved(meeting, delegation, BadgeSamples.person("Ana ALBA", "Ana ALBA"));
        samples.badge(meeting, second, "active");
        var china = samples.delegation(meeting, "CHN");
        samples.badge(meeting, samples.approved(meeting, china, BadgeSamples.person("王晓燕", "Wang Xiaoyan")), "active");
    }

    @Test
    void envelopesFollowEachOtherByTheAlphabetEachWithItsCover() throws Exception {
        String id = String.valueOf(ordered(request("all")).get("id"));
        Map<String, Object> ready = run(id, "ready");

        assertThat(ready)
                .containsEntry("badges", 3)
                .containsEntry("made", 3)
                .containsEntry("leftOut", 0)
                .containsEntry("sheets", 5)
                .containsEntry("files", true);
        byte[] part = file(id, "parts/1.pdf");
        List<String> pages = PrintedPages.pages(part);
        assertThat(pages).hasSize(5);
        assertThat(pages.get(0)).contains("China", "1 badge", "0003-1").doesNotContain("Wang");
        assertThat(pages.get(1)).contains("王晓燕", "Wang Xiaoyan", "0003-1");
        assertThat(pages.get(2)).contains("Spain", "2 badges", "0001-1", "0002-1");
        assertThat(pages.get(3)).contains("Ana ALBA");
        assertThat(pages.get(4)).contains("María NÚÑEZ");
        assertThat(PrintedPages.codes(part)).hasSize(3).doesNotHaveDuplicates();
        assertThat(PrintedPages.pages(file(id, "all.pdf"))).isEqualTo(pages);
    }

    @Test
    void aPreviewSaysHowMuchItWouldBeAndKeepsNothing() {
        Map<String, Object> preview = json(post(
                        path() + "/preview",
                        Map.of("format", "a4-of-4", "language", "ar", "which", "all", "covers", false))
                .expectStatus()
                .isOk());

        assertThat(preview)
                .containsEntry("badges", 3)
                .containsEntry("sheets", 1)
                .containsEntry("parts", 1)
                .containsEntry("envelopes", 2)
                .containsEntry("warnings", List.of());
        assertThat(String.valueOf(preview.get("pictures"))).contains("<svg ", "viewBox=\"0 0 210 297\"");
        samples.office()
                .get()
                .uri(path())
                .exchange()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void passesAreOnTheSheetsOfTheirSession() {
        Map<String, Object> passes =
                Map.of("format", "a6", "language", "en", "which", "all", "category", "secondary-pass");
        for (String path : List.of(path(), path() + "/preview")) {
            post(path, passes)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("badges.passes-not-in-run")
                    .jsonPath("$.field")
                    .isEqualTo("category");
        }
    }

    @Test
    void aPreviewWarnsOfScriptsWithoutAFontAndOfPeopleWithoutABadge() {
        var georgian = samples.approved(meeting, delegation, BadgeSamples.person("ნინო", "Nino BERIDZE"));
        samples.badge(meeting, georgian, "active");
        String lost = String.valueOf(samples.badge(meeting, spaniard, "active").get("id"));
        post(
                        "/api/v1/meetings/" + meeting + "/badges/" + lost + "/revocation",
                        Map.of("reason", "lost", "reissue", false))
                .expectStatus()
                .isOk();

        post(path() + "/preview", request("all"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.badges")
                .isEqualTo(3)
                .jsonPath("$.warnings[?(@.kind=='letters')].name")
                .isEqualTo("ნინო")
                .jsonPath("$.warnings[?(@.kind=='letters')].characters[0]")
                .isEqualTo("ნ")
                .jsonPath("$.warnings[?(@.kind=='no-badge')].latinName")
                .isEqualTo("Maria NUNEZ");
    }

    @Test
    void theNextRunPrintsWhatIsMissingOrHasChanged() throws Exception {
        run(String.valueOf(ordered(request("not-printed")).get("id")), "ready");
        for (String which : List.of("not-printed", "changed", "outstanding")) {
            post(path(), request(which))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("badges.nothing-to-print");
        }

        database.sql("update registration_participant set display_name = 'María NÚÑEZ DE ALBA' where id = :id")
                .bind("id", spaniard.value())
                .then()
                .block();
        var late = samples.approved(meeting, delegation, BadgeSamples.person("Luz TARDE", "Luz TARDE"));
        samples.badge(meeting, late, "active");

        assertThat(ordered(request("changed"))).containsEntry("badges", 1);
        assertThat(ordered(request("not-printed"))).containsEntry("badges", 1);
        String both = String.valueOf(ordered(request("outstanding")).get("id"));
        run(both, "ready");
        assertThat(PrintedPages.text(file(both, "parts/1.pdf"))).contains("María NÚÑEZ DE ALBA", "Luz TARDE");
    }

    @Test
    void aRunTakesOneCategoryOrOneZone() {
        assertThat(ordered(Map.of("format", "cr80", "language", "fr", "which", "all", "category", "delegate")))
                .containsEntry("badges", 3)
                .containsEntry("covers", false);
        for (Map<String, String> none : List.of(Map.of("category", "security"), Map.of("zone", "B"))) {
            var request = new java.util.HashMap<String, Object>(request("all"));
            request.putAll(none);
            post(path(), request).expectStatus().isEqualTo(409);
        }
    }

    @Test
    void orderedTwiceUnderOneKeyItIsPrintedOnce() {
        var twice = List.of(keyed(), keyed());

        assertThat(twice.get(0).get("id")).isEqualTo(twice.get(1).get("id"));
        samples.office()
                .get()
                .uri(path())
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private Map<String, Object> keyed() {
        return json(samples.office()
                .post()
                .uri(path())
                .header("Idempotency-Key", "print-" + meeting)
                .bodyValue(request("all"))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    @Test
    void whatIsGivenUpIsGoneAndCountsForNothing() {
        String id = String.valueOf(ordered(request("all")).get("id"));
        run(id, "ready");
        post(path() + "/" + id + "/cancellation", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.print-over");
        // as if it were not made yet
        sql("update badges_print_run set state = 'stopped', finished_at = null where id = :run", id);

        assertThat(json(post(path() + "/" + id + "/cancellation", Map.of())
                        .expectStatus()
                        .isOk()))
                .containsEntry("state", "cancelled")
                .containsEntry("files", false);
        assertThat(number("select count(*) from badges_print_piece where run = :run", id)
                        .longValue())
                .isZero();
        samples.office()
                .get()
                .uri(path() + "/" + id + "/parts/1.pdf")
                .exchange()
                .expectStatus()
                .isEqualTo(410);
        assertThat(ordered(request("not-printed"))).containsEntry("badges", 3);
    }

    @Test
    void theAuditTrailNamesWhoOrdered() {
        ordered(request("all"));

        samples.office()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/audit")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.action=='badges.print-ordered')].after.badges")
                .isEqualTo(3);
    }
}
