package org.plenary.badges.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets of a print run as an independent reader has them: every code, every name as it was typed, every letter on its own badge. */
class PrintSheetTest {

    private static final List<String> NAMES = List.of(
            "فاطمة الزهراء بنت عبد الله المنصوري",
            "王晓燕",
            "Екатерина Щёголева-Ёлкина",
            "Leïla بن علي",
            "Wilhelmina Alexandrovna-Constantinopolitana de la Santísima Trinidad y de los Remedios Papadopoulou",
            "Ж".repeat(150),
            "名".repeat(150),
            "高橋 Sakura Щукина");

    static BadgeCard card(int number, String name, Locale language) {
        return new BadgeCard(
                language,
                "Building Alliances to Advance the Women, Peace and Security Agenda",
                "Berlin, 9-10 April 2018",
                "H.E. Ms.",
                name,
                "Fatima Al-Mansouri of the Second Delegation",
                "United Kingdom of Great Britain and Northern Ireland",
                "Head of delegation",
                'H',
                new Color(0x8C1D40),
                "ABCDEFGH",
                "Zones",
                "%04d-1".formatted(number),
                number % 2 == 0,
                "No photographs",
                "PLENARY:"
                        + ("AEAQAAAAA4JDIVTYTK6N5" + (char) ('A' + number))
                                .repeat(7)
                                .substring(0, 141),
                null);
    }

    private static EnvelopeCover cover(String entity, int serials) {
        return new EnvelopeCover(
                Locale.ENGLISH,
                "Building Alliances to Advance the Women, Peace and Security Agenda",
                "Berlin, 9-10 April 2018",
                entity,
                serials + " badges",
                IntStream.rangeClosed(1, serials).mapToObj("%04d-1"::formatted).toList());
    }

    private static List<PrintSheet> run(BadgeFormat format, Locale language) {
        List<BadgeCard> cards = IntStream.range(0, NAMES.size())
                .mapToObj(i -> card(i + 1, NAMES.get(i), language))
                .toList();
        List<PrintSheet> sheets = new ArrayList<>();
        sheets.add(new PrintSheet.Cover(cover("المملكة العربية السعودية", NAMES.size())));
        for (int at = 0; at < cards.size(); at += format.perPage()) {
            sheets.add(new PrintSheet.Badges(cards.subList(at, Math.min(cards.size(), at + format.perPage()))));
        }
        return sheets;
    }

    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void everyCodeAndEveryNameIsReadAsItWasWritten(BadgeFormat format) throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
            byte[] file = format.printSheets(run(format, language), "All", language);

            int sides = format == BadgeFormat.A6_DOUBLE ? 2 : 1;
            assertThat(PrintedPages.codes(file))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, NAMES.size() * sides)
                            .mapToObj(i ->
                                    card((i + sides - 1) / sides, "", language).code())
                            .toList());
            assertThat(squeezed(PrintedPages.text(file)))
                    .contains(NAMES.stream().map(PrintSheetTest::squeezed).toList());
            List<String> pages = PrintedPages.pages(file);
            for (int side = 0; side < sides; side++) {
                assertThat(squeezed(pages.get(side)))
                        .contains(squeezed("المملكة العربية السعودية"), "0001-1", "8badges");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void everyLetterStandsOnItsOwnBadge(BadgeFormat format) throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
            byte[] file = format.printSheets(run(format, language).subList(1, 2), "One", language);

            List<Rectangle2D> badges = format.places();
            List<PrintedPages.Letter> letters = PrintedPages.letters(file);
            assertThat(letters).hasSizeGreaterThan(100);
            assertThat(letters)
                    .allSatisfy(letter -> assertThat(badges.stream().anyMatch(badge -> badge.contains(letter.box())))
                            .as(letter.toString())
                            .isTrue());
        }
    }

    /** A delegation of 400 fits on its cover, whatever the page. */
    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void aCoverHoldsAllSerialsAndTheLongestName(BadgeFormat format) throws IOException {
        String longest =
                "The former Intergovernmental Organization of the Union for the Mediterranean and Beyond the Sea";
        for (int serials : new int[] {1, 12, 400}) {
            byte[] file =
                    format.printSheets(List.of(new PrintSheet.Cover(cover(longest, serials))), "Cover", Locale.ENGLISH);

            String text = PrintedPages.text(file);
            assertThat(text.replaceAll("\\s+", "")).contains(longest.replace(" ", ""));
            for (int serial = 1; serial <= serials; serial++) {
                assertThat(text).contains("%04d-1".formatted(serial));
            }
            assertThat(PrintedPages.letters(file))
                    .allSatisfy(letter -> assertThat(format.page().contains(letter.box()))
                            .as(letter.toString())
                            .isTrue());
        }
    }

    @Test
    void aSheetIsShownBeforeItIsPrinted() throws Exception {
        for (BadgeFormat format : BadgeFormat.values()) {
            String picture = format.picture(run(format, Locale.ENGLISH).get(1), "Berlin <2018>");

            var parsed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
            assertThat(parsed.getDocumentElement().getAttribute("viewBox"))
                    .isEqualTo("0 0 %s %s"
                            .formatted(
                                    millimetres(format.page().getWidth()),
                                    millimetres(format.page().getHeight())));
            assertThat(parsed.getElementsByTagName("path").getLength()).isGreaterThan(20 * format.perPage() / 2);
        }
    }

    private static String millimetres(double length) {
        return org.plenary.platform.document.PdfSurface.number(length);
    }

    /** Spaces may fall elsewhere and marks may be apart; letters and their order may not change. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text.replaceAll("[\\s\\u200C\\u200F\\u200E]+", ""), Normalizer.Form.NFC);
    }
}
