package org.plenary.mail;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.platform.Letter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class MessageStore {

    private static final String MESSAGE = """
             id, recipient, name, subject, language, template, text, html, method, ics, ics_name, created_at, state,
             attempts, secret_until
            """;

    /** Of letters that were written before the files had names of their own. */
    private static final String UNNAMED = "invite.ics";

    private final DatabaseClient database;

    MessageStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(MailMessage message) {
        Letter.CalendarPart calendar = message.calendar();
        Mono<Void> added = database.sql("""
                        insert into mail_message (id, recipient, name, subject, language, template, text, html,
                            method, ics, ics_name, created_at, due_at, state, secret_until)
                        values (:id, :recipient, :name, :subject, :language, :template, :text, :html,
                            :method, :ics, :file, :created, :created, :state, :secret)
                        """)
                .bind("id", message.id())
                .bind("recipient", message.recipient())
                .bind("name", message.name())
                .bind("subject", message.subject())
                .bind("language", message.language().wire())
                .bind("template", message.template())
                .bind("text", text(message.text()))
                .bind("html", text(message.html()))
                .bind("method", text(calendar == null ? null : calendar.method()))
                .bind("ics", text(calendar == null ? null : calendar.body()))
                .bind("file", text(calendar == null ? null : calendar.fileName()))
                .bind("created", message.createdAt())
                .bind("state", message.state().wire())
                .bind("secret", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, message.secretUntil()))
                .then();
        return added.then(attach(message));
    }

    private Mono<Void> attach(MailMessage message) {
        return Flux.fromIterable(message.attachments())
                .index()
                .concatMap(numbered -> attach(message.id(), numbered.getT1(), numbered.getT2()))
                .then();
    }

    private Mono<Void> attach(UUID message, long number, Letter.Attachment attachment) {
        return database.sql("""
                        insert into mail_attachment (message, number, name, type, content)
                        values (:message, :number, :name, :type, :content)
                        """)
                .bind("message", message)
                .bind("number", (int) number)
                .bind("name", attachment.fileName())
                .bind("type", attachment.mediaType())
                .bind("content", attachment.content())
                .then();
    }

    Mono<MailMessage> byId(UUID id) {
        return database.sql("select" + MESSAGE + "from mail_message where id = :id")
                .bind("id", id)
                .map(MessageStore::message)
                .one();
    }

    /** The newest letters that are older than the cursor's and carry the words in address, name or subject. */
    Flux<MailMessage> page(Instant before, UUID beforeId, String words, int limit) {
        return database.sql("select" + MESSAGE + """
                        from mail_message where (created_at, id) < (:before, :id)
                        and position(lower(:words) in lower(recipient || ' ' || name || ' ' || subject)) > 0
                        order by created_at desc, id desc limit :limit
                        """)
                .bind("before", before)
                .bind("id", beforeId)
                .bind("words", words)
                .bind("limit", limit)
                .map(MessageStore::message)
                .all();
    }

    Flux<Letter.Attachment> attachments(UUID message) {
        return database.sql("select name, type, content from mail_attachment where message = :id order by number")
                .bind("id", message)
                .map(row -> new Letter.Attachment(
                        Columns.text(row, "name"),
                        Columns.text(row, "type"),
                        Columns.get(row, "content", byte[].class)))
                .all();
    }

    private static MailMessage message(Readable row) {
        return new MailMessage(
                Columns.uuid(row, "id"),
                Columns.text(row, "recipient"),
                Columns.text(row, "name"),
                WireName.of(Language.class, Columns.text(row, "language")),
                Columns.text(row, "template"),
                Columns.text(row, "subject"),
                row.get("text", String.class),
                row.get("html", String.class),
                calendar(row),
                List.of(),
                WireName.of(MailMessage.State.class, Columns.text(row, "state")),
                Columns.instant(row, "created_at"),
                Columns.get(row, "attempts", Integer.class),
                row.get("secret_until", Instant.class));
    }

    private static Letter.@Nullable CalendarPart calendar(Readable row) {
        String method = row.get("method", String.class);
        String ics = row.get("ics", String.class);
        String file = row.get("ics_name", String.class);
        return method == null || ics == null
                ? null
                : new Letter.CalendarPart(method, ics, file == null ? UNNAMED : file);
    }

    private static Parameter text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }
}
