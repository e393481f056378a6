package org.plenary.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process per data home. The operating system gives the lock back when its holder dies, however it dies; the
 * file itself stays and names the holder.
 */
final class HomeLock {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock acquire(Path home) {
        Path file = home.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw taken(home, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "The data home %s cannot be locked: %s".formatted(home, e),
                    "Check who owns it, or set PLENARY_HOME to a directory that this user may write to.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static PostgresUnavailableException taken(Path home, String holder) {
        return new PostgresUnavailableException(
                "Another Plenary process%s already uses the data home %s."
                        .formatted(holder.isEmpty() ? "" : " (pid " + holder + ")", home),
                "Stop it first; or set PLENARY_HOME for a second, separate installation; or set"
                        + " PLENARY_DATABASE_URL on both to share one PostgreSQL.");
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
