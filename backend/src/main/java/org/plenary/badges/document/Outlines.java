package org.plenary.badges.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.plenary.platform.document.Face;
import org.plenary.platform.document.GlyphRun;
import org.plenary.platform.document.ShapedText;

/** Text as shapes, for files whose reader cannot be expected to have our fonts. */
final class Outlines {

    private Outlines() {}

    /** The outlines of a line of text, one per glyph, in millimetres. */
    static List<Shape> of(ShapedText text, double x, double baseline, double size) {
        List<Shape> outlines = new ArrayList<>();
        double scale = size / Face.UNITS;
        double at = x;
        for (GlyphRun run : text.runs()) {
            for (GlyphRun.Glyph glyph : run.glyphs()) {
                AffineTransform place =
                        new AffineTransform(scale, 0, 0, scale, at + glyph.x() * scale, baseline + glyph.y() * scale);
                outlines.add(place.createTransformedShape(run.face().outline(glyph.id())));
            }
            at += run.width() * scale;
        }
        return outlines;
    }
}
