package org.plenary.platform;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Facts about this database itself, such as that it holds sample meetings. */
@Component
public class FactStore {

    private final DatabaseClient database;

    FactStore(DatabaseClient database) {
        this.database = database;
    }

    /** The fact of that name, or nothing. */
    public Mono<String> find(String name) {
        return database.sql("select value from platform_setting where name = :name")
                .bind("name", name)
                .map(row -> Objects.requireNonNull(row.get("value", String.class)))
                .one();
    }

    /** States a fact, or states it anew. */
    public Mono<Void> put(String name, String value) {
        return database.sql("""
                        insert into platform_setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).bind("name", name).bind("value", value).then();
    }
}
