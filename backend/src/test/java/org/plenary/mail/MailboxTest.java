package org.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.Language;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The mailbox where no SMTP is configured: everything readable, by administrators, and looks at keys on record (X2). */
@PlenaryTest
@Import(SignedIn.class)
class MailboxTest {

    @Autowired
    MailRoom mailRoom;

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Test
    void anAdministratorReadsALetterAndItsFiles() {
        send("files@mfa.example", "https://plenary.example/me");
        WebTestClient administrator = signedIn.administrator();
        String id = id("files@mfa.example");
        administrator
                .get()
                .uri("/api/v1/mailbox/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.to")
                .isEqualTo("files@mfa.example")
                .jsonPath("$.state")
                .isEqualTo("kept")
                .jsonPath("$.links[0]")
                .isEqualTo("https://plenary.example/me")
                .jsonPath("$.attachments[0].name")
                .isEqualTo("berlin-2018-opening.ics")
                .jsonPath("$.attachments[1].name")
                .isEqualTo("badge.pdf")
                .jsonPath("$.attachments[1].href")
                .isEqualTo("/api/v1/mailbox/" + id + "/attachments/1");
        administrator
                .get()
                .uri("/api/v1/mailbox/" + id + "/attachments/1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*badge.pdf.*")
                .expectBody(byte[].class)
                .isEqualTo(new byte[] {1, 2, 3});
        for (String missing : List.of("/attachments/2", "/attachments/-1")) {
            administrator
                    .get()
                    .uri("/api/v1/mailbox/" + id + missing)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        administrator
                .get()
                .uri("/api/v1/mailbox/not-an-id")
                .exchange()
                .expectStatus()
                .isBadRequest();
        administrator
                .get()
                .uri("/api/v1/mailbox?cursor=x")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("mailbox.cursor");
        administrator
                .get()
                .uri("/api/v1/mailbox?q=files&cursor=")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(id);
    }

    @Test
    void lookingAtAKeyIsOnRecord() {
        send("keyholder@mfa.example", "https://plenary.example/sign-in/link#abc");
        SignedIn.Person administrator = signedIn.as(Grant.ofNetwork(Role.ADMINISTRATOR));
        administrator
                .client()
                .get()
                .uri("/api/v1/mailbox/" + id("keyholder@mfa.example"))
                .exchange()
                .expectBody()
                .jsonPath("$.links[0]")
                .isEqualTo("https://plenary.example/sign-in/link#abc");
        assertThat(database.sql(
                                "select count(*) from identity_audit where action = 'mail.sign-in-letter-read' and actor = :id")
                        .bind("id", administrator.account().value())
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block())
                .isEqualTo(1);
    }

    @Test
    void itIsReadInPagesWithoutGapsOrRepeats() {
        for (int i = 0; i < 60; i++) {
            send("page" + i + "@mfa.example", "https://plenary.example/");
        }
        WebTestClient administrator = signedIn.administrator();
        Map<?, ?> first = page(administrator, "");
        Map<?, ?> second = page(administrator, "?cursor=" + first.get("next"));
        List<Object> ids = new java.util.ArrayList<>();
        for (Map<?, ?> page : List.of(first, second)) {
            ((List<?>) page.get("items")).forEach(item -> ids.add(((Map<?, ?>) item).get("id")));
        }
        assertThat((List<?>) first.get("items")).hasSize(50);
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void itIsSearchedByAddressAndSubjectWithoutPatterns() {
        send("search.one@mfa.example", "https://plenary.example/");
        send("other%two@mfa.example", "https://plenary.example/");
        WebTestClient administrator = signedIn.administrator();

        assertThat(found(administrator, "SEARCH.one")).containsExactly("search.one@mfa.example");
        assertThat(found(administrator, "%")).containsExactly("other%two@mfa.example");
        assertThat(found(administrator, "nobody has this address")).isEmpty();
        assertThat(found(administrator, "search\u0000.one")).containsExactly("search.one@mfa.example");
        administrator
                .get()
                .uri("/api/v1/mailbox?q={q}", "x".repeat(101))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private static List<Object> found(WebTestClient reader, String words) {
        Map<?, ?> page = reader.get()
                .uri("/api/v1/mailbox?q={q}", words)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) page.get("items"))
                .stream().map(item -> (Object) ((Map<?, ?>) item).get("to")).toList();
    }

    @Test
    void nobodyElseReadsIt() {
        signedIn.anonymous()
                .get()
                .uri("/api/v1/mailbox")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        signedIn.as(Grant.ofNetwork(Role.SECRETARIAT))
                .client()
                .get()
                .uri("/api/v1/mailbox")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private void send(String address, String url) {
        mailRoom.send(new Letter(
                        address,
                        "Ana",
                        Language.ES,
                        "calendar-welcome",
                        Map.of("name", "Ana", "meeting", "M", "when", "d", "place", "p", "badge", "b", "url", url),
                        List.of(new Letter.Attachment("badge.pdf", "application/pdf", new byte[] {1, 2, 3})),
                        new Letter.CalendarPart("REQUEST", "BEGIN:VCALENDAR", "berlin-2018-opening.ics")))
                .block();
    }

    private String id(String address) {
        return database.sql("select id::text as id from mail_message where recipient = :address")
                .bind("address", address)
                .map(row -> row.get("id", String.class))
                .one()
                .block();
    }

    private static Map<?, ?> page(WebTestClient client, String query) {
        return client.get()
                .uri("/api/v1/mailbox" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
