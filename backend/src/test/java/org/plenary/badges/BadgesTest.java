package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Badges from approval to revocation, over HTTP. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class BadgesTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    BadgeBook book;

    @Autowired
    BadgeDocuments documents;

    @Autowired
    BadgeIssue issue;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    DatabaseClient database;

    @Autowired
    AuditTrail audit;

    BadgeSamples samples;
    MeetingCode meeting;
    DelegationId delegation;
    ParticipantId person;

    @BeforeEach
    void somebodyIsApproved() {
        samples = new BadgeSamples(signedIn);
        meeting = samples.today();
        delegation = samples.delegation(meeting, "CHN");
        person = samples.approved(meeting, delegation, BadgeSamples.person("王晓燕", "Wang Xiaoyan"));
    }

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

    @Test
    void aFocalPointSeesTheBadgesOfTheDelegationOnly() {
        samples.badge(meeting, person, "active");
        DelegationId other = samples.delegation(meeting, "ESP");
        WebTestClient own = signedIn.as(Grant.focalPoint(meeting, delegation)).client();

        own.get()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/badges")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].category.letter")
                .isEqualTo("D");
        own.get()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + other + "/badges")
                .exchange()
                .expectStatus()
                .isForbidden();
        own.get()
                .uri("/api/v1/meetings/" + meeting + "/badges")
                .exchange()
                .expectStatus()
                .isForbidden();
        own.get()
                .uri("/api/v1/meetings/" + meeting + "/my-badges")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void aLostBadgeIsRevokedAndTheNextGenerationIssued() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));

        revoke(lost, Map.of("reason", " ", "reissue", true))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("X3")
                .jsonPath("$.field")
                .isEqualTo("reason");
        revoke(lost, Map.of("reason", "lost in the taxi", "reissue", true))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revoked.state")
                .isEqualTo("revoked")
                .jsonPath("$.issued.serial")
                .isEqualTo("0001-2")
                .jsonPath("$.issued.state")
                .isEqualTo("active");
        revoke(lost, Map.of("reason", "again", "reissue", true))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.already-revoked");

        List<Badge> all = Objects.requireNonNull(
                book.ofParticipant(meeting, person).collectList().block());
        assertThat(all).extracting(Badge::state).containsExactly(BadgeState.REVOKED, BadgeState.ACTIVE);
        assertThat(all.get(0).claims().registration())
                .isEqualTo(all.get(1).claims().registration());
        assertThat(all.get(0).digest()).isNotEqualTo(all.get(1).digest());
        assertThat(audit.of(meeting, "badge:" + lost, null, 10).block())
                .anySatisfy(entry -> assertThat(entry.action() + ": " + entry.reason())
                        .isEqualTo("badges.badge-revoked: lost in the taxi"));
    }

    /** B2: what follows registrations and days waits for the revocation that is under way, and then leaves it alone. */
    @Test
    void aRevokedBadgeStaysRevokedWhateverFollowsMeanwhile() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));
        run(
                "update badges_badge set not_after = not_after - interval '1 hour', category = 'guest' where id = :id",
                lost);

        Mono<Void> revoking = issue.revoke(meeting, lost, "lost", false, Viewer.system())
                .then(Mono.delay(Duration.ofMillis(700)).then())
                .as(transaction::transactional);
        Mono<Void> days = Mono.delay(Duration.ofMillis(200)).then(issue.followDays(meeting));
        Mono<Void> registration = Mono.delay(Duration.ofMillis(200)).then(issue.follow(person));
        Mono.when(revoking, days, registration).block(Duration.ofSeconds(15));

        assertThat(Objects.requireNonNull(book.get(meeting, lost).block()).state())
                .isEqualTo(BadgeState.REVOKED);
        assertThat(database.sql("select state from checkin_badge where id = :id")
                        .bind("id", lost.value())
                        .map(row -> row.get("state", String.class))
                        .one()
                        .block())
                .isEqualTo("revoked");
    }

    @Test
    void pagesGoOnAfterOneGenerationOfANumber() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));
        revoke(lost, Map.of("reason", "lost", "reissue", true)).expectStatus().isOk();

        samples.office()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/badges?cursor=1-1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].serial")
                .isEqualTo("0001-2");
    }

    private void run(String sql, BadgeId badge) {
        database.sql(sql).bind("id", badge.value()).then().block();
    }

    @Test
    void withdrawalSuspendsTheBadge() {
        samples.badge(meeting, person, "active");

        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/participants/" + person
                        + "/withdrawal")
                .bodyValue(Map.of("reason", "cannot travel"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        samples.badge(meeting, person, "suspended");
        assertThat(book.current(person).block()).isNull();
    }

    @Test
    void twoPeopleGetTwoNumbersAndUnrelatedRegistrations() {
        ParticipantId second = samples.approved(meeting, delegation, BadgeSamples.person("李雷", "Li Lei"));
        samples.badge(meeting, person, "active");
        samples.badge(meeting, second, "active");

        Badge one = Objects.requireNonNull(book.current(person).block());
        Badge other = Objects.requireNonNull(book.current(second).block());

        assertThat(one.number()).isNotEqualTo(other.number());
        assertThat(one.claims().registration()).isNotEqualTo(other.claims().registration());
    }

    @Test
    void badRequestsAreProblems() {
        for (String path :
                List.of("/badges/" + UUID.randomUUID() + ".exe", "/badges/not-an-id.pdf", "/badges?cursor=x")) {
            samples.office()
                    .get()
                    .uri("/api/v1/meetings/" + meeting + path)
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).isBetween(400, 404))
                    .expectHeader()
                    .contentType("application/problem+json");
        }
    }

    private WebTestClient.ResponseSpec revoke(BadgeId badge, Map<String, ?> body) {
        return samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/badges/" + badge + "/revocation")
                .bodyValue(body)
                .exchange();
    }

    private void status(WebTestClient client, BadgeId badge, int status) {
        client.get().uri(path(badge, "svg")).exchange().expectStatus().isEqualTo(status);
    }

    private byte[] file(WebTestClient client, BadgeId badge, String form) {
        return Objects.requireNonNull(client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2_000_000))
                .build()
                .get()
                .uri(path(badge, form))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    private String path(BadgeId badge, String form) {
        return "/api/v1/meetings/" + meeting + "/badges/" + badge + "." + form;
    }

    private static String decode(byte[] png) throws Exception {
        return decode(ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static String decode(java.awt.image.BufferedImage image) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
