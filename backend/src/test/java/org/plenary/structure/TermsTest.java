package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.kernel.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One term for one concept in each language, on pages and in letters alike (the table is in CONTRIBUTING). */
class TermsTest {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/resources/messages"), Path.of("../mobile-web/src/i18n/messages"));

    /** In French no line breaks before these marks or within guillemets; only a time of day has a bare colon. */
    private static final String BREAKABLE = "[^\\u00a0\\u202f][;?!»]|«[^\\u00a0\\u202f]|[^\\u00a0\\u202f\\d]:(?!//)";

    /** Words and marks that were once used beside the chosen ones, and the familiar tone. */
    private static final Map<Language, Pattern> OTHER_WORDS = new EnumMap<>(Map.of(
            Language.EN, words("organis"),
            Language.FR,
                    words(
                            "bonjour|carte d’accès|laissez-passer|correspondant national|reçu nº|\\brangs?\\b|guichet|comptoir|"
                                    + "bureau d’inscription|bureau d’accréditation|"
                                    + BREAKABLE),
            Language.ES, words("hola|tarjeta|gafete|insignia|coordinador nacional|n\\.º|\\brangos?\\b"),
            Language.RU,
                    words("бейдж|перечень ораторов|перечня ораторов|расписка|здравствуйте|встречи|повестк|\\bранг"),
            Language.ZH, words("胸卡|胸牌|服务台|登记处|登记台|联络人|发言人|吊销|[\\u4e00-\\u9fff”》）][,;:?!]|[,;:?!][\\u4e00-\\u9fff“]"),
            Language.AR, words("بطاقة|نقطة اتصال|التقييد|قيدكم|Rev\\.|المراجعة|(?<!م)رتبة")));

    @ParameterizedTest
    @EnumSource
    void noOtherWordStandsForTheSameThing(Language language) throws IOException {
        var found = new TreeMap<String, String>();
        texts(language).forEach((key, text) -> {
            if (OTHER_WORDS.get(language).matcher(text).find()) {
                found.put(key, text);
            }
        });
        assertThat(found).isEmpty();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)" + alternatives);
    }

    private static Map<String, String> texts(Language language) throws IOException {
        var texts = new TreeMap<String, String>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.endsWith(language.tag() + ".json"))
                        .toList()) {
                    Map<String, String> read = JsonMapper.shared()
                            .readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {});
                    read.forEach((key, text) -> texts.put(root.relativize(file).getParent() + ":" + key, text));
                }
            }
        }
        return texts;
    }
}
