package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code postmaster.pid}: who serves the data directory, and in its eighth line how far it is. PostgreSQL removes
 * it when it stops in order; after a crash or a reboot it names a dead or a foreign process.
 */
record PostmasterFile(Path path) {

    /** Above every system's largest process id: PostgreSQL takes such a file for stale. */
    private static final long NOBODY = 99_999_999L;

    private static final int STATUS_LINE = 7;

    /** Process id in the file; {@code NOBODY} when there is none. */
    long pid() {
        List<String> lines = lines();
        try {
            return lines.isEmpty() ? NOBODY : Long.parseLong(lines.get(0).strip());
        } catch (NumberFormatException halfWritten) {
            return NOBODY;
        }
    }

    boolean saysReady() {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && pid() != NOBODY
                && lines.get(STATUS_LINE).startsWith("ready");
    }

    /** Whether the process it names lives and is a PostgreSQL on this very directory. */
    boolean namesLiveServer() {
        return ProcessHandle.of(pid())
                .map(PostmasterFile::commandLine)
                .filter(command -> command.contains("postgres")
                        && command.contains(path.resolveSibling("").toString()))
                .isPresent();
    }

    private static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(Path.of("/proc/self"))
                    ? new String(Files.readAllBytes(proc), StandardCharsets.UTF_8)
                    : process.info().commandLine().orElse("");
        } catch (IOException ended) {
            return "";
        }
    }

    /**
     * Makes a stale file name nobody. It is not deleted: PostgreSQL still reads from it which shared memory the dead
     * server used, and refuses to start while a process of that server lives on.
     */
    void disown(ServerAccount account) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        if (lines.isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        lines.set(0, Long.toString(NOBODY));
        Path fresh = path.resolveSibling("postmaster.pid.tmp");
        Files.write(fresh, lines);
        account.own(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException notRunning) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
