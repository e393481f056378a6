package org.plenary.badges.prints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of one download, there from its first use on. Work in it cannot be stopped when the reader goes away, so whoever
 * is the last to leave removes it.
 */
final class PrintFolder {

    /** Work that needs the folder. */
    interface Use<T> {
        T in(Path folder) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(PrintFolder.class);

    private final Path root;
    private final String prefix;
    private @Nullable Path folder;
    private int busy;
    private boolean over;

    PrintFolder(Path root, String prefix) {
        this.root = root;
        this.prefix = prefix;
    }

    /** @throws CancellationException when it is not to be used any more */
    <T> T use(Use<T> work) throws IOException {
        Path entered = enter();
        try {
            return work.in(entered);
        } finally {
            leave();
        }
    }

    /** Nobody may enter any more; it goes now, or with the work that is still done in it. */
    void close() {
        Path left;
        synchronized (this) {
            over = true;
            left = left();
        }
        remove(left);
    }

    private synchronized Path enter() throws IOException {
        if (over) {
            throw new CancellationException("nobody waits for this file any more");
        }
        Path entered = folder;
        if (entered == null) {
            entered = Files.createTempDirectory(root, prefix);
            folder = entered;
        }
        busy++;
        return entered;
    }

    private void leave() {
        Path left;
        synchronized (this) {
            busy--;
            left = left();
        }
        remove(left);
    }

    private @Nullable Path left() {
        return over && busy == 0 ? folder : null;
    }

    /** What cannot be removed is told and stays, for the next start to remove: nobody's download fails for it. */
    static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> all = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | java.io.UncheckedIOException stays) {
            LOG.warn("A folder of a print run stays for now: {}", stays.toString());
        }
    }
}
