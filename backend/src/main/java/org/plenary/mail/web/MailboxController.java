package org.plenary.mail.web;

import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.mail.Mailbox;
import org.plenary.mail.Posted;
import org.plenary.platform.Letter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The mailbox: for administrators, and in a demo for everybody on the same machine (X2). */
@RestController
@RequestMapping("/api/v1/mailbox")
class MailboxController {

    private static final int PAGE = 50;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** A letter in the list. */
    record Line(UUID id, String to, String subject, Instant at, String state) {}

    /** A part of the list; {@code next} is the cursor of the following part, absent at the end. */
    record Lines(List<Line> items, @Nullable String next) {}

    /** A file of a letter. */
    record File(String name, String type, String href) {}

    /** One letter; without text when it is withheld or erased. */
    record Opened(
            UUID id,
            String to,
            String subject,
            Instant at,
            String state,
            boolean withheld,
            @Nullable String text,
            @Nullable String html,
            List<String> links,
            List<File> attachments) {}

    /** The letters, the newest first; {@code q} is looked for in address, name and subject. */
    @Allow(value = Role.ADMINISTRATOR, demoOnThisMachine = true)
    @GetMapping
    Mono<Lines> letters(
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "") @Size(max = 100) String q) {
        Mailbox.Place place = cursor == null || cursor.isBlank() ? Mailbox.Place.top() : Mailbox.Place.of(cursor);
        return mailbox.page(place, q, PAGE).map(MailboxController::lines);
    }

    /** One letter with its text and files. */
    @Allow(value = Role.ADMINISTRATOR, demoOnThisMachine = true)
    @GetMapping("/{id}")
    Mono<Opened> letter(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return mailbox.open(id, viewer).map(MailboxController::opened);
    }

    /** One file of a letter. */
    @Allow(value = Role.ADMINISTRATOR, demoOnThisMachine = true)
    @GetMapping("/{id}/attachments/{number}")
    Mono<ResponseEntity<byte[]>> attachment(@PathVariable UUID id, @PathVariable int number) {
        return mailbox.attachment(id, number).map(MailboxController::file);
    }

    private static Lines lines(List<Posted> posted) {
        List<Line> lines = posted.stream()
                .map(one -> new Line(one.id(), one.to(), one.subject(), one.at(), one.state()))
                .toList();
        boolean more = posted.size() == PAGE;
        String next = more
                ? new Mailbox.Place(
                                posted.get(PAGE - 1).at(), posted.get(PAGE - 1).id())
                        .toString()
                : null;
        return new Lines(lines, next);
    }

    private static Opened opened(Posted one) {
        List<File> files = IntStream.range(0, one.attachments().size())
                .mapToObj(number -> file(one, number))
                .toList();
        return new Opened(
                one.id(),
                one.to(),
                one.subject(),
                one.at(),
                one.state(),
                one.withheld(),
                one.text(),
                one.html(),
                one.links(),
                files);
    }

    private static File file(Posted one, int number) {
        Letter.Attachment attachment = one.attachments().get(number);
        String href = "/api/v1/mailbox/" + one.id() + "/attachments/" + number;
        return new File(attachment.fileName(), attachment.mediaType(), href);
    }

    private static ResponseEntity<byte[]> file(Letter.Attachment attachment) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(attachment.content());
    }
}
