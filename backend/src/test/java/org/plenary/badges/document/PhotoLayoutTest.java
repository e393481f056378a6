package org.plenary.badges.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.platform.document.Face;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;
import org.plenary.registration.Photo;
import org.plenary.registration.portrait.PictureSamples;

/** Badges with a photo: it stands in room of its own, is embedded as it was kept, and takes nothing from the code (B1). */
class PhotoLayoutTest {

    private static final byte[] JPEG = PictureSamples.plain(300, 400, new Color(0x7A5C48));

    private static final String SHORT = "Ana Paz";
    private static final String LONG =
            "Wilhelmina Alexandrovna-Constantinopolitana de la Santísima Trinidad y de los Remedios Papadopoulou";

    /** What is drawn, as rectangles. */
    private static final class Boxes implements Surface {

        final List<Rectangle2D> texts = new ArrayList<>();
        final List<Rectangle2D> shapes = new ArrayList<>();
        final List<Rectangle2D> pictures = new ArrayList<>();
        final List<Rectangle2D> codes = new ArrayList<>();

        @Override
        public void fill(Shape shape, Color colour) {
            shapes.add(shape.getBounds2D());
            if (shape instanceof Path2D) {
                codes.add(shape.getBounds2D());
            }
        }

        @Override
        public void text(ShapedText text, double x, double baseline, double size, Color colour) {
            double width = text.width() * size / Face.UNITS;
            texts.add(new Rectangle2D.Double(x, baseline - 0.75 * size, width, 0.95 * size));
        }

        @Override
        public void picture(byte[] jpeg, Rectangle2D room) {
            pictures.add(room);
        }

        @Override
        public void turned(double x, double y, Runnable drawing) {
            throw new UnsupportedOperationException("no badge does");
        }
    }

    private static BadgeCard card(Locale language, String name, String entity, byte[] jpeg) {
        BadgeCard given = PrintSheetTest.card(1, name, language);
        return new BadgeCard(
                given.language(),
                given.meeting(),
                given.placeAndDates(),
                "Her Royal Highness Professor Dr.",
                name,
                LONG.equals(name) ? name + " II" : "Fatima Al-Mansouri",
                entity,
                given.categoryName(),
                given.categoryLetter(),
                given.categoryColour(),
                given.zones(),
                given.zonesLabel(),
                given.serial(),
                true,
                given.noPhotoLabel(),
                given.code(),
                jpeg == null ? null : new Photo("1", jpeg));
    }

    @ParameterizedTest
    @CsvSource({"en,a6", "ar,a6", "en,card", "ar,card"})
    void nothingStandsOnThePhoto(String language, String form) {
        boolean card = form.equals("card");
        BiConsumer<BadgeCard, Surface> layout = card ? CardLayout::draw : BadgeLayout::draw;
        var page = card
                ? new Rectangle2D.Double(0, 0, CardLayout.WIDTH, CardLayout.HEIGHT)
                : new Rectangle2D.Double(0, 0, BadgeLayout.WIDTH, BadgeLayout.HEIGHT);
        String[] entities = {"", "Spain", "The former Intergovernmental Organization of the Union for the Mediterranean"
        };
        for (String name : new String[] {SHORT, LONG, "فاطمة الزهراء بنت عبد الله المنصوري", "王晓燕"}) {
            for (String entity : entities) {
                var boxes = new Boxes();
                layout.accept(card(Locale.forLanguageTag(language), name, entity, JPEG), boxes);

                assertThat(boxes.pictures).hasSize(1);
                Rectangle2D photo = boxes.pictures.get(0);
                assertThat(page.contains(photo)).as("photo on the page").isTrue();
                assertThat(photo.getWidth() / photo.getHeight()).isBetween(0.749, 0.751);
                assertThat(photo.getHeight()).isGreaterThanOrEqualTo(24);
                assertThat(boxes.shapes).as(name).noneMatch(photo::intersects);
                assertThat(boxes.texts).as(name).noneMatch(photo::intersects);
                assertThat(boxes.texts).as(name).allMatch(page::contains);
                assertThat(boxes.codes).hasSize(1);
                assertThat(boxes.texts).as("on the code: " + name).noneMatch(boxes.codes.get(0)::intersects);
                apart(boxes.texts, name + " of " + entity);
            }
        }
    }

    private static void apart(List<Rectangle2D> texts, String of) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).intersects(texts.get(j)))
                        .as("%s: lines %d and %d", of, j, i)
                        .isFalse();
            }
        }
    }

    @Test
    void withoutAPhotoTheBadgeIsWhatItWas() {
        for (BiConsumer<BadgeCard, Surface> layout :
                List.<BiConsumer<BadgeCard, Surface>>of(BadgeLayout::draw, CardLayout::draw)) {
            var boxes = new Boxes();
            layout.accept(card(Locale.ENGLISH, SHORT, "Spain", null), boxes);
            assertThat(boxes.pictures).isEmpty();
        }
        var boxes = new Boxes();
        BadgeLayout.draw(card(Locale.ENGLISH, SHORT, "Spain", null), boxes);
        assertThat(boxes.texts.stream().map(Rectangle2D::getCenterX).filter(x -> Math.abs(x - 52.5) < 0.01))
                .as("honorific, name, Latin name and entity in the middle")
                .hasSize(4);
    }

    /** Both sides of a badge show one embedded file, which is the one that was kept. */
    @ParameterizedTest
    @EnumSource(BadgeFormat.class)
    void photosAreEmbeddedAsTheyAre(BadgeFormat format) throws IOException {
        byte[] other = PictureSamples.plain(300, 400, Color.BLUE);
        List<BadgeCard> cards = IntStream.range(0, 3)
                .mapToObj(i -> card(Locale.ENGLISH, SHORT, "Spain", i == 0 ? JPEG : i == 1 ? other : null))
                .toList();

        byte[] file = format.print(cards, "All", Locale.ENGLISH);

        List<byte[]> embedded = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject image) {
                    embedded.add(image.getCOSObject().createRawInputStream().readAllBytes());
                }
            }
        }
        assertThat(embedded)
                .hasSize(2)
                .anyMatch(one -> Arrays.equals(one, JPEG))
                .anyMatch(one -> Arrays.equals(one, other));
        int sides = format == BadgeFormat.A6_DOUBLE ? 2 : 1;
        assertThat(PrintedPages.codes(file)).hasSize(3 * sides);
    }

    @Test
    void aPhotoIsSeenOnTheScreenAndInTheDrawing() throws IOException {
        BadgeCard card = card(Locale.ENGLISH, SHORT, "Spain", PictureSamples.plain(300, 400, Color.RED));
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(BadgeFile.PNG.draw(card)));
        // 20 mm from the left, 64 mm from above: the middle of the photo, eight pixels a millimetre
        Color seen = new Color(image.getRGB(20 * 8, 64 * 8));
        assertThat(seen.getRed()).isGreaterThan(240);
        assertThat(seen.getBlue()).isLessThan(20);

        String drawing = new String(BadgeFile.SVG.draw(card), java.nio.charset.StandardCharsets.UTF_8);
        Color painted = new Color(PaintedSvg.of(drawing, 105 * 8).getRGB(20 * 8, 64 * 8));
        assertThat(painted.getRed()).isGreaterThan(240);
        assertThat(painted.getBlue()).isLessThan(20);
        assertThat(drawing).contains("href=\"data:image/jpeg;base64,").doesNotContain("http://www.w3.org/1999/xlink");
    }
}
