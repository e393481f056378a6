package org.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters on their way through a real SMTP server: form, batches, failures, and what is kept afterwards. */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class SmtpDeliveryTest {

    private static final int PORT = freePort();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private static final String ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @Autowired
    MailRoom mailRoom;

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("plenary.mail.from", () -> "secretariat@wps-network.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void anInvitationHasTextHtmlAndCalendarInThisOrderAndItsFilesBeside() throws Exception {
        byte[] badge = {37, 80, 68, 70, 0, 1, 2};
        mailRoom.send(new Letter(
                        "sara@mfa.example",
                        "سارة القحطاني",
                        Language.AR,
                        "calendar-welcome",
                        Map.of(
                                "name",
                                "سارة القحطاني",
                                "meeting",
                                "برلين",
                                "when",
                                "٩",
                                "place",
                                "قاعة",
                                "badge",
                                "تجدون شارتكم مرفقة.",
                                "url",
                                "https://plenary.example/me"),
                        List.of(new Letter.Attachment("شارة.pdf", "application/pdf", badge)),
                        new Letter.CalendarPart("REQUEST", ICS, "berlin-2018-opening.ics")))
                .block();
        MimeMessage mail = received(1)[0];

        assertThat(mail.getSubject()).isEqualTo("تم اعتمادكم: برلين");
        assertThat(mail.getFrom()[0].toString()).contains("secretariat@wps-network.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@wps-network.example>");
        Multipart mixed = (Multipart) mail.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(types(alternative)).containsExactly("text/plain", "text/html", "text/calendar");
        assertThat(alternative.getBodyPart(2).getContentType()).containsIgnoringCase("method=REQUEST");
        assertThat(bytes(alternative.getBodyPart(2))).isEqualTo(ICS.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(bytes(alternative.getBodyPart(1)), StandardCharsets.UTF_8))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "سارة القحطاني");
        assertThat(types(mixed)).containsExactly("multipart/alternative", "text/calendar", "application/pdf");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("berlin-2018-opening.ics");
        assertThat(bytes(mixed.getBodyPart(2))).isEqualTo(badge);
    }

    @Test
    void whatWasRolledBackIsNeverSent() {
        Mono<Void> failing =
                mailRoom.send(plain("rolled-back@mfa.example")).then(Mono.error(new IllegalStateException()));
        failing.as(transaction::transactional).onErrorComplete().block();
        mailRoom.send(plain("stays@mfa.example")).block();
        assertThat(recipients(received(1))).containsExactly("stays@mfa.example");
    }

    @Test
    void aHundredLettersArriveOnceEach() {
        Flux.range(0, 100)
                .concatMap(i -> mailRoom.send(plain("many" + i + "@mfa.example")))
                .then()
                .block(Duration.ofSeconds(60));
        assertThat(recipients(received(100))).hasSize(100);
        awaitState("many99@mfa.example", "delivered");
    }

    @Test
    void whileTheServerIsAwayLettersWaitAndThenArrive() {
        SERVER.stop();
        mailRoom.send(plain("patient@mfa.example")).block();
        awaitState("patient@mfa.example", "queued", "attempts > 0 and error is not null");
        GreenMail back = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            database.sql("update mail_message set due_at = now() where recipient = 'patient@mfa.example'")
                    .then()
                    .block();
            assertThat(back.waitForIncomingEmail(20_000, 1)).isTrue();
            awaitState("patient@mfa.example", "delivered");
        } finally {
            back.stop();
            SERVER.start();
        }
    }

    @Test
    void aDeliveredSignInLetterKeepsNoTextAndNobodyReadsItBefore() {
        String link = "https://plenary.example/sign-in/link#secret";
        mailRoom.send(new Letter(
                        "key@mfa.example",
                        "Key",
                        Language.EN,
                        "sign-in",
                        Map.of("name", "Key", "link", link, "code", "1234 5678", "minutes", 30),
                        List.of(),
                        null))
                .block();
        received(1);
        awaitState("key@mfa.example", "delivered", "text is null and html is null");
        String id = database.sql("select id::text as id from mail_message where recipient = 'key@mfa.example'")
                .map(row -> row.get("id", String.class))
                .one()
                .block();
        signedIn.administrator()
                .get()
                .uri("/api/v1/mailbox/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.withheld")
                .isEqualTo(true)
                .jsonPath("$.text")
                .doesNotExist()
                .jsonPath("$.subject")
                .isEqualTo("Sign in to Plenary: •••• ••••");
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Letter plain(String address) {
        return new Letter(
                address,
                "Ana\r\nBcc: everybody@mfa.example",
                Language.EN,
                "participant-returned",
                Map.of(
                        "name",
                        "Ana",
                        "participant",
                        "B\r\nBcc: x@y.example",
                        "meeting",
                        "M",
                        "note",
                        "<b>n</b>",
                        "url",
                        "https://p.example"),
                List.of(),
                null);
    }

    private MimeMessage[] received(int number) {
        assertThat(SERVER.waitForIncomingEmail(30_000, number)).isTrue();
        return SERVER.getReceivedMessages();
    }

    private void awaitState(String recipient, String state) {
        awaitState(recipient, state, "true");
    }

    private void awaitState(String recipient, String state, String also) {
        String sql = "select count(*) from mail_message where recipient = '%s' and state = '%s' and %s"
                .formatted(recipient, state, also);
        for (int i = 0; i < 300; i++) {
            if (database.sql(sql).map(row -> row.get(0, Long.class)).one().block() == 1) {
                return;
            }
            Mono.delay(Duration.ofMillis(50)).block();
        }
        throw new AssertionError(recipient + " is not " + state);
    }

    private static Set<String> recipients(MimeMessage[] mails) {
        var all = new HashSet<String>();
        Arrays.stream(mails).forEach(mail -> all.add(recipient(mail)));
        return all;
    }

    private static String recipient(MimeMessage mail) {
        try {
            assertThat(mail.getAllRecipients()).hasSize(1);
            return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> types(Multipart parts) {
        return IntStream.range(0, count(parts)).mapToObj(i -> type(parts, i)).toList();
    }

    private static int count(Multipart parts) {
        try {
            return parts.getCount();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(Multipart parts, int number) {
        try {
            return parts.getBodyPart(number)
                    .getContentType()
                    .replaceAll("(?s);.*", "")
                    .strip();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(BodyPart part) throws Exception {
        var out = new ByteArrayOutputStream();
        part.getDataHandler().getInputStream().transferTo(out);
        return out.toByteArray();
    }
}
