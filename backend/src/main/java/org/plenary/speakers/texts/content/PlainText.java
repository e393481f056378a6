package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.plenary.speakers.texts.content.Content.Count;

/**
 * Plain text: UTF-8, or UTF-16 with a byte order mark, to the last byte; without control characters but tab and the ends of lines
 * and pages; with no more marks on one letter than the Unicode Stream-Safe Text Format allows (UAX 15), as names have it.
 */
final class PlainText {

    private static final int MOST_MARKS = 30;
    private static final int END = -1;

    private final WordCount words = new WordCount();
    private int marks;

    private PlainText() {}

    static Content of(Path file, Bytes bytes) throws IOException {
        Charset charset = charset(bytes);
        var text = new PlainText();
        try (Reader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()))) {
            for (int letter = codePoint(reader); letter != END; letter = codePoint(reader)) {
                text.take(letter);
            }
        } catch (CharacterCodingException e) {
            throw Refused.type();
        }
        Count count = text.words.count();
        if (count == null) {
            throw Refused.empty();
        }
        String name = charset.equals(UTF_8) ? UTF_8.name() : "UTF-16";
        return new Content(TextKind.TXT, name, Objects.requireNonNull(count));
    }

    private static Charset charset(Bytes bytes) {
        if (bytes.startsWith("\u00FF\u00FE")) {
            return UTF_16LE;
        }
        return bytes.startsWith("\u00FE\u00FF") ? UTF_16BE : UTF_8;
    }

    private void take(int letter) {
        int type = Character.getType(letter);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        marks = mark ? marks + 1 : 0;
        if (type == Character.CONTROL && "\t\n\r\f".indexOf(letter) < 0 || marks > MOST_MARKS || isNone(letter)) {
            throw Refused.characters();
        }
        words.next(letter);
    }

    /** What Unicode says is no character and never will be. */
    private static boolean isNone(int letter) {
        return (letter & 0xFFFE) == 0xFFFE || letter >= 0xFDD0 && letter <= 0xFDEF;
    }

    private static int codePoint(Reader reader) throws IOException {
        int first = reader.read();
        if (first == END || !Character.isHighSurrogate((char) first)) {
            return first;
        }
        return Character.toCodePoint((char) first, (char) reader.read());
    }
}
