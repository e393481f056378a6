package org.plenary.badges.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Base64;
import java.util.Locale;
import org.plenary.platform.document.PdfSurface;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;

/** An SVG without scripts, styles, fonts or links: shapes, a photo within it, and a title that a screen reader speaks. */
final class SvgSurface implements Surface {

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    SvgSurface(double width, double height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void fill(Shape shape, Color colour) {
        body.append("<path fill=\"")
                .append(String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF))
                .append("\" d=\"");
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            segment(path.currentSegment(at), at);
        }
        body.append("\"/>\n");
    }

    private void segment(int kind, double[] at) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> command('M', at, 2);
            case PathIterator.SEG_LINETO -> command('L', at, 2);
            case PathIterator.SEG_QUADTO -> command('Q', at, 4);
            case PathIterator.SEG_CUBICTO -> command('C', at, 6);
            default -> body.append('Z');
        }
    }

    private void command(char letter, double[] at, int count) {
        body.append(letter);
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : " ").append(PdfSurface.number(at[i]));
        }
    }

    @Override
    public void text(ShapedText text, double x, double baseline, double size, Color colour) {
        Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Outlines.of(text, x, baseline, size).forEach(outline -> line.append(outline, false));
        fill(line, colour);
    }

    @Override
    public void picture(byte[] jpeg, Rectangle2D room) {
        body.append("<image x=\"")
                .append(PdfSurface.number(room.getX()))
                .append("\" y=\"")
                .append(PdfSurface.number(room.getY()))
                .append("\" width=\"")
                .append(PdfSurface.number(room.getWidth()))
                .append("\" height=\"")
                .append(PdfSurface.number(room.getHeight()))
                .append("\" preserveAspectRatio=\"none\" href=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(jpeg))
                .append("\"/>\n");
    }

    @Override
    public void turned(double x, double y, Runnable drawing) {
        body.append("<g transform=\"rotate(180 ")
                .append(PdfSurface.number(x))
                .append(' ')
                .append(PdfSurface.number(y))
                .append(")\">\n");
        drawing.run();
        body.append("</g>\n");
    }

    String finish(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + PdfSurface.number(width) + ' '
                + PdfSurface.number(height) + "\" width=\"" + PdfSurface.number(width) + "mm\" height=\""
                + PdfSurface.number(height) + "mm\">\n<title>" + escape(title) + "</title>\n" + body + "</svg>\n";
    }

    private static String escape(String text) {
        return text.replaceAll("\\p{Cc}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
