package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file at any place, mapped: they are not on the heap. Each look at one of them is within the budget. */
final class Bytes {

    private final ByteBuffer content;
    private final Budget budget;

    Bytes(ByteBuffer content, Budget budget) {
        this.content = content;
        this.budget = budget;
    }

    static Bytes of(Path file, Budget budget) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Bytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), budget);
        }
    }

    int size() {
        return content.limit();
    }

    int at(int place) {
        budget.look(1);
        return content.get(place) & 0xFF;
    }

    boolean startsWith(String latin) {
        return holds(0, latin.getBytes(ISO_8859_1));
    }

    /** Where that text is found first, from that place on; -1 where it is not. */
    int find(String text, Charset charset, int from) {
        byte[] wanted = text.getBytes(charset);
        for (int place = from; place <= size() - wanted.length; place++) {
            if (holds(place, wanted)) {
                return place;
            }
        }
        return -1;
    }

    int find(String latin, int from) {
        return find(latin, ISO_8859_1, from);
    }

    int count(String latin) {
        int found = 0;
        for (int place = find(latin, 0); place >= 0; place = find(latin, place + 1)) {
            found++;
        }
        return found;
    }

    /** Whether one of the first bytes is a control character that plain text does not have. */
    boolean holdsControls(int first) {
        return text(0, first).chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0);
    }

    /** The bytes between two places, each as one character. */
    String text(int from, int to) {
        byte[] bytes = new byte[to - from];
        copy(from, bytes, 0, bytes.length);
        return new String(bytes, ISO_8859_1);
    }

    void copy(int from, byte[] to, int offset, int length) {
        budget.look(length);
        content.get(from, to, offset, length);
    }

    /** A view from that place to the end. */
    ByteBuffer from(int place) {
        return content.slice(place, size() - place);
    }

    private boolean holds(int place, byte[] wanted) {
        if (place + wanted.length > size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            budget.look(1);
            if (content.get(place + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
