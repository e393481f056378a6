package org.plenary.speakers.texts;

import java.nio.file.Path;
import org.plenary.kernel.TextId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bytes as rows. Each piece is a query of its own: a reader on a slow line keeps no connection of the pool. */
@Component
class TextPartStore implements TextBytes {

    private record Part(int number, byte[] bytes) {}

    private final DatabaseClient database;
    private final FilePieces pieces;

    TextPartStore(DatabaseClient database, FilePieces pieces) {
        this.database = database;
        this.pieces = pieces;
    }

    @Override
    public Shelf shelf() {
        return Shelf.DATABASE;
    }

    @Override
    public Mono<Void> keep(TextId text, Path file) {
        return pieces.of(file)
                .index((number, bytes) -> new Part(number.intValue(), bytes))
                .concatMap(part -> insert(text, part), 1)
                .then();
    }

    @Override
    public Flux<byte[]> read(TextId text) {
        return FilePieces.numbers()
                .concatMap(number -> part(text, number).defaultIfEmpty(FilePieces.NONE), 1)
                .takeWhile(bytes -> bytes.length > 0);
    }

    /** The transaction that failed took its rows with it. */
    @Override
    public Mono<Void> forget(TextId text) {
        return Mono.empty();
    }

    private Mono<Void> insert(TextId text, Part part) {
        return database.sql("insert into speakers_text_part (text, part, bytes) values (:text, :part, :bytes)")
                .bind("text", text.value())
                .bind("part", part.number())
                .bind("bytes", part.bytes())
                .then();
    }

    private Mono<byte[]> part(TextId text, int number) {
        return database.sql("select bytes from speakers_text_part where text = :text and part = :part")
                .bind("text", text.value())
                .bind("part", number)
                .map(row -> Columns.get(row, "bytes", byte[].class))
                .one();
    }
}
