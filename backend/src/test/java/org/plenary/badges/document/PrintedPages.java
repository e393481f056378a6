package org.plenary.badges.document;

import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed file as its readers have it: codes read by a decoder that did not write them, text as it is copied, and where it stands. */
public final class PrintedPages {

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** A letter and the room that it takes, in millimetres from the upper left corner. */
    public record Letter(int page, String text, Rectangle2D box) {}

    private PrintedPages() {}

    public static List<String> codes(byte[] file) throws IOException {
        return codes(file, 200);
    }

    /** What is read from the pages when they are printed with so many dots an inch. */
    public static List<String> codes(byte[] file, int dpi) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                found.addAll(codes(new PDFRenderer(document).renderImageWithDPI(page, dpi)));
            }
        }
        return found;
    }

    /** What a decoder reads from a document at some resolution. */
    public interface Look {
        List<String> at(int dpi) throws IOException;
    }

    /**
     * The codes of a document, at about that resolution. The decoder overlooks one clean picture in a thousand and reads it a
     * little larger or smaller, as a camera does that takes many: it may look three times, and may never read what is not there.
     */
    public static List<String> read(List<String> wanted, int dpi, Look look) throws IOException {
        List<String> read = List.of();
        for (int each : new int[] {dpi, dpi * 21 / 20, dpi * 19 / 20}) {
            read = look.at(each);
            if (read.equals(wanted) || !wanted.containsAll(read)) {
                return read;
            }
        }
        return read;
    }

    /** A picture as somebody prints it, so wide: not pixel by pixel. */
    public static BufferedImage scaled(BufferedImage picture, int width) {
        var scaled =
                new BufferedImage(width, width * picture.getHeight() / picture.getWidth(), BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        pen.dispose();
        return scaled;
    }

    /** How many dots so many millimetres take. */
    public static int dots(double millimetres, int dpi) {
        return (int) Math.round(millimetres / 25.4 * dpi);
    }

    /** Every code in the picture, with what the decoder found out about it. */
    public static List<QrCode> detected(BufferedImage image) {
        var detector = FactoryFiducial.qrcode(null, GrayU8.class);
        detector.process(grey(image));
        return new ArrayList<>(detector.getDetections());
    }

    /** In the order in which they are read: line by line, then along the line. The detector has an order of its own. */
    public static List<String> codes(BufferedImage image) {
        List<QrCode> left = detected(image);
        List<String> read = new ArrayList<>();
        left.sort(Comparator.comparingDouble(PrintedPages::top));
        while (!left.isEmpty()) {
            double height = left.get(0).bounds.getSideLength(1);
            double line = top(left.get(0)) + height / 2;
            left.stream()
                    .filter(code -> top(code) < line)
                    .sorted(Comparator.comparingDouble(PrintedPages::leftmost))
                    .forEach(code -> read.add(code.message));
            left.removeIf(code -> top(code) < line);
        }
        return read;
    }

    private static double top(QrCode code) {
        return IntStream.range(0, code.bounds.size())
                .mapToDouble(at -> code.bounds.get(at).y)
                .min()
                .orElseThrow();
    }

    private static double leftmost(QrCode code) {
        return IntStream.range(0, code.bounds.size())
                .mapToDouble(at -> code.bounds.get(at).x)
                .min()
                .orElseThrow();
    }

    public static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What each page says. */
    public static List<String> pages(byte[] file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** Every letter of the file with its place; letters that stand upside down as well. */
    public static List<Letter> letters(byte[] file) throws IOException {
        List<Letter> letters = new ArrayList<>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                letters.add(new Letter(getCurrentPageNo(), at.getUnicode(), box(at)));
            }
        };
        try (PDDocument document = Loader.loadPDF(file)) {
            stripper.getText(document);
        }
        return letters;
    }

    /** From the baseline up, whichever way is up for the letter: by its matrix, since the stripper's own turns with it. */
    private static Rectangle2D box(TextPosition at) {
        var matrix = at.getTextMatrix();
        double page = at.getPageHeight() / POINTS_PER_MM;
        double x = matrix.getTranslateX() / POINTS_PER_MM;
        double y = page - matrix.getTranslateY() / POINTS_PER_MM;
        double size = Math.abs(matrix.getScalingFactorY()) / POINTS_PER_MM;
        double width = at.getWidth() / POINTS_PER_MM;
        boolean turned = matrix.getScaleX() < 0;
        return turned
                ? new Rectangle2D.Double(x - width, y, width, size)
                : new Rectangle2D.Double(x, y - size, width, size);
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
