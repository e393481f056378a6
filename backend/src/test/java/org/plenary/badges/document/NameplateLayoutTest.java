package org.plenary.badges.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nameplates as an independent reader has them: the same on both halves, the upper one upside down, nothing in the fold or cut. */
class NameplateLayoutTest {

    private static final Rectangle2D UPPER = new Rectangle2D.Double(10, 10, 277, 90);
    private static final Rectangle2D LOWER = new Rectangle2D.Double(10, 110, 277, 90);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                           | Namibia                                              | ''                                                   | ''
                           | Côte d’Ivoire                                        | 科特迪瓦                                               | ''
                           | United Kingdom of Great Britain and Northern Ireland | المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية     | ''
                           | Демократическая Республика Конго                     | Democratic Republic of the Congo                     | ''
            معالي السيدة     | فاطمة الزهراء بنت عبد الله المنصوري                     | Fatima Al-Mansouri                                   | الإمارات العربية المتحدة
            H.E. Ms.       | 王晓燕                                                | Wang Xiaoyan                                         | China
            Е.П. г-жа      | Екатерина Щёголева-Ёлкина                            | Ekaterina Shchegoleva                                | Российская Федерация
            Her Royal Highness Professor Dr. | Wilhelmina Alexandrovna-Constantinopolitana de la Santísima Trinidad y de los Remedios Papadopoulou-Oberschlesinger von und zu Hohenfels-Waldeck | Wilhelmina Alexandrovna-Constantinopolitana de la Santisima Trinidad y de los Remedios Papadopoulou | United Kingdom of Great Britain and Northern Ireland
            """)
    void bothHalvesSayTheSameWholeAndTheUpperIsUpsideDown(String above, String name, String second, String beneath)
            throws IOException {
        var plate = new Nameplate(above == null ? "" : above, name, second, beneath);

        byte[] file = NameplateLayout.print(List.of(plate), "Plate", Locale.ENGLISH);

        List<PrintedPages.Letter> letters = PrintedPages.letters(file);
        List<PrintedPages.Letter> lower =
                letters.stream().filter(each -> each.box().getY() > 105).toList();
        List<PrintedPages.Letter> upper =
                letters.stream().filter(each -> each.box().getY() <= 105).toList();
        assertThat(lower)
                .allSatisfy(each -> assertThat(LOWER.contains(each.box()))
                        .as(each.toString())
                        .isTrue());
        assertThat(upper)
                .allSatisfy(each -> assertThat(UPPER.contains(each.box()))
                        .as(each.toString())
                        .isTrue());
        assertThat(upper).hasSameSizeAs(lower);
        for (int i = 0; i < lower.size(); i++) {
            // drawn in the same order; what is turned about the middle of the page lies there
            Rectangle2D one = lower.get(i).box();
            Rectangle2D other = upper.get(i).box();
            assertThat(other.getCenterX()).isCloseTo(297 - one.getCenterX(), org.assertj.core.data.Offset.offset(0.1));
            assertThat(other.getCenterY()).isCloseTo(210 - one.getCenterY(), org.assertj.core.data.Offset.offset(0.1));
        }
        String said = squeezed(PrintedPages.text(file));
        for (String part : List.of(plate.above(), plate.name(), plate.second(), plate.beneath())) {
            assertThat(said).contains(squeezed(part));
        }
    }

    @Test
    void theSameInBothLanguagesIsSaidOnce() {
        assertThat(Nameplate.of("Namibia", "Namibia").second()).isEmpty();
    }

    @Test
    void eachIsALyingPageOfA4() throws IOException {
        byte[] file = NameplateLayout.print(
                List.of(Nameplate.of("Chad", "تشاد"), Nameplate.of("Chile", "智利")), "Plates", Locale.FRENCH);

        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var page = document.getPage(1).getMediaBox();
            assertThat(page.getWidth() / (72 / 25.4)).isCloseTo(297, org.assertj.core.data.Offset.offset(0.01));
            assertThat(page.getHeight() / (72 / 25.4)).isCloseTo(210, org.assertj.core.data.Offset.offset(0.01));
        }
        assertThat(PrintedPages.pages(file).get(1)).contains("Chile", "智利").doesNotContain("Chad");
    }

    /** A name of one letter stands as large as there is room: read from the other side of the hall. */
    @Test
    void aShortNameIsLarge() throws IOException {
        byte[] file = NameplateLayout.print(List.of(Nameplate.of("Chad", "")), "Plate", Locale.ENGLISH);

        assertThat(PrintedPages.letters(file))
                .allSatisfy(each -> assertThat(each.box().getHeight()).isGreaterThan(40));
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text.replaceAll("[\\s\\u200C\\u200F\\u200E]+", ""), Normalizer.Form.NFC);
    }
}
