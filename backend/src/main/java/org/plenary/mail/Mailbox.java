package org.plenary.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Problem;
import org.plenary.platform.Letter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The letters to read where mail does not arrive (X2). A letter that signs somebody in is shown only where no SMTP is configured,
 * so that somebody can hand it on; each such look is in the audit trail. Elsewhere nobody sees it but its recipient.
 */
@Service
public class Mailbox {

    /** The place in the mailbox after which a page begins. */
    public record Place(Instant before, UUID id) {

        static final Place TOP = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

        /** The place that was written out before; another text is a problem of the field {@code cursor}. */
        public static Place of(String cursor) {
            String[] parts = cursor.split("_", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                throw Problem.of("mailbox.cursor", 400).field("cursor");
            }
        }

        public static Place top() {
            return TOP;
        }

        @Override
        public String toString() {
            return before + "_" + id;
        }
    }

    private final MessageStore store;
    private final AuditTrail audit;
    private final SmtpServer smtp;

    Mailbox(MessageStore store, AuditTrail audit, SmtpServer smtp) {
        this.store = store;
        this.audit = audit;
        this.smtp = smtp;
    }

    /** The newest letters after that place that carry the words; no words, all letters; without their texts. */
    public Mono<List<Posted>> page(Place place, String words, int limit) {
        return store.page(place.before(), place.id(), words.replace("\0", "").strip(), limit)
                .map(message -> Posted.of(message, List.of(), true))
                .collectList();
    }

    /** One letter with its text, unless that is withheld. */
    @Transactional
    public Mono<Posted> open(UUID id, Viewer viewer) {
        return store.byId(id)
                .switchIfEmpty(Mono.error(() -> Problem.of("mailbox.unknown", 404)))
                .flatMap(message -> look(message, viewer));
    }

    /** One attachment; a calendar part counts as the first. */
    public Mono<Letter.Attachment> attachment(UUID id, int number) {
        return store.byId(id)
                .filter(message -> !withheld(message))
                .flatMap(message -> store.attachments(id).collectList().map(files -> Posted.all(message, files)))
                .filter(files -> number >= 0 && number < files.size())
                .map(files -> files.get(number))
                .switchIfEmpty(Mono.error(() -> Problem.of("mailbox.unknown", 404)));
    }

    private Mono<Posted> look(MailMessage message, Viewer viewer) {
        boolean withheld = withheld(message);
        Mono<Posted> posted = store.attachments(message.id())
                .collectList()
                .map(files -> Posted.of(message, Posted.all(message, files), withheld));
        return message.holdsSecret() && !withheld ? noted(message, viewer).then(posted) : posted;
    }

    private Mono<Void> noted(MailMessage message, Viewer viewer) {
        return audit.record(AuditEntry.created(
                viewer, null, "letter:" + message.id(), "mail.sign-in-letter-read", Map.of("to", message.recipient())));
    }

    private boolean withheld(MailMessage message) {
        return message.holdsSecret() && smtp.isConfigured();
    }
}
