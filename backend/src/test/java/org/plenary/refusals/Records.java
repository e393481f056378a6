package org.plenary.refusals;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;

/** How many rows each table holds, apart from those that note attempts or work in the background. */
final class Records {

    private static final Set<String> BESIDE = Set.of(
            "flyway_schema_history",
            "identity_rate",
            "identity_sign_in_request",
            "platform_outbox",
            "platform_outbox_task");

    private Records() {}

    static Map<String, Long> counted(DatabaseClient database) {
        var counted = new TreeMap<String, Long>();
        var tables = database.sql("select tablename from pg_tables where schemaname = 'public'")
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .filter(table -> !BESIDE.contains(table))
                .collectList()
                .block();
        for (String table : Objects.requireNonNull(tables)) {
            counted.put(
                    table,
                    database.sql("select count(*) from " + table)
                            .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                            .one()
                            .block());
        }
        return counted;
    }
}
