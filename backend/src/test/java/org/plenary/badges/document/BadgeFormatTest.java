package org.plenary.badges.document;

import static org.assertj.core.api.Assertions.assertThat;

import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of print, its codes read by a decoder that has nothing in common with the one that wrote them. */
class BadgeFormatTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private static BadgeCard card(int number, Locale language) {
        return new BadgeCard(
                language,
                "Building Alliances to Advance the Women, Peace and Security Agenda",
                "Berlin, 9-10 April 2018",
                "H.E. Ms.",
                language.getLanguage().equals("ar") ? "فاطمة الزهراء المنصوري" : "Zoë Œuvrard-Łukasiewicz",
                "Fatima Al-Mansouri",
                "United Kingdom of Great Britain and Northern Ireland",
                "Head of delegation",
                'H',
                new Color(0x8C1D40),
                "AB",
                "Zones",
                "%04d-1".formatted(number),
                number % 2 == 0,
                "No photographs",
                code(number),
                null);
    }

    /** As long as a real one, another for each number. */
    private static String code(int number) {
        return "PLENARY:"
                + ("AEAQAAAAA4JDIVTYTK6N5" + (char) ('A' + number)).repeat(7).substring(0, 141);
    }

    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void everyCodeOfAPrintIsReadByAnotherDecoder(BadgeFormat format) throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
            List<BadgeCard> cards =
                    IntStream.rangeClosed(1, 9).mapToObj(i -> card(i, language)).toList();

            byte[] file = format.print(cards, "Spain", language);

            List<String> wanted = new ArrayList<>();
            cards.forEach(card -> IntStream.range(0, format == BadgeFormat.A6_DOUBLE ? 2 : 1)
                    .forEach(side -> wanted.add(card.code())));
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(read(document)).containsExactlyInAnyOrderElementsOf(wanted);
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains("0001-1", "0009-1", "Fatima Al-Mansouri");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"A6,105,148,9", "A6_DOUBLE,105,148,18", "CR80,85.6,53.98,9", "A4_OF_4,210,297,3", "A4_OF_8,210,297,2"})
    void thePagesHaveTheirSize(BadgeFormat format, double width, double height, int pages) throws IOException {
        byte[] file = format.print(
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> card(i, Locale.ENGLISH))
                        .toList(),
                "All",
                Locale.ENGLISH);

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / POINTS_PER_MM).isCloseTo(width, org.assertj.core.data.Offset.offset(0.01));
            assertThat(box.getHeight() / POINTS_PER_MM).isCloseTo(height, org.assertj.core.data.Offset.offset(0.01));
        }
    }

    /** A card of 5 by 4 cm for a person: a long name shrinks and wraps; nothing runs into the code. */
    @Test
    void longNamesStayWhole() throws IOException {
        String name =
                "Wilhelmina Alexandrovna-Constantinopolitana de la Santísima Trinidad y de los Remedios Papadopoulou";
        BadgeCard given = card(1, Locale.ENGLISH);
        BadgeCard longest = new BadgeCard(
                given.language(),
                given.meeting(),
                given.placeAndDates(),
                "Her Royal Highness Professor Dr.",
                name,
                name + " II",
                "The former Intergovernmental Organization of the Union for the Mediterranean and Beyond",
                given.categoryName(),
                'H',
                given.categoryColour(),
                "ABCDEFGH",
                "Zones",
                given.serial(),
                true,
                "No photographs",
                given.code(),
                null);
        try (PDDocument document = Loader.loadPDF(BadgeFormat.CR80.print(List.of(longest), "x", Locale.ENGLISH))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains(name.replace(" ", ""), "ABCDEFGH");
            assertThat(read(document)).containsExactly(given.code());
        }
    }

    private static List<String> read(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            var detector = FactoryFiducial.qrcode(null, GrayU8.class);
            detector.process(grey(new PDFRenderer(document).renderImageWithDPI(page, 200)));
            detector.getDetections().forEach(code -> found.add(code.message));
        }
        return found;
    }

    private static GrayU8 grey(BufferedImage image) {
        GrayU8 grey = new GrayU8(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                grey.set(x, y, ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10);
            }
        }
        return grey;
    }
}
