package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.WireName;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever main code can say has its text, and no text is kept that nothing says. */
class CatalogueUseTest {

    private static final List<String> PARTS = List.of("title", "detail", "next");

    /** Keys that end with the word of a constant. */
    private static final Map<String, String> BY_CONSTANT = Map.of(
            "badges.category.", "org.plenary.badges.BadgeCategory",
            "mail.role.", "org.plenary.identity.Role",
            "speakers.ahead.", "org.plenary.speakers.order.Ahead",
            "speakers.class.", "org.plenary.network.EntityKind",
            "speakers.document.outcome.", "org.plenary.speakers.published.Delivered$Outcome",
            "speakers.level.", "org.plenary.speakers.order.Level",
            "speakers.overlap.", "org.plenary.speakers.Engagement$Kind",
            "speakers.why.", "org.plenary.speakers.turn.Ground");

    /** Letters that are named after a constant. */
    private static final String NOTICE = "org.plenary.calendar.Notice";

    private static final Pattern CONSTRAINT = Pattern.compile("import (?:static )?([\\w.]+\\.(\\w+));");

    private static Map<String, String> texts;
    private static Set<String> literals;
    private static SaidInCode problems;

    @BeforeAll
    static void readBoth() throws IOException {
        texts = english();
        literals = SaidInCode.literals();
        problems = SaidInCode.to("Problem.of", 0);
    }

    @Test
    void theCodeOfEveryProblemCanBeTraced() {
        assertThat(problems.untraced).isEmpty();
        assertThat(problems.prefixes).isEmpty();
        assertThat(problems.said).hasSizeGreaterThan(100);
    }

    @Test
    void everyProblemHasTitleDetailAndNextStep() {
        assertThat(problems.said.stream()
                        .flatMap(code -> PARTS.stream().map(part -> "problem." + code + "." + part))
                        .filter(key -> !texts.containsKey(key)))
                .isEmpty();
    }

    @Test
    void everyConstraintOnARequestHasItsText() throws IOException {
        assertThat(constraints()).contains("NotNull", "Size", "Past", "Translated");
        assertThat(constraints().stream()
                        .map(name -> "problem.validation." + name + ".title")
                        .filter(key -> !texts.containsKey(key)))
                .isEmpty();
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        SaidInCode asked = SaidInCode.to("messages.text", 0);
        assertThat(asked.said).isNotEmpty();
        assertThat(asked.said.stream().filter(key -> !texts.containsKey(key))).isEmpty();
        assertThat(asked.prefixes)
                .as("add the constants behind the prefix to BY_CONSTANT")
                .isSubsetOf(prefixes());
    }

    @Test
    void everyLetterHasSubjectAndText() throws IOException {
        SaidInCode letters = SaidInCode.to("new Letter", 3);
        assertThat(letters.said).contains("sign-in", "team-invitation");
        assertThat(letters.said.stream()
                        .flatMap(template -> Stream.of("mail." + template + ".subject", "mail." + template + ".text"))
                        .filter(key -> !texts.containsKey(key)))
                .isEmpty();
    }

    @Test
    void everyConstantThatIsNamedHasItsText() throws Exception {
        for (Map.Entry<String, String> entry : BY_CONSTANT.entrySet()) {
            assertThat(words(entry.getValue()).stream()
                            .map(word -> entry.getKey() + word)
                            .filter(key -> !texts.containsKey(key)))
                    .as(entry.getValue())
                    .isEmpty();
        }
    }

    @Test
    void noTextIsKeptThatNothingSays() throws Exception {
        var said = new TreeSet<String>(literals);
        problems.said.forEach(code -> PARTS.forEach(part -> said.add("problem." + code + "." + part)));
        constraints().forEach(name -> said.add("problem.validation." + name + ".title"));
        said.add("problem.validation.typeMismatch.title"); // the framework's own, for form fields
        for (Map.Entry<String, String> entry : BY_CONSTANT.entrySet()) {
            words(entry.getValue()).forEach(word -> said.add(entry.getKey() + word));
        }
        for (Object notice : Class.forName(NOTICE).getEnumConstants()) {
            String template = "mail.calendar-" + notice.toString().toLowerCase(Locale.ROOT);
            said.addAll(List.of(template + ".subject", template + ".text"));
        }
        for (String literal : literals) {
            said.addAll(
                    List.of("mail." + literal + ".subject", "mail." + literal + ".text", "speakers.why." + literal));
        }

        assertThat(texts.keySet().stream().filter(key -> !said.contains(key))).isEmpty();
    }

    private static Set<String> prefixes() {
        var prefixes = new TreeSet<>(BY_CONSTANT.keySet());
        prefixes.add("problem."); // a problem's parts: every code is traced above
        return prefixes;
    }

    private static List<String> words(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(type).getEnumConstants())
                .map(constant -> ((WireName) constant).wire())
                .toList();
    }

    /** The constraints that main code imports: Bean Validation's and our own. */
    private static Set<String> constraints() throws IOException {
        var names = new TreeSet<String>();
        for (Path file : Sources.below(Sources.MAIN)) {
            Matcher imported = CONSTRAINT.matcher(Files.readString(file));
            while (imported.find()) {
                String type = imported.group(1);
                if (type.startsWith("jakarta.validation.constraints.") || isOurConstraint(type)) {
                    names.add(imported.group(2));
                }
            }
        }
        return names;
    }

    private static boolean isOurConstraint(String type) {
        Path file = Sources.MAIN.resolve(type.replace('.', '/') + ".java");
        try {
            return type.startsWith("org.plenary.")
                    && Files.exists(file)
                    && Files.readString(file).contains("@Constraint(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> english() throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> modules = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path module : modules.filter(Files::isDirectory).collect(Collectors.toList())) {
                byte[] json = Files.readAllBytes(module.resolve("en.json"));
                all.putAll(JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
            }
        }
        return all;
    }
}
