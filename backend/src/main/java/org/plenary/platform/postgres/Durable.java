package org.plenary.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations of which a kill or a power cut leaves all or nothing. */
final class Durable {

    private Durable() {}

    /** Forces one file's content to disk. */
    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces everything written so far to disk; a missing {@code sync} program is no reason to fail. */
    static void flushAll() {
        if (Program.onPath("sync")) {
            Program.run(List.of("sync"));
        }
    }

    /** Deletes a tree that nobody uses; absent is fine. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
