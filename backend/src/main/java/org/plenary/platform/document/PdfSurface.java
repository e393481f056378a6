package org.plenary.platform.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A PDF of one or more pages whose text can be selected, copied and read aloud; fonts are embedded as the few glyphs that it uses. */
public final class PdfSurface implements Surface {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final Map<Face, PdfFont> fonts = new IdentityHashMap<>();
    private final Map<byte[], COSName> pictures = new IdentityHashMap<>();
    private final StringBuilder content = new StringBuilder();
    private final double width;
    private final double height;

    /** A first page of that size. */
    public PdfSurface(double width, double height) {
        this.width = width;
        this.height = height;
        begin();
    }

    private void begin() {
        content.setLength(0);
        content.append(number(POINTS_PER_MM)).append(" 0 0 ").append(number(-POINTS_PER_MM));
        content.append(" 0 ").append(number(height * POINTS_PER_MM)).append(" cm\n");
    }

    @Override
    public void fill(Shape shape, Color colour) {
        colour(colour);
        double[] at = new double[6];
        double[] pen = new double[2];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            segment(path.currentSegment(at), at, pen);
        }
        content.append("f\n");
    }

    private void segment(int kind, double[] at, double[] pen) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> operation("m", pen, at[0], at[1]);
            case PathIterator.SEG_LINETO -> operation("l", pen, at[0], at[1]);
            case PathIterator.SEG_QUADTO ->
                operation(
                        "c",
                        pen,
                        pen[0] + 2 * (at[0] - pen[0]) / 3,
                        pen[1] + 2 * (at[1] - pen[1]) / 3,
                        at[2] + 2 * (at[0] - at[2]) / 3,
                        at[3] + 2 * (at[1] - at[3]) / 3,
                        at[2],
                        at[3]);
            case PathIterator.SEG_CUBICTO -> operation("c", pen, at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> content.append("h\n");
        }
    }

    private void operation(String operator, double[] pen, double... operands) {
        for (double operand : operands) {
            content.append(number(operand)).append(' ');
        }
        content.append(operator).append('\n');
        pen[0] = operands[operands.length - 2];
        pen[1] = operands[operands.length - 1];
    }

    @Override
    public void text(ShapedText text, double x, double baseline, double size, Color colour) {
        colour(colour);
        double at = x;
        for (GlyphRun run : text.runs()) {
            run(run, at, baseline, size);
            at += run.width() * size / Face.UNITS;
        }
    }

    /** The file goes into the document as it is, and only once however often it is shown. */
    @Override
    public void picture(byte[] jpeg, Rectangle2D room) {
        content.append("q\n")
                .append(number(room.getWidth()))
                .append(" 0 0 ")
                .append(number(-room.getHeight()))
                .append(' ')
                .append(number(room.getX()))
                .append(' ')
                .append(number(room.getMaxY()))
                .append(" cm\n/")
                .append(pictures.computeIfAbsent(jpeg, this::picture).getName())
                .append(" Do\nQ\n");
    }

    private COSName picture(byte[] jpeg) {
        try {
            return resources.add(JPEGFactory.createFromByteArray(document, jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void turned(double x, double y, Runnable drawing) {
        content.append("q\n-1 0 0 -1 ")
                .append(number(2 * x))
                .append(' ')
                .append(number(2 * y))
                .append(" cm\n");
        drawing.run();
        content.append("Q\n");
    }

    private void run(GlyphRun run, double x, double baseline, double size) {
        PdfFont font = fonts.computeIfAbsent(run.face(), this::embed);
        content.append("BT\n/")
                .append(font.resource().getName())
                .append(' ')
                .append(number(size))
                .append(" Tf\n");
        content.append("1 0 0 -1 ")
                .append(number(x))
                .append(' ')
                .append(number(baseline))
                .append(" Tm\n");
        font.show(run, size, content);
        content.append("ET\n");
    }

    private PdfFont embed(Face face) {
        return PdfFont.in(document, resources, face);
    }

    private void colour(Color colour) {
        float[] rgb = colour.getRGBColorComponents(null);
        content.append(number(rgb[0])).append(' ').append(number(rgb[1])).append(' ');
        content.append(number(rgb[2])).append(" rg\n");
    }

    /** Ends the page and begins the next. */
    public void nextPage() {
        try {
            end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        begin();
    }

    private void end() throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) (width * POINTS_PER_MM), (float) (height * POINTS_PER_MM)));
        page.setResources(resources);
        byte[] operators = content.toString().getBytes(StandardCharsets.US_ASCII);
        page.setContents(new PDStream(document, new ByteArrayInputStream(operators), COSName.FLATE_DECODE));
        document.addPage(page);
    }

    /** Ends the last page and gives the file. The surface is of no use afterwards. */
    public byte[] finish(String title, Locale language) {
        try (document) {
            end();
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Plenary");
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            for (PdfFont font : fonts.values()) {
                font.finish(document);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** At most three decimals, never an exponent. */
    public static String number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths % 1000 == 0) {
            return Long.toString(thousandths / 1000);
        }
        return String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
    }
}
