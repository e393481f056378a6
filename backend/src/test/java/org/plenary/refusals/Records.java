package org.plenary.refusals;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.platform.Outbox;
import org.springframework.r2dbc.core.DatabaseClient;

/** What each table holds, every value of every row, apart from those that note attempts or work in the background. */
final class Records {

    private static final Set<String> BESIDE = Set.of(
            "checkin_device_report",
            "flyway_schema_history",
            "identity_rate",
            "identity_sign_in_request",
            "platform_outbox",
            "platform_outbox_task");

    private static final String HELD = """
            select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, ';' order by t::text), '')) from %s t
            """;

    private Records() {}

    /** Letters and badges of a meeting come a moment later, and receipts let a rush pass first. */
    static void settled(DatabaseClient database, Outbox outbox) {
        await().until(() -> Long.valueOf(0).equals(outbox.waiting().block()));
        Map<String, String> before;
        do {
            before = held(database);
            pause();
        } while (!held(database).equals(before));
    }

    private static void pause() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> held(DatabaseClient database) {
        var held = new TreeMap<String, String>();
        var tables = database.sql("select tablename from pg_tables where schemaname = 'public'")
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .filter(table -> !BESIDE.contains(table))
                .collectList()
                .block();
        for (String table : Objects.requireNonNull(tables)) {
            held.put(
                    table,
                    database.sql(HELD.formatted(table))
                            .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                            .one()
                            .block());
        }
        return held;
    }
}
