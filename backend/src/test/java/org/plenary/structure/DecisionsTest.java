package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A decision is quoted by its number, so no two have one number, and each page says its own. */
class DecisionsTest {

    private static final Path DECISIONS = Path.of("docs/adr");

    @Test
    void eachDecisionHasANumberOfItsOwn() throws IOException {
        assertThat(names().stream().map(name -> name.substring(0, 4)))
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachPageSaysItsNumber() throws IOException {
        for (String name : names()) {
            String title = Files.readAllLines(DECISIONS.resolve(name)).get(0);
            assertThat(title).as(name).startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ". ");
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> pages = Files.list(DECISIONS)) {
            return pages.map(page -> page.getFileName().toString()).toList();
        }
    }
}
