package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file at any place, mapped: they are not on the heap. */
final class Bytes {

    private final ByteBuffer content;

    Bytes(ByteBuffer content) {
        this.content = content;
    }

    static Bytes of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Bytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    int size() {
        return content.limit();
    }

    int at(int place) {
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

    /** The bytes between two places, each as one character. */
    String text(int from, int to) {
        byte[] bytes = new byte[to - from];
        content.get(from, bytes);
        return new String(bytes, ISO_8859_1);
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
            if (content.get(place + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
