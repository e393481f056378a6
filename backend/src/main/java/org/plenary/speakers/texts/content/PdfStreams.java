package org.plenary.speakers.texts.content;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at every compressed part of a PDF before a library unpacks it in memory: none may unfold beyond measure, and none may be
 * packed in a way that cannot be measured here ({@link PdfFilters}). What lies within another part is looked at as well, since a PDF may point there.
 */
final class PdfStreams {

    private static final long MOST_OF_ONE = 32L << 20;
    private static final long MOST = 256L << 20;
    private static final String STREAM = "stream";

    /** A library may take the data to begin after one, two or three of the bytes behind the word. */
    private static final int LATEST_START = 3;

    private static final int ZLIB_HEADER = 2;

    /** What an attempt to unfold costs although nothing is unfolded, in bytes. */
    private static final int ATTEMPT = 256;

    private final Bytes file;
    private final Budget budget;
    private final Inflater inflater = new Inflater(true);
    private final byte[] unfolded = new byte[8192];
    private long sum;

    private PdfStreams(Bytes file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    static void check(Bytes file, Budget budget) {
        PdfFilters.check(file);
        new PdfStreams(file, budget).check();
    }

    private void check() {
        try {
            int from = 0;
            for (int at = file.find(STREAM, 0); at >= 0; at = file.find(STREAM, from)) {
                from = at + STREAM.length();
                for (int start = from; start <= from + LATEST_START; start++) {
                    unfold(start + ZLIB_HEADER);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private void unfold(int start) {
        if (start >= file.size()) {
            return;
        }
        ByteBuffer packed = file.from(start);
        inflater.reset();
        inflater.setInput(packed);
        budget.look(ATTEMPT);
        try {
            long one = 0;
            for (int more = next(); more > 0; more = next()) {
                one += more;
                sum += more;
                if (one > MOST_OF_ONE || sum > MOST) {
                    throw Refused.unfolds();
                }
            }
        } catch (DataFormatException e) {
            // not packed, or not from here
        }
    }

    /** What is read counts beside what comes out: packed data may go on for long without a byte. */
    private int next() throws DataFormatException {
        long before = inflater.getBytesRead();
        int more = inflater.inflate(unfolded);
        budget.look(inflater.getBytesRead() - before + more);
        return more;
    }
}
