package org.plenary.badges.document;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.platform.document.Face;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;

/** The cover of an envelope, on a page of any size: meeting, delegation as large as it may be, count, serials in columns. */
final class EnvelopeLayout {

    private static final double STEP = 0.94;

    private final EnvelopeCover cover;
    private final Surface surface;
    private final double width;
    private final double height;
    private final double margin;

    private EnvelopeLayout(EnvelopeCover cover, Surface surface, double width, double height) {
        this.cover = cover;
        this.surface = surface;
        this.width = width;
        this.height = height;
        this.margin = width / 14;
    }

    static void draw(EnvelopeCover cover, Surface surface, double width, double height) {
        new EnvelopeLayout(cover, surface, width, height).draw();
    }

    /** Every line has its share of the height, so that something is left for the serials on every page. */
    private void draw() {
        double room = width - 2 * margin;
        double unit = Math.min(width / 105, height / 148);
        double top = margin;
        top = line(cover.meeting(), Typeface.BOLD, top, new TextBlock.Room(room, 13 * unit, 4.5 * unit, 3 * unit, 2));
        top = line(
                cover.placeAndDates(),
                Typeface.REGULAR,
                top,
                new TextBlock.Room(room, 5 * unit, 3 * unit, 2 * unit, 1));
        surface.fill(new Rectangle2D.Double(margin, top + 2 * unit, room, 0.5 * unit), Ink.DARK);
        top += 5 * unit;
        top = line(cover.entity(), Typeface.BOLD, top, new TextBlock.Room(room, 40 * unit, 13 * unit, 6 * unit, 3));
        top = line(
                cover.count(),
                Typeface.REGULAR,
                top + 2 * unit,
                new TextBlock.Room(room, 8 * unit, 5 * unit, 3 * unit, 1));
        serials(top + 4 * unit, room, height - margin - top - 4 * unit);
    }

    private double line(String text, Typeface typeface, double top, TextBlock.Room room) {
        boolean mirrored = cover.language().getLanguage().equals("ar");
        TextBlock block = TextBlock.fit(text, typeface, room);
        block.draw(surface, mirrored ? width - margin : margin, top, Ink.DARK, mirrored ? 1 : 0);
        return top + block.height();
    }

    /** In columns from the left in every language: numbers are read so. As large as all of them fit. */
    private void serials(double top, double room, double high) {
        List<ShapedText> texts = cover.serials().stream()
                .map(serial -> ShapedText.of(serial, Typeface.REGULAR))
                .toList();
        double widest = texts.stream().mapToDouble(ShapedText::width).max().orElse(1) / Face.UNITS;
        double size = Math.min(width, height) / 21;
        while (columns(room, widest, size) == 0
                || rows(texts.size(), columns(room, widest, size)) * size * 1.4 > high) {
            size *= STEP;
        }
        int columns = columns(room, widest, size);
        for (int i = 0; i < texts.size(); i++) {
            double x = margin + i % columns * room / columns;
            surface.text(texts.get(i), x, top + size + i / columns * size * 1.4, size, Ink.DARK);
        }
    }

    private static int columns(double room, double widest, double size) {
        return (int) (room / ((widest + 0.9) * size));
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }
}
