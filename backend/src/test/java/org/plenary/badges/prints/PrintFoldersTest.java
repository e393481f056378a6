package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with everybody's name and valid codes do not stay behind: not after a cancelled download, not after a killed process. */
class PrintFoldersTest {

    private static final Instant STARTED = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant NOW = STARTED.plus(Duration.ofHours(3));

    /** Higher than any number that a system gives. */
    private static final long DEAD = 99_999_999_999L;

    @TempDir
    Path root;

    @Test
    void aFolderThatIsGivenUpGoesWhenTheWorkInItHasEnded() throws IOException {
        PrintFolder folder = new PrintFolders(root, STARTED).open();
        assertThat(root).as("none before it is used").isEmptyDirectory();

        folder.use(path -> {
            Files.writeString(path.resolve("1.pdf"), "a part");
            folder.close();
            // the merge goes on, since nothing can stop it
            return Files.writeString(path.resolve("whole.pdf"), "all parts");
        });

        assertThat(root).isEmptyDirectory();
        assertThatThrownBy(() -> folder.use(path -> path)).isInstanceOf(CancellationException.class);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aFolderGoesAlsoWhenTheWorkInItFails() throws IOException {
        PrintFolder folder = new PrintFolders(root, STARTED).open();
        assertThatThrownBy(() -> folder.use(path -> {
                    Files.writeString(path.resolve("1.pdf"), "a part");
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");
        assertThat(root).as("it may be used again").isNotEmptyDirectory();

        folder.close();

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void whatProcessesThatAreNoMoreLeftIsRemoved() throws IOException {
        long own = ProcessHandle.current().pid();
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Instant before = STARTED.minusSeconds(1);
        left("plenary-print123", before);
        left("plenary-print-" + DEAD + "-1", before);
        left("plenary-print-" + own + "-2", before);
        left("plenary-print-" + DEAD + "-3", NOW.minus(Duration.ofDays(2)));
        left("plenary-print-" + own + "-4", STARTED.plusSeconds(1));
        left("plenary-print-" + alive + "-5", before);
        left("plenary-print-" + DEAD + "-6", STARTED.plusSeconds(1));
        left("plenary-printer", before);
        Files.writeString(root.resolve("plenary-print7"), "no folder");

        assertThat(new PrintFolders(root, STARTED).removeLeftovers(NOW)).isEqualTo(4);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "plenary-print-" + own + "-4",
                        "plenary-print-" + alive + "-5",
                        "plenary-print-" + DEAD + "-6",
                        "plenary-printer",
                        "plenary-print7");

        assertThat(new PrintFolders(root, STARTED).removeLeftovers(STARTED.plus(Duration.ofDays(2))))
                .as("no download lasts a day")
                .isEqualTo(2);
        assertThat(names()).contains("plenary-print-" + alive + "-5");
    }

    private void left(String name, Instant changed) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        Files.writeString(folder.resolve("whole.pdf"), "names and codes");
        Files.setLastModifiedTime(folder, FileTime.from(changed));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
