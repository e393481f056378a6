package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
        for (int dpi : DPI) {
            assertThat(PrintedPages.codes(sheet(samples.office(), address + ".pdf"), dpi))
                    .containsExactly(code);
            for (String drawing : List.of(".svg", ".qr.svg")) {
                String svg = new String(sheet(samples.office(), address + drawing), StandardCharsets.UTF_8);
                double inches = (drawing.equals(".svg") ? 105 : 49) / 25.4;
                assertThat(PrintedPages.codes(PaintedSvg.of(svg, (int) (inches * dpi))))
                        .as(drawing)
                        .containsExactly(code);
            }
        }
        byte[] png = sheet(samples.office(), address + ".png");
        assertThat(PrintedPages.codes(ImageIO.read(new ByteArrayInputStream(png))))
                .containsExactly(code);
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
            for (int dpi : dpi(format)) {
                assertThat(PrintedPages.codes(file, dpi))
                        .as("%s at %d dpi", format, dpi)
                        .containsExactlyElementsOf(sides);
            }
        }
    }

    private void run(String file, BadgeFormat... formats) throws IOException {
        List<String> issued = everybody();
        for (BadgeFormat format : formats) {
            Map<String, Object> order =
                    Map.of("format", format.wire(), "language", "ar", "which", "all", "covers", true);
            String id = String.valueOf(body(post(samples.office(), root() + "/badge-prints", order))
                    .get("id"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> "ready"
                            .equals(get(samples.office(), "/badge-prints/" + id).get("state")));
            byte[] made = sheet(samples.office(), "/badge-prints/" + id + "/" + file);
            for (int dpi : dpi(format)) {
                assertThat(new TreeSet<>(PrintedPages.codes(made, dpi)))
                        .as("%s at %d dpi", format, dpi)
                        .isEqualTo(new TreeSet<>(issued));
            }
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
            for (int dpi : dpi(format)) {
                Set<String> read = new TreeSet<>();
                for (String text : PrintedPages.codes(file, dpi)) {
                    BadgeCode said = BadgeCode.read(text).orElseThrow();
                    assertThat(said.text()).isEqualTo(text);
                    read.add(said.digest());
                }
                assertThat(read).as("%s at %d dpi", format, dpi).isEqualTo(new TreeSet<>(digests));
            }
        }
    }

    @Test
    void thePicturesBeforeAPrintSayTheIssuedCodes() {
        for (BadgeFormat format : BadgeFormat.values()) {
            Map<String, Object> order =
                    Map.of("format", format.wire(), "language", "fr", "which", "all", "covers", false);
            List<String> read = new ArrayList<>();
            for (Object picture : (List<?>)
                    Objects.requireNonNull(body(post(samples.office(), root() + "/badge-prints/preview", order))
                            .get("pictures"))) {
                int width = (int) (format.page().getWidth() / 25.4 * 150);
                read.addAll(PrintedPages.codes(PaintedSvg.of(String.valueOf(picture), width)));
            }
            assertThat(read).as(format.toString()).containsExactly(code);
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
                        .map(file -> String.valueOf(file.get("href")))
                        .forEach(files::add);
            }
            return !files.isEmpty();
        });
        List<String> read = new ArrayList<>();
        for (String file : files) {
            byte[] content = bytes(administrator, file);
            if (new String(content, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
                for (int dpi : DPI) {
                    read.addAll(PrintedPages.codes(content, dpi));
                }
            }
        }
        assertThat(read).containsExactly(codes.of(id), codes.of(id));
    }

    /** No badge, but scanned by the same phones: as large as the page shows it, and half as large. */
    @Test
    void theCodeThatEnrolsAPhoneSaysItsLink() {
        Map<String, Object> offered = body(post(
                samples.office(),
                root() + "/devices/enrolments",
                Map.of("gate", gate.toString(), "role", "door-scanner", "label", "Main")));
        for (int width : List.of(392, 196)) {
            assertThat(PrintedPages.codes(PaintedSvg.of(String.valueOf(offered.get("qrSvg")), width)))
                    .containsExactly(String.valueOf(offered.get("url")));
        }
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
