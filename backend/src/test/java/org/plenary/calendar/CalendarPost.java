package org.plenary.calendar;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

/** The letters about calendars as they lie in the mailbox, and whether the outbox is worked off. */
@TestComponent
class CalendarPost {

    /** One letter with its calendar part. */
    record Sent(
            String template,
            String text,
            @Nullable String method,
            @Nullable String ics,
            @Nullable String file,
            List<String> attachments) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseClient database;

    CalendarPost(DatabaseClient database) {
        this.database = database;
    }

    /** Waits until no handler owes anything: what an event leads to has then happened. */
    void settle() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (owed() > 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the outbox is not worked off");
            }
            pause();
        }
    }

    /** All letters about calendars to that address, the oldest first. */
    List<Sent> to(String address) {
        return database.sql("""
                        select m.template, m.text, m.method, m.ics, m.ics_name,
                               array(select a.name || ' ' || a.type from mail_attachment a
                                     where a.message = m.id order by a.number) files
                        from mail_message m
                        where lower(m.recipient) = lower(:address) and m.template like 'calendar-%'
                        order by m.created_at, m.id
                        """)
                .bind("address", address)
                .map(row -> new Sent(
                        row.get("template", String.class),
                        row.get("text", String.class),
                        row.get("method", String.class),
                        row.get("ics", String.class),
                        row.get("ics_name", String.class),
                        List.of(row.get("files", String[].class))))
                .all()
                .collectList()
                .block();
    }

    private long owed() {
        return database.sql("select count(*) owed from platform_outbox_task")
                .map(row -> row.get("owed", Long.class))
                .one()
                .block();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
