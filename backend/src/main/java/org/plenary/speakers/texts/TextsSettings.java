package org.plenary.speakers.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code plenary.speakers.texts}.
 *
 * @param store where new texts are kept, {@code database} or {@code directory}; those kept before stay where they are
 * @param directory the directory; several instances must share it
 * @param largest the largest file
 * @param versions how many versions one inscription may have
 * @param largestOfAll how large all versions of one inscription may be together
 * @param deadline how long before the first statement of a list its texts are due, where the list says nothing else (L23)
 * @param wordsPerMinute the pace that interpreters can follow, where the list says nothing else (L23)
 * @param charactersPerMinute the same in languages that are counted by characters
 * @param pace other paces, by language: {@code plenary.speakers.texts.pace.ru=95}
 * @param look how long the look at one file may take
 */
@ConfigurationProperties("plenary.speakers.texts")
public record TextsSettings(
        @DefaultValue("database") Shelf store,
        @Nullable Path directory,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("50") int versions,
        @DefaultValue("50MB") DataSize largestOfAll,
        @DefaultValue("2h") Duration deadline,
        @DefaultValue("110") int wordsPerMinute,
        @DefaultValue("180") int charactersPerMinute,
        @DefaultValue Map<String, Integer> pace,
        @DefaultValue("20s") Duration look) {

    Path shelf() {
        return directory == null ? Path.of(System.getProperty("user.home"), ".plenary", "texts") : directory;
    }

    Pace pacing() {
        return new Pace(wordsPerMinute, charactersPerMinute, pace);
    }
}
