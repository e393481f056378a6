package org.plenary.speakers.texts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.kernel.TextId;
import org.plenary.platform.BlockingWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Bytes as files named by their text's id. A file gets its name when it is whole and on the disk; what has another name is
 * unfinished. A file without a row is an orphan of a transaction that never ended: {@link OrphanedTexts} sweeps it.
 */
@Component
class TextDirectory implements TextBytes {

    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final BlockingWork work;
    private final FilePieces pieces;

    TextDirectory(TextsSettings settings, BlockingWork work, FilePieces pieces) {
        this.directory = settings.shelf();
        this.work = work;
        this.pieces = pieces;
    }

    @Override
    public Shelf shelf() {
        return Shelf.DIRECTORY;
    }

    @Override
    public Mono<Void> keep(TextId text, Path file) {
        return work.call(() -> kept(text, file)).then();
    }

    @Override
    public Flux<byte[]> read(TextId text) {
        return pieces.of(at(text));
    }

    @Override
    public Mono<Void> forget(TextId text) {
        return work.call(() -> Files.deleteIfExists(at(text))).then();
    }

    /** The texts that have lain here since before that moment. */
    Mono<List<TextId>> keptBefore(Instant moment) {
        return work.call(() -> files(moment).stream()
                .map(file -> id(file.getFileName().toString()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Deletes what was left unfinished before that moment. */
    Mono<Void> clear(Instant moment) {
        return work.call(() -> {
                    for (Path file : files(moment)) {
                        if (file.toString().endsWith(UNFINISHED)) {
                            Files.deleteIfExists(file);
                        }
                    }
                    return true;
                })
                .then();
    }

    private boolean kept(TextId text, Path file) throws IOException {
        Files.createDirectories(directory);
        Path unfinished = directory.resolve(text + UNFINISHED);
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, at(text), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return true;
    }

    private List<Path> files(Instant before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> isOlder(file, before)).toList();
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    /** Other people's files are none of ours. */
    private static Optional<TextId> id(String name) {
        try {
            TextId id = TextId.of(name);
            return id.toString().equals(name) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Path at(TextId text) {
        return directory.resolve(text.toString());
    }
}
