package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeCode;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.badges.document.PaintedSvg;
import org.plenary.badges.document.PrintedPages;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every document that the server hands out with a code, fetched as its reader fetches it and decoded by what did not write it:
 * the code that was issued, letter by letter, at 300 dots an inch and at 150. An address with a new document fails here until
 * it is said whether it carries a code, and read if it does.
 */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PrintedCodesTest extends PassStage {

    private static final String MEETING = "/api/v1/meetings/{meeting}";
    private static final List<Integer> DPI = List.of(300, 150);

    /** Sheets take seconds to decode as a good printer prints them: that is done once for each format, before they are served. */
    private static List<Integer> dpi(BadgeFormat format) {
        return format.perPage() > 1 ? List.of(150) : DPI;
    }

    /** Documents on which nobody shall find a code. */
    private static final Set<String> WITHOUT = Set.of(
            MEETING + "/delegations/{delegation}/nameplate.pdf",
            MEETING + "/nameplates.pdf",
            MEETING + "/participants/{participant}/nameplate.pdf",
            MEETING + "/handovers/{handover}/receipt.pdf",
            MEETING + "/lists/{list}/delivered.pdf",
            MEETING + "/lists/{list}/publications/{revision}.pdf",
            "/calendar/meetings/{meeting}.ics",
            "/calendar/{token}.ics");

    /** What an address hands out is read, and compared with what was issued. */
    private interface Reading {
        void check() throws IOException;
    }

    @Autowired
    DatabaseClient database;

    private Map<String, Reading> readings() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        readings.put(MEETING + "/badges/{badge}.{form}", this::filesOfABadge);
        readings.put(MEETING + "/badges/{badge}/prints/{format}.pdf", this::printsOfABadge);
        readings.put(MEETING + "/delegations/{delegation}/badges/prints/{format}.pdf", this::printsOfADelegation);
        readings.put(
                MEETING + "/badge-prints/{print}/parts/{part}.pdf", () -> run("parts/1.pdf", BadgeFormat.values()));
        readings.put(MEETING + "/badge-prints/{print}/all.pdf", () -> run("all.pdf", BadgeFormat.A4_OF_4));
        readings.put(
                MEETING + "/sessions/{session}/passes/prints/{format}.pdf",
                () -> passes("/sessions/" + session, "true"));
        readings.put(
                MEETING + "/delegations/{delegation}/passes/prints/{format}.pdf",
                () -> passes("/delegations/" + delegation, "delegation = '" + delegation + "'"));
        return readings;
    }

    @Test
    void everyAddressOfADocumentIsKnown() throws IOException {
        Set<String> documents = new TreeSet<>();
        JsonMapper.shared()
                .readTree(Files.readString(Path.of("../mobile-web/openapi.json")))
                .get("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(address -> address.matches(".*[.]([a-z]+|[{][a-z]+})"))
                .forEach(documents::add);
        Set<String> known = new TreeSet<>(readings().keySet());
        known.addAll(WITHOUT);
        assertThat(documents).isEqualTo(known);
    }

    @Test
    void whatAnAddressHandsOutSaysTheIssuedCode() throws IOException {
        for (Reading reading : readings().values()) {
            reading.check();
        }
    }

    private String badge() {
        return String.valueOf(samples.badge(meeting, person, "active").get("id"));
    }

    private void filesOfABadge() throws IOException {
        String address = "/badges/" + badge();
        byte[] pdf = sheet(samples.office(), address + ".pdf");
        says(List.of(code), DPI, dpi -> PrintedPages.codes(pdf, dpi));
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(sheet(samples.office(), address + ".png")));
        says(List.of(code), DPI, dpi -> PrintedPages.codes(PrintedPages.scaled(png, PrintedPages.dots(105, dpi))));
        drawing(address + ".svg", 105);
        drawing(address + ".qr.svg", 49);
    }

    private void drawing(String address, double width) throws IOException {
        String svg = new String(sheet(samples.office(), address), StandardCharsets.UTF_8);
        says(List.of(code), DPI, dpi -> PrintedPages.codes(PaintedSvg.of(svg, PrintedPages.dots(width, dpi))));
    }

    private static void says(List<String> issued, List<Integer> resolutions, PrintedPages.Look look)
            throws IOException {
        for (int dpi : resolutions) {
            assertThat(PrintedPages.read(issued, dpi, look)).as("%d dpi", dpi).isEqualTo(issued);
        }
    }

    private void printsOfABadge() throws IOException {
        prints("/badges/" + badge(), List.of(code));
    }

    private void printsOfADelegation() throws IOException {
        var colleague = samples.approved(meeting, delegation, BadgeSamples.person("Aya Brou", "Aya Brou"));
        samples.badge(meeting, colleague, "active");
        prints("/delegations/" + delegation + "/badges", List.of(code, codes.of(colleague)));
    }

    private void prints(String of, List<String> issued) throws IOException {
        for (BadgeFormat format : BadgeFormat.values()) {
            byte[] file = sheet(samples.office(), of + "/prints/" + format.wire() + ".pdf");
            List<String> sides = issued.stream()
                    .flatMap(each -> format == BadgeFormat.A6_DOUBLE ? Stream.of(each, each) : Stream.of(each))
                    .toList();
            says(sides, dpi(format), dpi -> PrintedPages.codes(file, dpi));
        }
    }

    private void run(String file, BadgeFormat... formats) throws IOException {
        List<String> issued = distinct(everybody());
        for (BadgeFormat format : formats) {
            Map<String, Object> order =
                    Map.of("format", format.wire(), "language", "ar", "which", "all", "covers", true);
            String id = String.valueOf(body(post(samples.office(), root() + "/badge-prints", order))
                    .get("id"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> "ready"
                            .equals(get(samples.office(), "/badge-prints/" + id).get("state")));
            byte[] made = sheet(samples.office(), "/badge-prints/" + id + "/" + file);
            says(issued, dpi(format), dpi -> distinct(PrintedPages.codes(made, dpi)));
        }
    }

    private List<String> everybody() {
        return items(samples.office(), "/badges").stream()
                .map(badge -> codes.of(org.plenary.kernel.ParticipantId.of(String.valueOf(badge.get("participant")))))
                .toList();
    }

    /** The code of a pass is kept nowhere: its digest is, of the whole text. */
    private void passes(String of, String which) throws IOException {
        planned(2);
        List<String> digests = Objects.requireNonNull(
                database.sql("select digest from badges_pass where meeting = :meeting and " + which)
                        .bind("meeting", meeting.value())
                        .map(row -> row.get(0, String.class))
                        .all()
                        .collectList()
                        .block());
        assertThat(digests).isNotEmpty();
        for (BadgeFormat format : BadgeFormat.values()) {
            byte[] file = sheet(samples.office(), of + "/passes/prints/" + format.wire() + ".pdf");
            says(distinct(digests), dpi(format), dpi -> digests(PrintedPages.codes(file, dpi)));
        }
    }

    private static List<String> digests(List<String> codes) {
        return distinct(codes.stream()
                .map(text -> BadgeCode.read(text)
                        .filter(code -> code.text().equals(text))
                        .orElseThrow()
                        .digest())
                .toList());
    }

    /** Without the other side, and in an order that both lists have. */
    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }

    @Test
    void thePicturesBeforeAPrintSayTheIssuedCodes() throws IOException {
        for (BadgeFormat format : BadgeFormat.values()) {
            Map<String, Object> order =
                    Map.of("format", format.wire(), "language", "fr", "which", "all", "covers", false);
            Map<String, Object> preview = body(post(samples.office(), root() + "/badge-prints/preview", order));
            String only = String.valueOf(((List<?>) Objects.requireNonNull(preview.get("pictures"))).get(0));
            double width = format.page().getWidth();
            says(
                    List.of(code),
                    List.of(150),
                    dpi -> PrintedPages.codes(PaintedSvg.of(only, PrintedPages.dots(width, dpi))));
        }
    }

    @Test
    void theBadgeInTheLetterOfWelcomeSaysTheIssuedCode() throws IOException {
        Map<String, Object> guest = BadgeSamples.person("Aya Brou", "Aya Brou");
        var id = samples.approved(meeting, delegation, guest);
        samples.badge(meeting, id, "active");
        WebTestClient administrator = signedIn.administrator();
        String search = "/api/v1/mailbox?q=" + guest.get("email");
        List<String> files = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            files.clear();
            for (Map<String, Object> letter : list(read(administrator, search), "items")) {
                list(read(administrator, "/api/v1/mailbox/" + letter.get("id")), "attachments").stream()
                        .filter(file -> String.valueOf(file.get("name")).endsWith(".pdf"))
                        .map(file -> String.valueOf(file.get("href")))
                        .forEach(files::add);
            }
            return !files.isEmpty();
        });
        byte[] enclosed = bytes(administrator, files.get(0));
        says(List.of(codes.of(id)), DPI, dpi -> PrintedPages.codes(enclosed, dpi));
    }

    /** No badge, but scanned by the same phones: as large as the page shows it, and half as large. */
    @Test
    void theCodeThatEnrolsAPhoneSaysItsLink() throws IOException {
        Map<String, Object> offered = body(post(
                samples.office(),
                root() + "/devices/enrolments",
                Map.of("gate", gate.toString(), "role", "door-scanner", "label", "Main")));
        String svg = String.valueOf(offered.get("qrSvg"));
        says(
                List.of(String.valueOf(offered.get("url"))),
                List.of(392, 196),
                width -> PrintedPages.codes(PaintedSvg.of(svg, width)));
    }

    private static Map<String, Object> read(WebTestClient client, String address) {
        return Objects.requireNonNull(client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private static byte[] bytes(WebTestClient client, String address) {
        return Objects.requireNonNull(client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }
}
