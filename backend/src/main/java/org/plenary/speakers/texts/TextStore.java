package org.plenary.speakers.texts;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.TextId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.speakers.texts.content.Content;
import org.plenary.speakers.texts.content.Content.Count;
import org.plenary.speakers.texts.content.TextKind;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class TextStore {

    private final DatabaseClient database;
    private final int usualWords;

    TextStore(DatabaseClient database, TextsSettings settings) {
        this.database = database;
        this.usualWords = settings.wordsPerMinute();
    }

    /** All versions, the newest first. */
    Flux<StatementText> ofInscription(InscriptionId inscription) {
        return database.sql("select * from speakers_text where inscription = :inscription order by version desc")
                .bind("inscription", inscription.value())
                .map(TextStore::text)
                .all();
    }

    /** All versions of all inscriptions of a list, the newest of each first. */
    Flux<StatementText> ofList(ListId list) {
        return database.sql("""
                        select t.* from speakers_text t join speakers_inscription i on i.id = t.inscription
                        where i.list = :list order by t.inscription, t.version desc
                        """).bind("list", list.value()).map(TextStore::text).all();
    }

    Mono<StatementText> find(TextId id) {
        return database.sql("select * from speakers_text where id = :id")
                .bind("id", id.value())
                .map(TextStore::text)
                .one();
    }

    /** How many versions an inscription has, those that were withdrawn included, and how many bytes they take. */
    record Kept(int versions, long bytes) {}

    /** What is kept so far; nobody else adds a version, or changes the inscription, until this transaction ends. */
    Mono<Kept> lock(InscriptionId inscription) {
        return database.sql("select id from speakers_inscription where id = :id for no key update")
                .bind("id", inscription.value())
                .fetch()
                .one()
                .then(database.sql(
                                "select count(*) versions, coalesce(sum(size), 0)::bigint bytes from speakers_text where inscription = :id")
                        .bind("id", inscription.value())
                        .map(row -> new Kept(
                                Columns.get(row, "versions", Long.class).intValue(),
                                Columns.get(row, "bytes", Long.class)))
                        .one());
    }

    Mono<StatementText> insert(StatementText text) {
        return database.sql("""
                        insert into speakers_text (id, inscription, version, language, kind, charset, size, sha256, words,
                            characters, handed_in_at, late, shelf)
                        values (:id, :inscription, :version, :language, :kind, :charset, :size, :sha256, :words,
                            :characters, :handedInAt, :late, :shelf)
                        """).bindProperties(Row.of(text)).then().thenReturn(text);
    }

    /** Empty when it was withdrawn before. */
    Mono<Long> withdraw(TextId text, Instant at) {
        return database.sql("update speakers_text set withdrawn_at = :at where id = :id and withdrawn_at is null")
                .bind("at", at)
                .bind("id", text.value())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1);
    }

    Mono<TextTerms> terms(ListId list) {
        return database.sql(
                        "select deadline_minutes, words_per_minute, version from speakers_text_terms where list = :list")
                .bind("list", list.value())
                .map(row -> new TextTerms(
                        Duration.ofMinutes(Columns.get(row, "deadline_minutes", Long.class)),
                        words(row.get("words_per_minute", Integer.class)),
                        Columns.get(row, "version", Long.class)))
                .one();
    }

    private int words(@Nullable Integer own) {
        return own == null ? usualWords : own;
    }

    /** Empty when somebody else changed them since that version (L22). */
    Mono<Long> change(ListId list, TextTerms next, long version) {
        String sql = version == 0 ? """
                        insert into speakers_text_terms (list, deadline_minutes, words_per_minute)
                        values (:list, :minutes, :words)
                        on conflict do nothing returning version
                        """ : """
                        update speakers_text_terms set deadline_minutes = :minutes, words_per_minute = :words, version = version + 1
                        where list = :list and version = %d returning version
                        """.formatted(version);
        return database.sql(sql)
                .bind("list", list.value())
                .bind("minutes", next.before().toMinutes())
                .bind("words", next.words())
                .mapValue(Long.class)
                .one();
    }

    /** A text as parameters of a statement. */
    record Row(
            UUID id,
            UUID inscription,
            int version,
            String language,
            String kind,
            @Nullable String charset,
            long size,
            String sha256,
            @Nullable Integer words,
            @Nullable Integer characters,
            Instant handedInAt,
            boolean late,
            String shelf) {

        static Row of(StatementText text) {
            Content content = text.content();
            Count count = content.count();
            return new Row(
                    text.id().value(),
                    text.inscription().value(),
                    text.version(),
                    text.language(),
                    content.kind().wire(),
                    content.charset(),
                    text.size(),
                    text.sha256(),
                    count == null ? null : count.words(),
                    count == null ? null : count.characters(),
                    text.handedInAt(),
                    text.late(),
                    text.shelf().wire());
        }
    }

    private static StatementText text(Readable row) {
        Integer words = row.get("words", Integer.class);
        Integer characters = row.get("characters", Integer.class);
        var content = new Content(
                WireName.of(TextKind.class, Columns.text(row, "kind")),
                row.get("charset", String.class),
                words == null || characters == null ? null : new Count(words, characters));
        return new StatementText(
                new TextId(Columns.uuid(row, "id")),
                new InscriptionId(Columns.uuid(row, "inscription")),
                Columns.get(row, "version", Integer.class),
                Columns.text(row, "language"),
                content,
                Columns.get(row, "size", Long.class),
                Columns.text(row, "sha256"),
                Columns.instant(row, "handed_in_at"),
                Columns.get(row, "late", Boolean.class),
                WireName.of(Shelf.class, Columns.text(row, "shelf")),
                row.get("withdrawn_at", Instant.class));
    }
}
