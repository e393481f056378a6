package org.plenary.testing;

import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is stored of commands under their keys. {@code @Import(KeptAnswers.class)} brings it. */
@TestComponent
public class KeptAnswers {

    private final DatabaseClient database;

    KeptAnswers(DatabaseClient database) {
        this.database = database;
    }

    /** Every row, as text. */
    public String all() {
        return Objects.requireNonNull(
                database.sql("select coalesce(string_agg(k::text, e'\\n'), '') from platform_idempotency k")
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block());
    }

    /** How many of a command's keys are remembered, by the first word of their scope. */
    public long of(String command) {
        return Objects.requireNonNull(
                database.sql("select count(*) from platform_idempotency where split_part(scope, ' ', 1) = :command")
                        .bind("command", command)
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block());
    }
}
