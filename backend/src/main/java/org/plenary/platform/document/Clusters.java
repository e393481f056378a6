package org.plenary.platform.document;

import java.awt.font.GlyphVector;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which characters each glyph of a run stands for. A ligature stands for several, a letter split into base and marks
 * gives its text to the glyphs that have a character of their own and the rest to the base. Without this, text copied
 * from the document would lose letters.
 */
final class Clusters {

    /** The JDK's codes for "draws nothing" begin here. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    private final Face face;
    private final int[] glyphs;
    private final String[] texts;
    /** What is still to be given of each glyph's cluster, shared by the glyphs of one cluster. */
    private final StringBuilder[] left;

    Clusters(Face face, GlyphVector shaped, String text) {
        this.face = face;
        int count = shaped.getNumGlyphs();
        glyphs = shaped.getGlyphCodes(0, count, null);
        texts = new String[count];
        left = new StringBuilder[count];
        int[] starts = shaped.getGlyphCharIndices(0, count, null);
        TreeSet<Integer> ends = new TreeSet<>();
        for (int start : starts) {
            ends.add(start);
        }
        ends.add(text.length());
        Map<Integer, StringBuilder> clusters = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Integer end = ends.higher(starts[i]);
            left[i] = clusters.computeIfAbsent(
                    starts[i], start -> new StringBuilder(text.substring(start, end == null ? text.length() : end)));
        }
        for (int i = 0; i < count; i++) {
            texts[i] = own(glyphs[i], left[i]);
        }
        giveTheRest();
    }

    /** The character of a cluster whose own glyph this is; fonts may draw a composed letter as base and marks. */
    private String own(int glyph, StringBuilder cluster) {
        String found = take(glyph, cluster);
        if (!found.isEmpty()) {
            return found;
        }
        StringBuilder apart = new StringBuilder(Normalizer.normalize(cluster, Normalizer.Form.NFD));
        found = take(glyph, apart);
        if (!found.isEmpty()) {
            cluster.setLength(0);
            cluster.append(apart);
        }
        return found;
    }

    /** Takes the character whose plain glyph this is out of what is left of its cluster. */
    private String take(int glyph, StringBuilder cluster) {
        for (int at = 0; at < cluster.length(); ) {
            int character = cluster.codePointAt(at);
            int width = Character.charCount(character);
            if (face.glyphOf(character) == glyph) {
                cluster.delete(at, at + width);
                return Character.toString(character);
            }
            at += width;
        }
        return "";
    }

    private void giveTheRest() {
        for (int i = 0; i < texts.length; i++) {
            boolean last = i + 1 == texts.length || left[i + 1] != left[i];
            if (!left[i].isEmpty() && !invisible(glyphs[i]) && (texts[i].isEmpty() || last)) {
                texts[i] += left[i];
                left[i].setLength(0);
            }
        }
    }

    static boolean invisible(int glyph) {
        return glyph >= FIRST_INVISIBLE;
    }

    String text(int glyph) {
        return texts[glyph];
    }
}
