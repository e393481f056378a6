package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

/** The list on paper, in six languages, as another program reads it back (L14, L21). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ListFileTest extends PodiumStage {

    @BeforeEach
    void published() {
        publish();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Provisional list of speakers    | Times are approximate. Check against delivery.                  | Spain   | Minister
            fr | Liste provisoire des orateurs   | Les heures sont approximatives. Seul le prononcé fait foi.      | Espagne | Ministre
            es | Lista provisional de oradores   | Las horas son aproximadas. Cotéjese con la intervención pronunciada. | España | Ministr
            ru | Предварительный список ораторов | Время указано приблизительно. Сверять с произнесённым текстом. | Испания | Министр
            ar | القائمة المؤقتة للمتكلمين         | الأوقات تقريبية. يُراجع على النص الملقى.                       | إسبانيا | وزير
            zh | 临时发言者名单                      | 时间均为大致时间。以实际发言为准。                              | 西班牙  | 部长
            """)
    void theProvisionalListInEachLanguage(String language, String title, String caution, String entity, String level)
            throws IOException {
        String text = read("/publications/1.pdf?lang=" + language);
        String revision = language.equals("ar") ? "التنقيح1" : "Rev.1";
        assertThat(text)
                .contains(squeezed(title), squeezed(caution), squeezed(entity), squeezed(level))
                .contains(revision, squeezed("H.E. Ms. Élodie Quartier"), squeezed("Minister for Foreign Affairs"))
                .contains("09:00", "09:03");
    }

    @ParameterizedTest
    @CsvSource({"en,Delivered", "ar,أُلقي", "ru,Произнесено", "zh,已发言", "fr,Prononcée", "es,Pronunciada"})
    void theDeliveredListInEachLanguage(String language, String delivered) throws IOException {
        callAndEnd(first, 0);
        assertThat(read("/delivered.pdf?lang=" + language)).contains(squeezed(delivered), "09:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | on behalf of Group of Friends | Aligned delegations: Chile, Japan, Namibia
            ar | باسم                             | الوفود المنضمة: شيلي، ناميبيا، اليابان
            zh | 代表：Group of Friends           | 附议的代表团：
            """)
    void aGroupIsNamedWithWhoAlignsItself(String language, String group, String aligned) throws IOException {
        var request = Segment.minister(spain);
        request.put("group", Map.of("name", "Group of Friends", "aligned", List.of("NAM", "CHL", "JPN")));
        segment.inscribe(list, spain, request).expectStatus().isCreated();
        publish();
        assertThat(read("/publications/2.pdf?lang=" + language)).contains(squeezed(group), squeezed(aligned));
        assertThat(read("/delivered.pdf?lang=" + language)).contains(squeezed(aligned));
        assertThat(read("/publications/1.pdf?lang=" + language)).doesNotContain(squeezed(aligned));
    }

    /** The paper promises no time in the night: a mark stands in its place, and a line says what it means (L13). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | “–” in place of a time: beyond the end of the segment, no time is set.
            fr | « – » au lieu d’une heure : au-delà de la fin du segment, aucune heure n’est fixée.
            es | «–» en lugar de una hora: después del final del segmento, sin hora fijada.
            ru | «–» вместо времени: после окончания сегмента, время не назначено.
            ar | بدلاً من الوقت: بعد نهاية الجزء، ولم يُحدَّد وقت.
            zh | 以“–”代替时间：该部分结束之后，时间未定。
            """)
    void noTimeBeyondTheEndOfTheSegment(String language, String mark) throws IOException {
        assertThat(read("/publications/1.pdf?lang=" + language))
                .contains("09:10")
                .doesNotContain(squeezed(mark));
        assertThat(read("/delivered.pdf?lang=" + language)).contains("09:10");
        shortened();
        assertThat(read("/publications/1.pdf?lang=" + language))
                .contains(squeezed(mark), "09:03", "09:05")
                .doesNotContain("09:10", "09:13");
        assertThat(read("/delivered.pdf?lang=" + language)).doesNotContain("09:10");
    }

    @Test
    void theRevisionItselfKeepsItsTimesAndSaysWhichAreNone() {
        String late = "$.items[2].";
        segment.get(spain.client(), "/lists/" + list + "/publications/1")
                .expectBody()
                .jsonPath(late + "beyond")
                .isEqualTo(false);
        shortened();
        segment.get(spain.client(), "/lists/" + list + "/publications/1")
                .expectBody()
                .jsonPath(late + "beyond")
                .isEqualTo(true)
                .jsonPath(late + "start")
                .exists()
                .jsonPath("$.items[1].beyond")
                .isEqualTo(false);
        segment.get(spain.client(), "/lists/" + list + "/delivered")
                .expectBody()
                .jsonPath(late + "planned.beyond")
                .isEqualTo(true);
    }

    /** The segment now ends at 09:08, while the second of three statements is heard. */
    private void shortened() {
        var terms = segment.terms();
        String start = String.valueOf(((Map<?, ?>) terms.get("window")).get("start"));
        terms.put("window", Map.of("start", start, "end", start.replace("T09:00", "T09:08")));
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
    }

    @Test
    void aRevisionThatIsNotOutAndAReaderWhoDoesNotTakePartGetNone() {
        problem(
                segment.get(spain.client(), "/lists/" + list + "/publications/2.pdf"),
                404,
                "speakers.unknown-revision");
        problem(segment.get(signedIn.as().client(), "/lists/" + list + "/publications/1.pdf"), 403, "access.denied");
        segment.get(spain.client(), "/lists/" + list + "/publications/99999999999.pdf")
                .expectStatus()
                .is4xxClientError();
    }

    private String read(String rest) throws IOException {
        byte[] file = segment.get(spain.client(), "/lists/" + list + rest)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody();
        try (PDDocument document = Loader.loadPDF(file)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    /** Spaces may fall elsewhere, and so may Arabic vowel signs; letters and their order may not change. */
    private static String squeezed(String text) {
        return Normalizer.normalize(
                text.replaceAll("[\\s\\u200C\\u200F\\u200E\\u064B-\\u0652]+", ""), Normalizer.Form.NFC);
    }
}
