package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plenary.kernel.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every sentence exists in six languages with the same arguments. What is said at all: {@link CatalogueUseTest}. */
class CatalogueTest {

    /** Doors send scans, people do not. */
    private static final String FOR_PROGRAMS = "problem.checkin.bad-scan.";

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @TestFactory
    Stream<DynamicTest> everyModuleSpeaksSixLanguages() throws IOException {
        return modules().stream()
                .map(module -> DynamicTest.dynamicTest(module.getFileName().toString(), () -> {
                    Map<String, String> english = read(module, Language.EN);
                    for (Language language : Language.values()) {
                        Map<String, String> other = read(module, language);
                        assertThat(other.keySet()).as("keys in " + language).isEqualTo(english.keySet());
                        english.forEach((key, text) -> {
                            assertThat(other.get(key)).as(language + " " + key).isNotBlank();
                            assertThat(arguments(other.get(key)))
                                    .as("arguments of " + language + " " + key)
                                    .isEqualTo(arguments(text));
                        });
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLeftInEnglish() throws IOException {
        return modules().stream()
                .map(module -> DynamicTest.dynamicTest(module.getFileName().toString(), () -> {
                    Map<String, String> english = read(module, Language.EN);
                    for (Language language : List.of(Language.AR, Language.RU, Language.ZH)) {
                        assertThat(read(module, language).entrySet().stream()
                                        .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
                                        .filter(entry -> entry.getValue()
                                                .replaceAll("\\{[^}]*}", "")
                                                .matches(".*[a-z]{3}.*"))
                                        .map(Map.Entry::getKey))
                                .as("the same in English and " + language)
                                .isEmpty();
                    }
                }));
    }

    /** The field stands in a member of its own; pages put the label of their form before the sentence. */
    @TestFactory
    Stream<DynamicTest> noSentenceNamesAFieldOfTheCode() throws IOException {
        return modules().stream()
                .map(module -> DynamicTest.dynamicTest(module.getFileName().toString(), () -> {
                    for (Language language : Language.values()) {
                        assertThat(read(module, language).entrySet().stream()
                                        .filter(entry -> !entry.getKey().startsWith(FOR_PROGRAMS))
                                        .filter(entry -> entry.getValue().contains("{field}")
                                                || entry.getValue()
                                                        .replaceAll("\\{[^}]*}", "")
                                                        .matches("(?s).*\\b[a-z]+[A-Z][a-z]+\\b.*")))
                                .as(language.tag())
                                .isEmpty();
                    }
                }));
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> modules = Files.list(MESSAGES)) {
            return modules.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, String> read(Path module, Language language) throws IOException {
        byte[] json = Files.readAllBytes(module.resolve(language.tag() + ".json"));
        return new TreeMap<>(JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    private static TreeSet<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new ArrayList<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return new TreeSet<>(names);
    }
}
