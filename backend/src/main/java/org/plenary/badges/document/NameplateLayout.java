package org.plenary.badges.document;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.plenary.platform.document.PdfSurface;
import org.plenary.platform.document.Surface;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;

/**
 * Nameplates to fold: a lying page of A4 with the same on both halves, the upper one upside down, so that it stands as a tent
 * and is read from the table and from the room. Marks at the edges show the fold.
 */
public final class NameplateLayout {

    static final double WIDTH = 297;
    static final double HEIGHT = 210;

    private static final double HALF = HEIGHT / 2;
    /** What printers leave blank, and what disappears in the fold. */
    private static final double MARGIN = 14;

    private static final double MARK = 8;
    private static final double LINE = 0.3;
    private static final double GAP = 3;

    private final Nameplate plate;
    private final Surface surface;

    private NameplateLayout(Nameplate plate, Surface surface) {
        this.plate = plate;
        this.surface = surface;
    }

    /** The plates in their order as one file, one a page, at least one. */
    public static byte[] print(List<Nameplate> plates, String title, Locale language) {
        PdfSurface file = new PdfSurface(WIDTH, HEIGHT);
        for (int i = 0; i < plates.size(); i++) {
            if (i > 0) {
                file.nextPage();
            }
            new NameplateLayout(plates.get(i), file).draw();
        }
        return file.finish(title, language);
    }

    private void draw() {
        half();
        surface.turned(WIDTH / 2, HALF, this::half);
        surface.fill(new Rectangle2D.Double(0, HALF - LINE / 2, MARK, LINE), Ink.QUIET);
        surface.fill(new Rectangle2D.Double(WIDTH - MARK, HALF - LINE / 2, MARK, LINE), Ink.QUIET);
    }

    /** The lower half, as it is read when the page lies upright. */
    private void half() {
        double room = WIDTH - 2 * MARGIN;
        double high = HALF - 2 * MARGIN;
        boolean alone = plate.above().isEmpty()
                && plate.second().isEmpty()
                && plate.beneath().isEmpty();
        TextBlock above = block(plate.above(), Typeface.REGULAR, new TextBlock.Room(room, 13, 10, 5, 1));
        TextBlock name = block(
                plate.name(),
                Typeface.BOLD,
                new TextBlock.Room(room, alone ? high : high - 39, alone ? 44 : 30, 16, 2));
        TextBlock second = block(plate.second(), Typeface.BOLD, new TextBlock.Room(room, 18, 14, 7, 2));
        TextBlock beneath = block(plate.beneath(), Typeface.REGULAR, new TextBlock.Room(room, 12, 9, 5, 2));
        double height = above.height() + name.height() + second.height() + beneath.height() + 2 * GAP;
        double top = HALF + (HALF - height) / 2;
        top = centred(above, top, Ink.QUIET);
        top = centred(name, top, Ink.DARK) + GAP;
        top = centred(second, top, Ink.QUIET) + GAP;
        centred(beneath, top, Ink.DARK);
    }

    private static TextBlock block(String text, Typeface typeface, TextBlock.Room room) {
        return TextBlock.fit(text, typeface, room);
    }

    private double centred(TextBlock block, double top, Color ink) {
        block.drawCentred(surface, WIDTH / 2, top, ink);
        return top + block.height();
    }
}
