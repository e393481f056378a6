package org.plenary.registration.portrait;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.registration.portrait.PictureSamples.file;
import static org.plenary.registration.portrait.PictureSamples.quarters;
import static org.plenary.registration.portrait.PictureSamples.withExif;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.Problem;

/** What becomes of pictures: one form, upright, cut in the middle, without what the camera knew; or a problem that says why not. */
class PortraitTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPictureBecomesAJpegOfOneSize(String form) throws IOException {
        BufferedImage photo = photo(file(quarters(900, 1200), form));

        assertThat(photo.getWidth()).isEqualTo(300);
        assertThat(photo.getHeight()).isEqualTo(400);
        quartersOf(photo);
    }

    /** EXIF says where the file's first row and first column are seen. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, String firstRow, String firstColumn)
            throws IOException {
        BufferedImage seen = quarters(600, 800);
        boolean lies = firstRow.equals("left") || firstRow.equals("right");
        BufferedImage stored = new BufferedImage(lies ? 800 : 600, lies ? 600 : 800, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int across = from(lies ? firstRow : firstColumn, lies ? row : column, 600);
                int down = from(lies ? firstColumn : firstRow, lies ? column : row, 800);
                stored.setRGB(column, row, seen.getRGB(across, down));
            }
        }

        quartersOf(photo(withExif(file(stored, "jpeg"), orientation)));
    }

    private static int from(String side, int steps, int size) {
        return side.equals("left") || side.equals("top") ? steps : size - 1 - steps;
    }

    @Test
    void theMiddleIsCutOut() {
        assertThat(PortraitCut.of(4000, 3000, false).part()).isEqualTo(new Rectangle(875, 0, 2250, 3000));
        assertThat(PortraitCut.of(3000, 6000, false).part()).isEqualTo(new Rectangle(0, 1000, 3000, 4000));
        assertThat(PortraitCut.of(4000, 3000, true).part()).isEqualTo(new Rectangle(0, 0, 4000, 3000));
        assertThat(PortraitCut.of(300, 400, false).part()).isEqualTo(new Rectangle(0, 0, 300, 400));
    }

    @Test
    void nothingThatTheCameraWroteIsLeft() throws IOException {
        byte[] sent = withExif(file(quarters(600, 800), "jpeg"), 1);
        byte[] photo = Portrait.of(put(sent));

        assertThat(new String(sent, ISO_8859_1)).contains(PictureSamples.SECRET, "Exif");
        assertThat(new String(photo, ISO_8859_1)).doesNotContain(PictureSamples.SECRET, "Exif");
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);

        assertThat(new Color(photo(file(clear, "png")).getRGB(150, 200))).isEqualTo(Color.WHITE);
    }

    @Test
    void aLargePictureIsReadInParts() throws IOException {
        byte[] large = file(quarters(3000, 4000), "jpeg");

        quartersOf(photo(large));
    }

    @ParameterizedTest
    @CsvSource({
        "'RIFF\u0010\0\0\0WEBPVP8 ', webp",
        "'\0\0\0\u0018ftypheic\0\0\0\0', heic",
        "'\0\0\0\u0018ftypavif\0\0\0\0', heic",
        "'MZ\u0090\0\u0003\0\0\0', other",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', other",
        "'GIF89a\u0001\0\u0001\0', other",
        "'%PDF-1.7', other",
        "'Dear colleague, find my photo attached. photo.jpg', other"
    })
    void otherFilesAreToldApartByTheirContent(String head, String kind) throws IOException {
        Problem problem = refused((head + " ".repeat(100)).getBytes(ISO_8859_1));

        assertThat(problem.code()).isEqualTo("registration.photo-type");
        assertThat(problem.arguments()).containsEntry("kind", kind);
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        for (String form : new String[] {"jpeg", "png"}) {
            byte[] whole = file(noise(), form);
            for (int length : new int[] {0, 20, 200, whole.length / 2, whole.length * 9 / 10}) {
                Problem problem = refused(Arrays.copyOf(whole, length));
                assertThat(problem.code())
                        .as("%s of %d", form, length)
                        .isIn("registration.photo-damaged", "registration.photo-type");
            }
        }
    }

    @Test
    void randomDamageIsAProblemOrAPhotoAndNothingElse() throws IOException {
        var random = new java.util.Random(7);
        for (String form : new String[] {"jpeg", "png"}) {
            byte[] whole = withExifWhereJpeg(form);
            for (int round = 0; round < 150; round++) {
                byte[] damaged = whole.clone();
                for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                    damaged[2 + random.nextInt(Math.min(900, damaged.length - 2))] = (byte) random.nextInt();
                }
                try {
                    assertThat(Portrait.of(put(damaged))).isNotEmpty();
                } catch (Problem problem) {
                    assertThat(problem.code()).startsWith("registration.photo-");
                }
            }
        }
    }

    private static byte[] withExifWhereJpeg(String form) {
        byte[] whole = file(quarters(300, 400), form);
        return form.equals("jpeg") ? withExif(whole, 6) : whole;
    }

    @Test
    void sizesThatCannotBeUsedAreRefusedUnread() throws IOException {
        assertThat(refused(file(quarters(1, 1), "png")).code()).isEqualTo("registration.photo-too-small");
        assertThat(refused(file(quarters(149, 4000), "png")).code()).isEqualTo("registration.photo-too-small");
        assertThat(refused(PictureSamples.pngOfSize(60_000, 60_000)).code()).isEqualTo("registration.photo-pixels");
        assertThat(refused(PictureSamples.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE))
                        .code())
                .isEqualTo("registration.photo-pixels");
        assertThat(refused(PictureSamples.pngOfSize(Integer.MAX_VALUE, 1)).code())
                .isEqualTo("registration.photo-pixels");
        assertThat(Portrait.of(put(file(quarters(150, 200), "png")))).isNotEmpty();
    }

    /** Twenty thousand by twenty thousand, of one colour, are 1 MB as a file and 1.6 GB in memory. */
    @Test
    void aBombIsRefusedByItsHeader() throws IOException {
        Problem problem = refused(PictureSamples.pngOfSize(20_000, 20_000));

        assertThat(problem.code()).isEqualTo("registration.photo-pixels");
        assertThat(problem.arguments()).containsEntry("most", 52);
        assertThat(problem.field()).contains("file");
    }

    @Test
    void ofAnAnimationTheFirstPictureIsTaken() throws IOException {
        byte[] moving = PictureSamples.animated(file(quarters(300, 400), "png"));

        assertThat(new String(moving, ISO_8859_1)).contains("acTL", "fdAT");
        quartersOf(photo(moving));
    }

    /** Some runtimes read them, others do not; none makes a negative of a face. */
    @Test
    void coloursForPrintingBecomeThoseOfAPhotoOrAProblem() throws IOException {
        byte[] white = PictureSamples.cmyk(300, 400);
        try {
            near(photo(white), 150, 200, Color.WHITE);
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo("registration.photo-damaged");
            assertThat(problem.field()).contains("file");
        }
    }

    @Test
    void everyRefusalNamesFieldAndRule() throws IOException {
        Problem problem = refused(new byte[0]);

        assertThat(problem.field()).contains("file");
        assertThat(problem.rule()).contains("B1");
    }

    /** A picture of which every part takes room in its file. */
    private static BufferedImage noise() {
        var random = new java.util.Random(3);
        BufferedImage picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 300 * 400; i++) {
            picture.setRGB(i % 300, i / 300, random.nextInt(0x1000000));
        }
        return picture;
    }

    private static void quartersOf(BufferedImage photo) {
        near(photo, 75, 100, Color.RED);
        near(photo, 225, 100, Color.GREEN);
        near(photo, 75, 300, Color.BLUE);
        near(photo, 225, 300, Color.BLACK);
    }

    private static void near(BufferedImage photo, int x, int y, Color expected) {
        Color found = new Color(photo.getRGB(x, y));
        int off = Math.abs(found.getRed() - expected.getRed())
                + Math.abs(found.getGreen() - expected.getGreen())
                + Math.abs(found.getBlue() - expected.getBlue());
        assertThat(off).as("at %d, %d: %s", x, y, found).isLessThan(30);
    }

    private BufferedImage photo(byte[] sent) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Portrait.of(put(sent))));
    }

    private Problem refused(byte[] sent) throws IOException {
        Path file = put(sent);
        return catchThrowableOfType(Problem.class, () -> Portrait.of(file));
    }

    private Path put(byte[] sent) throws IOException {
        return Files.write(folder.resolve("sent"), sent);
    }
}
