package org.plenary.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** {@code kill -9}, also of processes that are not children of this one. */
final class Killing {

    private Killing() {}

    static void kill(long... pids) {
        List<String> command = new ArrayList<>(List.of("kill", "-9"));
        LongStream.of(pids).mapToObj(Long::toString).forEach(command::add);
        Program.run(command);
    }

    /** The shell that holds the server and the one beside it that reads the pipe. */
    static long[] guardsOf(long postmaster) {
        ProcessHandle shell =
                ProcessHandle.of(postmaster).flatMap(ProcessHandle::parent).orElseThrow();
        return LongStream.concat(
                        LongStream.of(shell.pid()),
                        shell.children().mapToLong(ProcessHandle::pid).filter(pid -> pid != postmaster))
                .toArray();
    }

    /** A dead process that nobody has buried yet still has an entry, but no command line. */
    static boolean isAlive(long pid) {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            return Files.exists(Path.of("/proc/self"))
                    ? Files.readAllBytes(commandLine).length > 0
                    : ProcessHandle.of(pid).isPresent();
        } catch (IOException gone) {
            return false;
        }
    }
}
