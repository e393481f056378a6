package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
