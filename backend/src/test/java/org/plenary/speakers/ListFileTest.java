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
