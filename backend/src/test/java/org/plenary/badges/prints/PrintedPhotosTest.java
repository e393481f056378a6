package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.portrait.PictureSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Photos on the badges of categories that the meeting chose, and who is missed when they are printed (B1). */
@PlenaryTest
@Import(SignedIn.class)
class PrintedPhotosTest extends PrintStage {

    private ParticipantId ana;
    private ParticipantId luz;

    @BeforeEach
    void threePeople() {
        approve("ESP", "María NÚÑEZ", "Maria NUNEZ");
        samples.badge(meeting, person, "active");
        List<ParticipantId> both = people(delegation, 2, "Ana");
        ana = both.get(0);
        luz = both.get(1);
    }

    @Test
    void noCategoryCarriesAPhotoAtFirst() throws IOException {
        photo(ana, Color.RED);

        samples.office()
                .get()
                .uri(terms())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.categories")
                .isEmpty();
        assertThat(warned()).isEmpty();
        assertThat(images(printed("all"))).isZero();
    }

    @Test
    void whoeverLacksAPhotoIsNamedInThePreviewAndPrintedWithout() throws IOException {
        choose(0, "delegate", "guest").expectStatus().isOk();
        photo(ana, Color.RED);

        assertThat(warned()).containsExactlyInAnyOrder("Ana 1", "Maria NUNEZ");
        assertThat(images(printed("all"))).isEqualTo(1);
        photo(luz, Color.BLUE);
        photo(person, Color.GREEN);
        assertThat(warned()).isEmpty();
        assertThat(images(printed("all"))).isEqualTo(3);
    }

    @Test
    void whoeverMaySendAPhotoLearnsWhetherTheBadgeCarriesIt() {
        carried(ana, "category");
        choose(0, "delegate").expectStatus().isOk();
        carried(ana, "yes");
        choose(1, "guest").expectStatus().isOk();
        carried(ana, "category");
        signedIn.as(Grant.of(Role.PARTICIPANT, meeting))
                .client()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/participants/" + ana + "/badge-photo")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private void carried(ParticipantId whose, String expected) {
        samples.office()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/participants/" + whose + "/badge-photo")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.carried")
                .isEqualTo(expected);
    }

    @Test
    void aNewPhotoMakesABadgeOneThatHasChanged() throws IOException {
        choose(0, "delegate").expectStatus().isOk();
        photo(ana, Color.RED);
        printed("all");
        post(path(), request("outstanding")).expectStatus().isEqualTo(409);

        photo(ana, Color.RED); // the same again
        post(path(), request("changed")).expectStatus().isEqualTo(409);
        photo(ana, Color.BLUE);
        assertThat(ordered(request("changed"))).containsEntry("badges", 1);
        photo(luz, Color.BLUE); // the first
        assertThat(ordered(request("changed"))).containsEntry("badges", 2);
        choose(1).expectStatus().isOk();
        // the one with a photo is to be printed without; the others never had any
        assertThat(ordered(request("changed"))).containsEntry("badges", 1);
    }

    @Test
    void twoOfficersDoNotOverwriteEachOther() {
        choose(0, "delegate").expectStatus().isOk();
        choose(0, "support").expectStatus().isEqualTo(412);
        choose(1, "support").expectStatus().isOk();
        choose(1, "delegate").expectStatus().isEqualTo(412);
        samples.office()
                .put()
                .uri(terms())
                .bodyValue(Map.of("categories", List.of()))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
    }

    /** A pass is for whoever carries it: no face could stand on it (B3). */
    @Test
    void secondaryPassesCarryNone() {
        choose(0, "delegate", "secondary-pass")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.pass-without-photo")
                .jsonPath("$.rule")
                .isEqualTo("B3")
                .jsonPath("$.field")
                .isEqualTo("categories")
                .jsonPath("$.next")
                .isEqualTo("Leave secondary passes out, and choose among the categories of people.");
        choose(0, "delegate").expectStatus().isOk();
    }

    private String terms() {
        return "/api/v1/meetings/" + meeting + "/badge-photos";
    }

    private ResponseSpec choose(long version, String... categories) {
        return samples.office()
                .put()
                .uri(terms())
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("categories", List.of(categories)))
                .exchange();
    }

    private void photo(ParticipantId of, Color colour) {
        samples.office()
                .put()
                .uri("/api/v1/meetings/" + meeting + "/participants/" + of + "/photo")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(PictureSamples.plain(300, 400, colour))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @SuppressWarnings("unchecked")
    private List<String> warned() {
        var preview =
                json(post(path() + "/preview", request("all")).expectStatus().isOk());
        return ((List<Map<String, Object>>) Objects.requireNonNull(preview.get("warnings")))
                .stream()
                        .filter(warning -> "no-photo".equals(warning.get("kind")))
                        .map(warning -> String.valueOf(warning.get("latinName")))
                        .toList();
    }

    private byte[] printed(String which) {
        String id = String.valueOf(ordered(request(which)).get("id"));
        run(id, "ready");
        return file(id, "parts/1.pdf");
    }

    private static int images(byte[] file) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject) {
                    found.add(name.getName());
                }
            }
        }
        return found.size();
    }
}
