package org.plenary.platform.document;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Shaped glyphs of one face and direction, in visual order, positions in thousandths of the size.
 *
 * @param glyphs what is drawn
 * @param width the advance of the whole run
 */
public record GlyphRun(Face face, List<Glyph> glyphs, float width) {

    /**
     * @param text the characters that this glyph stands for when the text is copied out; may be empty for a part of
     *     a cluster
     */
    public record Glyph(int id, float x, float y, String text) {}

    /** Shapes {@code text} from {@code start} to {@code end}. */
    static GlyphRun of(Face face, char[] text, int start, int end, boolean rightToLeft) {
        GlyphVector shaped = face.shape(text, start, end, rightToLeft);
        Clusters clusters = new Clusters(face, shaped, new String(text, start, end - start));
        List<Glyph> glyphs = new ArrayList<>(shaped.getNumGlyphs());
        for (int i = 0; i < shaped.getNumGlyphs(); i++) {
            int id = shaped.getGlyphCode(i);
            if (!Clusters.invisible(id)) {
                Point2D at = shaped.getGlyphPosition(i);
                glyphs.add(new Glyph(id, (float) at.getX(), (float) at.getY(), clusters.text(i)));
            }
        }
        float width = (float) shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
        return new GlyphRun(face, List.copyOf(glyphs), width);
    }
}
