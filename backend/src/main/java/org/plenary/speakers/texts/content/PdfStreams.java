package org.plenary.speakers.texts.content;

import java.nio.ByteBuffer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at every compressed part of a PDF before a library unpacks it in memory: none may unfold beyond measure, and none may be
 * packed in a way that cannot be measured here. What lies within another part is looked at as well, since a PDF may point there.
 */
final class PdfStreams {

    private static final long MOST_OF_ONE = 32L << 20;
    private static final long MOST = 256L << 20;
    private static final String STREAM = "stream";
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?:\\[([^\\]]*)]|(/\\w+)|\\d)");
    private static final Pattern UNFOLDING = Pattern.compile("/(?:Fl(?:ateDecode)?|RL|RunLengthDecode|LZW\\w*)\\b");

    /** A library may take the data to begin after one, two or three of the bytes behind the word. */
    private static final int LATEST_START = 3;

    private static final int ZLIB_HEADER = 2;

    private final Bytes file;
    private final Inflater inflater = new Inflater(true);
    private final byte[] unfolded = new byte[8192];
    private long sum;

    private PdfStreams(Bytes file) {
        this.file = file;
    }

    static void check(Bytes file) {
        new PdfStreams(file).check();
    }

    private void check() {
        try {
            int from = 0;
            for (int at = file.find(STREAM, 0); at >= 0; at = file.find(STREAM, from)) {
                checkFilters(file.text(from, at));
                from = at + STREAM.length();
                for (int start = from; start <= from + LATEST_START; start++) {
                    unfold(start + ZLIB_HEADER);
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** What stands before the data says how they are packed: once at most, and with what can be measured. */
    private static void checkFilters(String dictionary) {
        String plain = ESCAPED.matcher(dictionary).replaceAll(PdfStreams::letter);
        if (plain.contains("/LZW") || plain.contains("/RunLength")) {
            throw Refused.damaged();
        }
        Matcher filter = FILTER.matcher(plain);
        while (filter.find()) {
            String names = filter.group(1) == null ? filter.group(2) : filter.group(1);
            if (names == null || UNFOLDING.matcher(names).results().count() > 1 || names.contains(" R")) {
                throw Refused.damaged();
            }
        }
    }

    private static String letter(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    private void unfold(int start) {
        if (start >= file.size()) {
            return;
        }
        ByteBuffer packed = file.from(start);
        inflater.reset();
        inflater.setInput(packed);
        try {
            long one = 0;
            int more = inflater.inflate(unfolded);
            while (more > 0) {
                one += more;
                sum += more;
                if (one > MOST_OF_ONE || sum > MOST) {
                    throw Refused.unfolds();
                }
                more = inflater.inflate(unfolded);
            }
        } catch (DataFormatException e) {
            // not packed, or not from here
        }
    }
}
