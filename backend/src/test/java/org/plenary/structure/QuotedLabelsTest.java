package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.kernel.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A problem that sends a person to a field quotes the label that the form has in the same language. */
class QuotedLabelsTest {

    private static final Path PROBLEMS = Path.of("src/main/resources/messages/speakers");
    private static final Path LABELS = Path.of("../mobile-web/src/i18n/messages/secretariat");

    private static final Map<String, List<String>> QUOTED = Map.of(
            "problem.speakers.pin-out-of-range.detail", List.of("order.position"),
            "problem.speakers.changeover-out-of-range.next", List.of("lists.changeover"),
            "problem.speakers.segment-outside-session.next", List.of("lists.window.start", "lists.window.end"),
            "problem.speakers.opens-too-late.next", List.of("lists.opensAt"),
            "problem.speakers.limit-out-of-range.next",
                    List.of(
                            "lists.limits.national",
                            "lists.limits.group",
                            "lists.limits.observer",
                            "lists.limits.civilSociety"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLabelIsTheOneOfTheForm(Language language) throws IOException {
        Map<String, String> problems = read(PROBLEMS, language);
        Map<String, String> labels = read(LABELS, language);
        QUOTED.forEach((problem, keys) -> assertThat(problems.get(problem))
                .as(problem)
                .contains(keys.stream().map(labels::get).toArray(String[]::new)));
    }

    private static Map<String, String> read(Path folder, Language language) throws IOException {
        return JsonMapper.shared()
                .readValue(
                        Files.readAllBytes(folder.resolve(language.tag() + ".json")),
                        new TypeReference<Map<String, String>>() {});
    }
}
