package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory of one cluster, {@code data-<major version>}; it exists only complete. */
record DataDirectory(Path path) {

    private static final Pattern NAME = Pattern.compile("data-\\d+");

    static DataDirectory of(Path home, int major) {
        return new DataDirectory(home.resolve("data-" + major));
    }

    /** The newest one in this home. */
    static Optional<DataDirectory> find(Path home) {
        try (Stream<Path> children = Files.list(home)) {
            return children.filter(child ->
                            NAME.matcher(child.getFileName().toString()).matches())
                    .map(DataDirectory::new)
                    .max(Comparator.comparingInt(DataDirectory::major));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }

    int major() {
        return Integer.parseInt(path.getFileName().toString().substring("data-".length()));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    PostmasterFile postmaster() {
        return new PostmasterFile(path.resolve("postmaster.pid"));
    }
}
