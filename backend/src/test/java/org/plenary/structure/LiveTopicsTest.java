package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page listens to is published by somebody: it would wait in vain for anything else. */
class LiveTopicsTest {

    private static final Path PAGES = Path.of("../mobile-web/src");
    private static final Pattern LISTENING =
            Pattern.compile("use(?:Live|Followed)\\(\\s*[^,]+,\\s*(\\[[^\\]]*\\]|[A-Z_]+)");
    private static final Pattern CONSTANT = Pattern.compile("const ([A-Z_]+) = (\\[[^\\]]*\\])");
    private static final Pattern WORD = Pattern.compile("'([^']+)'");

    /** What each listening page names, by its file. */
    private static final Map<Path, Set<String>> LISTENED = new TreeMap<>();

    @BeforeAll
    static void readThePages() throws IOException {
        var sources = new TreeMap<Path, String>();
        var shared = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(PAGES)) {
            for (Path file : tree.filter(LiveTopicsTest::isSource).toList()) {
                String source = Files.readString(file);
                sources.put(file, source);
                constants(source).forEach((name, topics) -> {
                    if (source.contains("export const " + name)) {
                        shared.put(name, topics);
                    }
                });
            }
        }
        sources.forEach((file, source) -> {
            Map<String, String> known = new TreeMap<>(shared);
            known.putAll(constants(source));
            Matcher listening = LISTENING.matcher(source);
            while (listening.find()) {
                String topics = listening.group(1);
                LISTENED.computeIfAbsent(file, first -> new TreeSet<>())
                        .addAll(words(topics.startsWith("[") ? topics : known.getOrDefault(topics, "")));
            }
        });
    }

    @Test
    void everyTopicThatAPageListensToIsPublished() throws IOException {
        Set<String> literals = SaidInCode.literals();

        LISTENED.forEach((file, topics) -> {
            assertThat(topics).as("topics of %s", file).isNotEmpty();
            assertThat(topics.stream().filter(topic -> !published(topic, literals)))
                    .as("published by nobody, but listened to in %s", file)
                    .isEmpty();
        });
        assertThat(LISTENED).hasSizeGreaterThan(10);
    }

    /** Said whole, or by a journal that puts its module's name before the event. */
    private static boolean published(String topic, Set<String> literals) {
        int event = topic.indexOf('.') + 1;
        return literals.contains(topic)
                || literals.contains(topic.substring(0, event)) && literals.contains(topic.substring(event));
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*\\.tsx?") && !file.toString().contains(".test.");
    }

    private static Map<String, String> constants(String source) {
        var found = new TreeMap<String, String>();
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            found.put(constant.group(1), constant.group(2));
        }
        return found;
    }

    private static Set<String> words(String list) {
        var found = new TreeSet<String>();
        Matcher word = WORD.matcher(list);
        while (word.find()) {
            found.add(word.group(1));
        }
        return found;
    }
}
