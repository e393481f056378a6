package org.plenary.speakers.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TextId;
import org.plenary.speakers.texts.content.Content;
import org.plenary.speakers.texts.content.TextKind;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What every shelf promises: the bytes as they were, in pieces; all of them or none. */
@PlenaryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextBytesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Path SHELF =
            Path.of("target", "texts-" + TextId.random()).toAbsolutePath();

    @TempDir
    Path folder;

    @Autowired
    Shelves shelves;

    @Autowired
    TextStore store;

    @Autowired
    OrphanedTexts orphans;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) {
        settings.add("plenary.speakers.texts.directory", SHELF::toString);
    }

    /** The texts here belong to no statement. */
    @BeforeAll
    void textsAlone() {
        database.sql("alter table speakers_text drop constraint speakers_text_inscription_fkey")
                .then()
                .block(SOON);
    }

    @ParameterizedTest
    @EnumSource(Shelf.class)
    void whatIsKeptIsReadAsItWas(Shelf on) throws IOException {
        for (int size :
                List.of(1, TextBytes.PIECE - 1, TextBytes.PIECE, TextBytes.PIECE + 1, 3 * TextBytes.PIECE + 7)) {
            byte[] bytes = bytes(size);
            TextId text = kept(on, bytes);
            List<byte[]> pieces = shelves.of(on).read(text).collectList().block(SOON);
            assertThat(pieces).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(TextBytes.PIECE));
            assertThat(joined(pieces)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(Shelf.class)
    void whatFailsLeavesNothing(Shelf on) throws IOException {
        TextId text = TextId.random();
        Mono<Void> failing = keep(on, text, bytes(2 * TextBytes.PIECE))
                .then(Mono.error(new IllegalStateException("no")))
                .then()
                .as(transaction::transactional);
        assertThatThrownBy(() -> failing.block(SOON)).hasMessage("no");
        shelves.of(on).forget(text).block(SOON);
        assertThat(isKept(on, text)).isFalse();
        assertThat(store.find(text).block(SOON)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Shelf.class)
    void aReaderWhoLeavesOrIsSlowKeepsNothingOpen(Shelf on) throws IOException {
        TextId text = kept(on, bytes(4 * TextBytes.PIECE));
        for (int i = 0; i < 30; i++) {
            assertThat(shelves.of(on).read(text).blockFirst(SOON)).hasSize(TextBytes.PIECE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language = 'xx'",
                "version = 9",
                "sha256 = repeat('0', 64)",
                "late = true",
                "withdrawn_at = now()"
            })
    void aVersionOnceWithdrawnNeverChanges(String change) throws IOException {
        TextId text = kept(Shelf.DATABASE, bytes(10));
        store.withdraw(text, Instant.now()).block(SOON);
        assertThatThrownBy(() -> database.sql("update speakers_text set " + change + " where id = :id")
                        .bind("id", text.value())
                        .then()
                        .block(SOON))
                .hasMessageContaining("never changed");
    }

    @Test
    void filesWithoutATextAreSweptAndNoOthers() throws IOException {
        TextId known = kept(Shelf.DIRECTORY, bytes(10));
        Path orphan = Files.write(SHELF.resolve(TextId.random().toString()), bytes(10));
        Path unfinished = Files.write(SHELF.resolve(TextId.random() + ".unfinished"), bytes(10));
        Path foreign = Files.write(SHELF.resolve("notes.txt"), bytes(10));
        Path young = Files.write(SHELF.resolve(TextId.random().toString()), bytes(10));
        var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        for (Path old : List.of(SHELF.resolve(known.toString()), orphan, unfinished, foreign)) {
            Files.setLastModifiedTime(old, yesterday);
        }
        assertThat(orphans.sweepAt(Instant.now()).block(SOON)).isEqualTo(1);
        assertThat(SHELF.resolve(known.toString())).exists();
        assertThat(List.of(foreign, young)).allSatisfy(file -> assertThat(file).exists());
        assertThat(List.of(orphan, unfinished))
                .allSatisfy(file -> assertThat(file).doesNotExist());
    }

    private TextId kept(Shelf on, byte[] bytes) throws IOException {
        TextId text = TextId.random();
        keep(on, text, bytes).as(transaction::transactional).block(SOON);
        return text;
    }

    private Mono<Void> keep(Shelf on, TextId text, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(text.toString()), bytes);
        var row = new StatementText(
                text,
                InscriptionId.random(),
                1,
                "en",
                new Content(TextKind.PDF, null, null),
                bytes.length,
                "0123456789abcdef".repeat(4),
                Instant.now(),
                false,
                on,
                null);
        return store.insert(row).then(Mono.defer(() -> shelves.of(on).keep(text, file)));
    }

    private boolean isKept(Shelf on, TextId text) {
        return on == Shelf.DATABASE
                ? Boolean.TRUE.equals(shelves.of(on).read(text).hasElements().block(SOON))
                : Files.exists(SHELF.resolve(text.toString()));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(List<byte[]> pieces) {
        var whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
