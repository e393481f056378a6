package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** The badge as a file: what its code says, in which language, for whom. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class BadgeFilesTest extends BadgeStage {

    @Test
    void approvalIssuesABadgeWhoseFilesCarryItsCode() throws Exception {
        Map<String, Object> badge = samples.badge(meeting, person, "active");
        BadgeId id = BadgeId.of(String.valueOf(badge.get("id")));
        Badge issued = Objects.requireNonNull(book.get(meeting, id).block());

        assertThat(badge).containsEntry("serial", "0001-1").containsEntry("displayName", "王晓燕");
        assertThat(badge.toString()).doesNotContain("PLENARY:");
        String fromPng = decode(file(samples.office(), id, "png"));
        byte[] pdf = file(samples.office(), id, "pdf");
        String fromPdf;
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("王晓燕", "Wang Xiaoyan", "China", "0001-1", "D");
            fromPdf = decode(new PDFRenderer(document).renderImageWithDPI(0, 200));
        }
        assertThat(fromPdf).isEqualTo(fromPng);
        BadgeCode code = BadgeCode.read(fromPng).orElseThrow();
        assertThat(code.digest()).isEqualTo(issued.digest());
        assertThat(code.claims()).isEqualTo(issued.claims());
        assertThat(new String(file(samples.office(), id, "svg"), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("<svg ");
        assertThat(new String(file(samples.office(), id, "qr.svg"), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("<svg ");
        assertThat(documents.pdf(id).block()).hasSizeGreaterThan(5_000);
    }

    /** What goes into a delegation's envelope: who has a badge that can be used, each once. */
    @Test
    void aDelegationIsPrintedAsOneFile() throws Exception {
        samples.badge(meeting, person, "active");
        ParticipantId colleague = samples.approved(meeting, delegation, BadgeSamples.person("Aya Brou", "Aya Brou"));
        samples.badge(meeting, colleague, "active");
        String prints = "/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/badges/prints/";

        for (var pages : Map.of("a6", 2, "a6-double", 4, "cr80", 2, "a4-of-4", 1, "a4-of-8", 1)
                .entrySet()) {
            byte[] pdf = printed(prints + pages.getKey() + ".pdf");
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(pages.getKey()).isEqualTo(pages.getValue());
                assertThat(new PDFTextStripper().getText(document)).contains("0001-1", "0002-1", "Aya Brou", "王晓燕");
            }
        }
        String one = "/api/v1/meetings/" + meeting + "/badges/"
                + samples.badge(meeting, colleague, "active").get("id") + "/prints/cr80.pdf";
        try (var document = Loader.loadPDF(printed(one))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("0002-1")
                    .doesNotContain("0001-1");
        }
        signedIn.as(Grant.focalPoint(meeting, delegation))
                .client()
                .get()
                .uri(prints + "a6.pdf")
                .exchange()
                .expectStatus()
                .isForbidden();
        samples.office().get().uri(prints + "a5.pdf").exchange().expectStatus().isBadRequest();
        DelegationId empty = samples.delegation(meeting, "CHL");
        samples.office()
                .get()
                .uri(prints.replace(delegation.toString(), empty.toString()) + "a6.pdf")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.none-to-print");
    }

    private byte[] printed(String path) {
        return Objects.requireNonNull(samples.office()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    @Test
    void entityAndLabelsAreInTheReadersLanguage() throws Exception {
        BadgeId id = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));

        byte[] pdf = samples.office()
                .get()
                .uri(path(id, "pdf"))
                .header("Accept-Language", "ru")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "inline; filename=\"badge-" + meeting + "-0001-1.pdf\"")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Китай", "Делегат");
        }
    }

    @Test
    void onlySecretariatFocalPointAndThePersonGetTheFile() {
        BadgeId id = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));
        DelegationId other = samples.delegation(meeting, "ESP");

        status(signedIn.secretariat(meeting), id, 200);
        status(signedIn.as(Grant.focalPoint(meeting, delegation)).client(), id, 200);
        status(signedIn.as(Grant.focalPoint(meeting, other)).client(), id, 403);
        status(signedIn.secretariat(samples.today()), id, 403);
        status(signedIn.anonymous(), id, 401);
        for (Role role : BadgeSamples.outsiders()) {
            status(signedIn.as(Grant.of(role, meeting)).client(), id, 403);
            status(signedIn.as(Grant.of(role, meeting)).client(), BadgeId.random(), 403);
        }
        status(signedIn.secretariat(meeting), BadgeId.random(), 404);
    }
}
