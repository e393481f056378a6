package org.plenary.badges.document;

import java.awt.font.GlyphVector;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which characters each glyph of a run stands for. A ligature stands for several, a letter split into base and marks
 * gives its text to the glyphs that have a character of their own and the rest to the base. Without this, text copied
 * from the document would lose letters.
 */
final class Clusters {

    /** The JDK's codes for "draws nothing" begin here. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    private final String[] texts;

    Clusters(Face face, GlyphVector shaped, String text) {
        int count = shaped.getNumGlyphs();
        texts = new String[count];
        TreeSet<Integer> starts = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            starts.add(shaped.getGlyphCharIndex(i));
        }
        starts.add(text.length());
        Map<Integer, StringBuilder> left = new TreeMap<>();
        for (int start : starts) {
            Integer end = starts.higher(start);
            left.put(start, new StringBuilder(text.substring(start, end == null ? text.length() : end)));
        }
        for (int i = 0; i < count; i++) {
            texts[i] = own(face, shaped.getGlyphCode(i), left.get(shaped.getGlyphCharIndex(i)));
        }
        giveTheRest(shaped, left);
    }

    /** The character of a cluster whose own glyph this is; fonts may draw a composed letter as base and marks. */
    private static String own(Face face, int glyph, StringBuilder cluster) {
        String found = take(face, glyph, cluster);
        if (!found.isEmpty()) {
            return found;
        }
        StringBuilder apart = new StringBuilder(Normalizer.normalize(cluster, Normalizer.Form.NFD));
        found = take(face, glyph, apart);
        if (!found.isEmpty()) {
            cluster.setLength(0);
            cluster.append(apart);
        }
        return found;
    }

    /** Takes the character whose plain glyph this is out of what is left of its cluster. */
    private static String take(Face face, int glyph, StringBuilder cluster) {
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

    private void giveTheRest(GlyphVector shaped, Map<Integer, StringBuilder> left) {
        for (int i = 0; i < texts.length; i++) {
            StringBuilder rest = left.get(shaped.getGlyphCharIndex(i));
            if (rest.length() > 0 && !invisible(shaped.getGlyphCode(i)) && (texts[i].isEmpty() || lastOf(shaped, i))) {
                texts[i] += rest;
                rest.setLength(0);
            }
        }
    }

    private static boolean lastOf(GlyphVector shaped, int i) {
        return i + 1 == shaped.getNumGlyphs() || shaped.getGlyphCharIndex(i + 1) != shaped.getGlyphCharIndex(i);
    }

    static boolean invisible(int glyph) {
        return glyph >= FIRST_INVISIBLE;
    }

    String text(int glyph) {
        return texts[glyph];
    }
}
