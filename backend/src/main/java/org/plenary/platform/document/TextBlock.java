package org.plenary.platform.document;

import java.awt.Color;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text fitted into a box: as large as it may be, smaller or on more lines when it is long, and never cut. Millimetres.
 *
 * @param size of the letters
 * @param lines from the top
 */
public record TextBlock(double size, List<ShapedText> lines) {

    private static final double LEADING = 1.3;
    private static final double STEP = 0.94;

    /** The room that a text may take: at most {@code lines} lines while that keeps it above {@code small}. */
    public record Room(double width, double height, double large, double small, int lines) {}

    /**
     * Fits {@code text}: first by size on the lines allowed, then on as many lines as the height takes, then smaller
     * still.
     */
    public static TextBlock fit(String text, Typeface typeface, Room room) {
        String trimmed = text.strip().replaceAll("\\s+", " ");
        if (trimmed.isEmpty()) {
            return new TextBlock(room.large(), List.of());
        }
        for (int most = 1; most <= room.lines(); most++) {
            for (double size = room.large(); size >= room.small(); size *= STEP) {
                List<ShapedText> lines = wrap(trimmed, typeface, room.width() / size * Face.UNITS);
                if (lines.size() <= most && fits(lines, size, room)) {
                    return new TextBlock(size, lines);
                }
            }
        }
        double size = room.small();
        List<ShapedText> lines = wrap(trimmed, typeface, room.width() / size * Face.UNITS);
        while (!fits(lines, size, room)) {
            size *= STEP;
            lines = wrap(trimmed, typeface, room.width() / size * Face.UNITS);
        }
        return new TextBlock(size, lines);
    }

    private static boolean fits(List<ShapedText> lines, double size, Room room) {
        return lines.size() * size * LEADING <= room.height()
                && lines.stream().allMatch(line -> line.width() * size / Face.UNITS <= room.width() + 0.01);
    }

    /** Breaks where the language allows it, and inside a word only when the word alone is too long. */
    private static List<ShapedText> wrap(String text, Typeface typeface, double width) {
        ShapedText whole = ShapedText.of(text, typeface);
        if (whole.width() <= width) {
            return List.of(whole);
        }
        List<ShapedText> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = breakBefore(rest, typeface, width, BreakIterator.getLineInstance(Locale.ROOT));
            if (end == 0) {
                end = breakBefore(rest, typeface, width, BreakIterator.getCharacterInstance(Locale.ROOT));
            }
            if (end == 0) {
                end = rest.length();
            }
            lines.add(ShapedText.of(rest.substring(0, end).strip(), typeface));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** The last place to break at which what stands before it is narrow enough, or 0. */
    private static int breakBefore(String text, Typeface typeface, double width, BreakIterator places) {
        places.setText(text);
        int best = 0;
        for (int at = places.next(); at != BreakIterator.DONE; at = places.next()) {
            if (ShapedText.of(text.substring(0, at).strip(), typeface).width() > width) {
                return best;
            }
            best = at;
        }
        return best;
    }

    public double height() {
        return lines.size() * size * LEADING;
    }

    /** Draws the lines centred on {@code centre}, the block's upper edge at {@code top}. */
    public void drawCentred(Surface surface, double centre, double top, Color colour) {
        draw(surface, centre, top, colour, 0.5);
    }

    /** Draws the lines from {@code left}, or up to it when {@code share} of their width stands before it. */
    public void draw(Surface surface, double anchor, double top, Color colour, double share) {
        double baseline = top + size * 1.02;
        for (ShapedText line : lines) {
            surface.text(line, anchor - line.width() * size / Face.UNITS * share, baseline, size, colour);
            baseline += size * LEADING;
        }
    }
}
