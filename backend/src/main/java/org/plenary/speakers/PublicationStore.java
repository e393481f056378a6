package org.plenary.speakers;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.plenary.kernel.ListId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PublicationStore {

    private static final TypeReference<List<PublishedSlot>> SLOTS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final Columns columns;
    private final JsonMapper json;

    PublicationStore(DatabaseClient database, Columns columns, JsonMapper json) {
        this.database = database;
        this.columns = columns;
        this.json = json;
    }

    Mono<Publication> latest(ListId list) {
        return database.sql("select * from speakers_publication where list = :list order by revision desc limit 1")
                .bind("list", list.value())
                .map(this::publication)
                .one();
    }

    Mono<Publication> find(ListId list, int revision) {
        return database.sql("select * from speakers_publication where list = :list and revision = :revision")
                .bind("list", list.value())
                .bind("revision", revision)
                .map(this::publication)
                .one();
    }

    Mono<Publication> insert(Publication publication) {
        return database.sql(
                        "insert into speakers_publication (list, revision, at, slots) values (:list, :revision, :at, :slots)")
                .bind("list", publication.list().value())
                .bind("revision", publication.revision())
                .bind("at", publication.at())
                .bind("slots", columns.json(publication.slots()))
                .then()
                .thenReturn(publication);
    }

    private Publication publication(Readable row) {
        return new Publication(
                new ListId(Columns.uuid(row, "list")),
                Columns.get(row, "revision", Integer.class),
                Columns.instant(row, "at"),
                json.readValue(Columns.text(row, "slots"), SLOTS));
    }
}
