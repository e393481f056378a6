package org.plenary.speakers.texts.content;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A PDF as the library reads it: mapped, and each byte within the budget, so that a file that sends the library back and forth
 * ends with the budget.
 */
final class PdfSource implements RandomAccessRead {

    private static final int END = -1;

    private final Bytes bytes;
    private int position;
    private boolean closed;

    PdfSource(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return position < bytes.size() ? bytes.at(position++) : END;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (position >= bytes.size()) {
            return END;
        }
        int read = Math.min(length, bytes.size() - position);
        bytes.copy(position, to, offset, read);
        position += read;
        return read;
    }

    @Override
    public long getPosition() {
        return position;
    }

    /** Beyond the end is the end, as the library has it. */
    @Override
    public void seek(long to) {
        if (to < 0) {
            throw Refused.damaged();
        }
        position = (int) Math.min(to, bytes.size());
    }

    @Override
    public long length() {
        return bytes.size();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.size();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() {
        closed = true;
    }
}
