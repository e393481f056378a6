package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.kernel.Language;
import tools.jackson.databind.json.JsonMapper;

class MessagesTest {

    private final Messages messages = new Messages(JsonMapper.shared());

    @Test
    void readsTheCatalogueOfEveryModule() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Messages.CATALOGUES);
        }
    }

    @Test
    void readsItselfWhereNothingIsSaid() {
        assertThat(messages.text("no.such.key", Language.RU)).isEqualTo("no.such.key");
    }

    /** A text names ten badges and says how many more there are, whichever plural form a language takes for their number (B4). */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noNumberOfBadgesLeavesOutHowManyAreNotNamed(Language language) {
        for (String code : List.of("not-collectable", "collected-already")) {
            assertThat(IntStream.concat(IntStream.rangeClosed(11, 220), IntStream.of(1_000_000))
                            .filter(count ->
                                    badges(code, count, count - 10, language).equals(badges(code, count, 0, language))))
                    .as(code)
                    .isEmpty();
        }
    }

    private String badges(String code, int count, int more, Language language) {
        return messages.text(
                "problem.badges." + code + ".detail",
                language,
                Map.of("count", count, "unknown", 0, "serials", "0041-1", "more", more));
    }
}
