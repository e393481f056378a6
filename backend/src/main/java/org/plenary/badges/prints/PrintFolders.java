package org.plenary.badges.prints;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where downloads are put together. A folder bears the number of its process, so that what a killed process left, with
 * everybody's name and valid codes, can be told from what another instance on the same machine is at work on.
 */
@Component
class PrintFolders {

    private static final String PREFIX = "plenary-print";
    /** The number is missing in folders of earlier releases. */
    private static final Pattern NAME = Pattern.compile(PREFIX + "(?:-(\\d{1,18})-)?\\d+");

    /** Longer than any download. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path root;
    private final Instant started;

    @Autowired
    PrintFolders() {
        this(
                Path.of(System.getProperty("java.io.tmpdir")),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    PrintFolders(Path root, Instant started) {
        this.root = root;
        this.started = started;
    }

    PrintFolder open() {
        return new PrintFolder(root, PREFIX + "-" + ProcessHandle.current().pid() + "-");
    }

    /** Removes what processes that are no more have left; how many folders that were. */
    long removeLeftovers(Instant now) throws IOException {
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (Path each : found) {
                if (isLeftover(each, now)) {
                    leftovers.add(each);
                }
            }
        }
        leftovers.forEach(PrintFolder::remove);
        return leftovers.size();
    }

    private boolean isLeftover(Path folder, Instant now) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (!name.matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return isOld(folder, now) && !isOfAnother(name.group(1));
    }

    private boolean isOld(Path folder, Instant now) throws IOException {
        Instant changed =
                Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
        return changed.isBefore(started) || changed.isBefore(now.minus(LONGEST));
    }

    /** Whether another process that is alive made it. In a container every start has the same number: its own is no other's. */
    private static boolean isOfAnother(@Nullable String process) {
        if (process == null) {
            return false;
        }
        long number = Long.parseLong(process);
        return number != ProcessHandle.current().pid()
                && ProcessHandle.of(number).isPresent();
    }
}
