package org.plenary.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked programs of one PostgreSQL. The directory appears under its name in one step when it is complete:
 * whatever a kill leaves half done has another name and is deleted by the next start.
 */
record PostgresPrograms(Path directory) {

    private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final String UNFINISHED = ".unfinished-";

    String path(String program) {
        return directory.resolve("bin").resolve(program).toString();
    }

    static PostgresPrograms unpacked(PostgresArchive archive, Path parent, boolean durable) {
        Path target = parent.resolve(archive.directoryName());
        try {
            deleteUnfinished(parent);
            if (!Files.isDirectory(target)) {
                unpack(archive, target, durable);
            }
            return new PostgresPrograms(target);
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "PostgreSQL cannot be unpacked to %s: %s".formatted(target, e),
                    "Check that the disk has 150 MB free and that this user may write there.",
                    e);
        }
    }

    private static void unpack(PostgresArchive archive, Path target, boolean durable) throws IOException {
        log.info("First start: unpacking PostgreSQL {}, once, some seconds", archive.version());
        Path unfinished = target.resolveSibling(
                target.getFileName() + UNFINISHED + ProcessHandle.current().pid());
        Durable.delete(unfinished);
        Files.createDirectories(unfinished);
        try (var xz = new XZInputStream(new BufferedInputStream(archive.open(), 1 << 16));
                var tar = new TarArchiveInputStream(xz)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, unfinished);
            }
        }
        if (durable) {
            Durable.flushAll();
        }
        publish(unfinished, target);
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path directory) throws IOException {
        Path path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("the archive points outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Several test processes may unpack at once: the first one wins, its result is as good as ours. */
    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Durable.delete(unfinished);
        }
    }

    private static void deleteUnfinished(Path parent) throws IOException {
        for (Path directory : children(parent)) {
            String name = directory.getFileName().toString();
            int mark = name.indexOf(UNFINISHED);
            if (mark > 0 && !alive(name.substring(mark + UNFINISHED.length()))) {
                Durable.delete(directory);
            }
        }
    }

    private static boolean alive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /** Programs of versions that this home used before; called when the present ones run. */
    void removeOlder() {
        try {
            for (Path other : children(directory.resolveSibling("."))) {
                if (other.getFileName().toString().startsWith("programs-") && !Files.isSameFile(other, directory)) {
                    Durable.delete(other);
                }
            }
        } catch (IOException e) {
            log.warn("Older programs beside {} cannot be removed: {}", directory, e.getMessage());
        }
    }

    private static Iterable<Path> children(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }
}
