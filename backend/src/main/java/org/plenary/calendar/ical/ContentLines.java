package org.plenary.calendar.ical;

/**
 * The lines of RFC 5545, 3.1: at most 75 octets each, CRLF at the end, folded between characters and never inside one
 * (C5). ical4j folds by characters, which makes lines of 163 octets in Arabic.
 */
final class ContentLines {

    private static final int LIMIT = 75;
    private static final String BREAK = "\r\n";

    private ContentLines() {}

    /** Folds every line of an unfolded document. */
    static String fold(String document) {
        StringBuilder folded = new StringBuilder(document.length() + document.length() / 32);
        document.lines().forEach(line -> appendFolded(line, folded));
        return folded.toString();
    }

    private static void appendFolded(String line, StringBuilder out) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = octetsOf(character);
            if (octets + size > LIMIT) {
                out.append(BREAK).append(' ');
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        out.append(BREAK);
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
