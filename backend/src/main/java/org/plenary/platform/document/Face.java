package org.plenary.platform.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file, seen by the JDK's shaper and by the PDF library at once: both read the same bytes, so that the glyph
 * numbers of one are those of the other. Measures are thousandths of the font size.
 */
public final class Face {

    /** The size at which everything is laid out; all positions are divided by it. */
    public static final float UNITS = 1000f;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String name;
    private final byte[] bytes;
    private final Font font;
    private final TrueTypeFont tables;

    private Face(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        try {
            this.font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                    .deriveFont(UNITS)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
            this.tables = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (FontFormatException broken) {
            throw new IllegalStateException("font " + name, broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font " + name, unreadable);
        }
    }

    /** Reads a font from the jar's {@code fonts} folder. */
    static Face load(String name) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("no font " + name + " in the jar");
            }
            return new Face(name, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font " + name, unreadable);
        }
    }

    String name() {
        return name;
    }

    boolean canDisplay(int character) {
        return font.canDisplay(character);
    }

    /** Shapes one run of one direction; glyphs come in visual order. */
    GlyphVector shape(char[] text, int start, int end, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return font.layoutGlyphVector(EXACT, text, start, end, direction);
    }

    /** The outline of one glyph, at {@link #UNITS}. */
    public Shape outline(int glyph) {
        return font.createGlyphVector(EXACT, new int[] {glyph}).getOutline();
    }

    /** The advance that a PDF viewer knows for this glyph. */
    float advance(int glyph) {
        try {
            return tables.getAdvanceWidth(glyph) * UNITS / tables.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The glyph that this character has when nothing around it changes its shape; 0 for none. */
    int glyphOf(int character) {
        try {
            return tables.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A fresh parse: embedding one in a document closes it with the document. */
    TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }
}
