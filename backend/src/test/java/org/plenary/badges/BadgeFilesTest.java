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
