package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import boofcv.alg.fiducial.qrcode.QrCode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.badges.document.BadgeCard;
import org.plenary.badges.document.BadgeFile;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.badges.document.EnvelopeCover;
import org.plenary.badges.document.Nameplate;
import org.plenary.badges.document.NameplateLayout;
import org.plenary.badges.document.PaintedSvg;
import org.plenary.badges.document.PrintSheet;
import org.plenary.badges.document.PrintedPages;
import org.plenary.badges.document.QrPath;
import org.plenary.registration.Photo;
import org.plenary.registration.portrait.PictureSamples;

/**
 * Every form in which a code is drawn, as somebody else's decoder has it from somebody else's picture of it: the code that was
 * signed, letter by letter, from a good printer and from a poor one. The forms are those of the enumerations, so that a new one
 * is read here or fails; where the drawn forms end up is in {@code PrintedCodesTest}.
 */
class GeneratedCodesTest {

    private static final List<Locale> DIRECTIONS = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));
    /** A printer of today, and a poor one or a fax of the page. */
    private static final List<Integer> DPI = List.of(300, 150);

    private static final SigningKey KEY = new SigningKey(new byte[32]);

    /** Signed, and another for each number. */
    private static String code(int number) {
        return KEY.sign(new BadgeClaims(
                        3,
                        4_000_000_000L,
                        0x9E37_79B9_7F4A_7C15L * number,
                        number,
                        2,
                        Instant.parse("2026-11-23T06:00:00Z"),
                        72,
                        new ZoneSet(255)))
                .text();
    }

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
                "ABCDEFGH",
                "Zones",
                "%04d-1".formatted(number),
                number % 2 == 0,
                "No photographs",
                code(number),
                number % 3 == 0 ? new Photo("1", PictureSamples.plain(300, 400, Color.DARK_GRAY)) : null);
    }

    private static List<BadgeCard> cards(int count, Locale language) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> card(number, language))
                .toList();
    }

    private static List<String> codes(List<BadgeCard> cards, int sides) {
        return cards.stream()
                .flatMap(card -> IntStream.range(0, sides).mapToObj(side -> card.code()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(BadgeFile.class)
    void aBadgesFileSaysTheSignedCode(BadgeFile form) throws IOException {
        for (Locale language : DIRECTIONS) {
            for (BadgeCard card : cards(6, language)) {
                byte[] file = form.draw(card);
                for (int dpi : DPI) {
                    List<String> wanted = List.of(card.code());
                    assertThat(PrintedPages.read(wanted, dpi, each -> read(form, file, each)))
                            .as("%s, %s, %d dpi", card.serial(), language, dpi)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    private static List<String> read(BadgeFile form, byte[] file, int dpi) throws IOException {
        if (form == BadgeFile.PDF) {
            return PrintedPages.codes(file, dpi);
        }
        if (form == BadgeFile.PNG) {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(file));
            return PrintedPages.codes(PrintedPages.scaled(whole, PrintedPages.dots(105, dpi)));
        }
        String svg = new String(file, StandardCharsets.UTF_8);
        // the code alone as large as on a phone; the badge as it is printed
        return PrintedPages.codes(PaintedSvg.of(svg, PrintedPages.dots(form == BadgeFile.CODE ? 49 : 105, dpi)));
    }

    /** Also of the last sheet, which is not full. */
    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void aPrintSaysTheSignedCodesInTheirOrder(BadgeFormat format) throws IOException {
        for (Locale language : DIRECTIONS) {
            List<BadgeCard> cards = cards(format.perPage() + 1, language);
            byte[] file = format.print(cards, "All", language);
            for (int dpi : DPI) {
                List<String> wanted = codes(cards, format == BadgeFormat.A6_DOUBLE ? 2 : 1);
                assertThat(PrintedPages.read(wanted, dpi, each -> PrintedPages.codes(file, each)))
                        .as("%s, %d dpi", language, dpi)
                        .isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void aSheetLookedAtBeforeItIsPrintedSaysTheSignedCodes(BadgeFormat format) throws IOException {
        double width = format.page().getWidth();
        for (Locale language : DIRECTIONS) {
            List<BadgeCard> cards = cards(format.perPage(), language);
            String picture = format.picture(new PrintSheet.Badges(cards), "First");
            for (int dpi : DPI) {
                List<String> wanted = codes(cards, 1);
                assertThat(PrintedPages.read(
                                wanted,
                                dpi,
                                each -> PrintedPages.codes(PaintedSvg.of(picture, PrintedPages.dots(width, each)))))
                        .as("%s, %d dpi", language, dpi)
                        .isEqualTo(wanted);
            }
        }
    }

    /** Whoever finds an envelope or a plate has no code to try. */
    @Test
    void coversAndNameplatesCarryNone() throws IOException {
        var cover = new PrintSheet.Cover(
                new EnvelopeCover(Locale.ENGLISH, "Meeting", "Berlin", "Spain", "1 badge", List.of("0001-1")));
        for (BadgeFormat format : BadgeFormat.values()) {
            assertThat(PrintedPages.codes(format.printSheets(List.of(cover), "x", Locale.ENGLISH)))
                    .isEmpty();
        }
        assertThat(PrintedPages.codes(
                        NameplateLayout.print(List.of(Nameplate.of("Chad", "تشاد")), "Plate", Locale.ENGLISH)))
                .isEmpty();
    }

    /** A larger code has smaller modules on the same paper: 41 of them, and a seventh of it may be spoilt. */
    @Property(tries = 300)
    void noCodeIsLargerThanVersionSix(
            @ForAll @IntRange(max = 255) int key,
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long meeting,
            @ForAll long registration,
            @ForAll @IntRange(max = 0xFFFF) int generation,
            @ForAll @IntRange(max = 255) int category,
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long minutes,
            @ForAll @IntRange(max = 0xFFFF) int hours,
            @ForAll @IntRange(max = 255) int zones) {
        String text = KEY.sign(new BadgeClaims(
                        key,
                        meeting,
                        registration,
                        generation,
                        category,
                        Instant.ofEpochSecond(minutes * 60),
                        hours,
                        new ZoneSet(zones)))
                .text();

        assertThat(QrPath.of(text).modules()).isLessThanOrEqualTo(41);
    }

    @Test
    void theCodeIsOfLevelM() {
        assertThat(PrintedPages.detected(PaintedSvg.of(drawn(code(7)), 49 * 6)))
                .singleElement()
                .satisfies(code -> {
                    assertThat(code.version).isEqualTo(6);
                    assertThat(code.error).isEqualTo(QrCode.ErrorLevel.M);
                });
    }

    private static String drawn(String code) {
        BadgeCard any = card(1, Locale.ENGLISH);
        BadgeCard card = new BadgeCard(
                any.language(),
                any.meeting(),
                any.placeAndDates(),
                any.honorific(),
                any.name(),
                any.latinName(),
                any.entity(),
                any.categoryName(),
                any.categoryLetter(),
                any.categoryColour(),
                any.zones(),
                any.zonesLabel(),
                any.serial(),
                any.noPhoto(),
                any.noPhotoLabel(),
                code,
                null);
        return new String(BadgeFile.CODE.draw(card), StandardCharsets.UTF_8);
    }

    /** Whoever draws a code elsewhere adds it to the documents that are read back, here or in {@code PrintedCodesTest}. */
    @Test
    void nobodyElseDrawsACode() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.plenary");
        assertThat(users(classes.stream(), "com.google.zxing.qrcode.encoder.Encoder"::equals))
                .containsExactlyInAnyOrder("QrPath", "QrSvg");
        assertThat(users(classes.stream(), name -> name.endsWith(".QrPath")))
                .containsExactlyInAnyOrder("BadgeLayout", "CardLayout", "BadgeFile");
        assertThat(users(classes.stream(), name -> name.endsWith(".BadgeLayout") || name.endsWith(".CardLayout")))
                .containsExactlyInAnyOrder("BadgeFile", "BadgeFormat");
        assertThat(users(classes.stream(), name -> name.endsWith(".QrSvg"))).containsExactly("DeviceController");
    }

    /** By the outermost class. */
    private static Set<String> users(Stream<JavaClass> classes, Predicate<String> what) {
        return classes.filter(user -> user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> what.test(use.getTargetClass().getName())))
                .filter(user -> !what.test(user.getName().replaceFirst("[$].*", "")))
                .map(user -> user.getName().replaceFirst("[$].*", "").replaceFirst(".*[.]", ""))
                .collect(Collectors.toSet());
    }
}
