package org.plenary.platform.document;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of text as it stands on paper: composed (NFC), ordered by the Unicode bidirectional algorithm, each run
 * shaped by the first face that has its characters. Immutable; width in thousandths of the size.
 */
public record ShapedText(List<GlyphRun> runs, float width) {

    /** Lays out one line. Control characters, line ends among them, are spaces here. */
    public static ShapedText of(String text, Typeface typeface) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cc}+", " ");
        if (line.isEmpty()) {
            return new ShapedText(List.of(), 0);
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<Span> spans = new ArrayList<>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            spans.addAll(split(line, bidi, run, typeface));
        }
        return shape(line.toCharArray(), inVisualOrder(spans));
    }

    private record Span(Face face, int start, int end, int level) {}

    private static List<Span> split(String line, Bidi bidi, int run, Typeface typeface) {
        List<Span> spans = new ArrayList<>();
        int end = bidi.getRunLimit(run);
        int level = bidi.getRunLevel(run);
        int from = bidi.getRunStart(run);
        Face face = typeface.faceFor(line.codePointAt(from), typeface.first());
        for (int at = from; at < end; at += Character.charCount(line.codePointAt(at))) {
            Face next = typeface.faceFor(line.codePointAt(at), face);
            if (next != face) {
                spans.add(new Span(face, from, at, level));
                from = at;
                face = next;
            }
        }
        spans.add(new Span(face, from, end, level));
        return spans;
    }

    private static List<Span> inVisualOrder(List<Span> spans) {
        byte[] levels = new byte[spans.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) spans.get(i).level();
        }
        Object[] ordered = spans.toArray();
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        List<Span> result = new ArrayList<>();
        for (Object span : ordered) {
            result.add((Span) span);
        }
        return result;
    }

    private static ShapedText shape(char[] line, List<Span> spans) {
        List<GlyphRun> runs = new ArrayList<>();
        float width = 0;
        for (Span span : spans) {
            GlyphRun run = GlyphRun.of(span.face(), line, span.start(), span.end(), (span.level() & 1) == 1);
            runs.add(run);
            width += run.width();
        }
        return new ShapedText(List.copyOf(runs), width);
    }
}
