package org.plenary.calendar.ical;

import java.util.function.IntPredicate;

/**
 * Text as a calendar may carry it: control characters taken out, line ends made {@code \n}. A bare CR would otherwise
 * end the line in the middle of a value and let a name write properties of its own.
 */
final class PlainText {

    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private PlainText() {}

    /** A text value of one or several lines. */
    static String lines(String text) {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        return keep(unified, character -> character == '\n' || isPrintable(character));
    }

    /** A value of one line, as names and titles are: every line end becomes a space. */
    static String line(String text) {
        return keep(lines(text).replace('\n', ' '), PlainText::isPrintable).strip();
    }

    /** A parameter value, which cannot hold a double quote in any form (RFC 5545, 3.2). */
    static String parameter(String text) {
        return line(text).replace('"', '\'');
    }

    private static boolean isPrintable(int character) {
        return !Character.isISOControl(character)
                && !isLineEnd(character)
                && Character.getType(character) != Character.SURROGATE;
    }

    private static boolean isLineEnd(int character) {
        return character == NEXT_LINE || character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
    }

    private static String keep(String text, IntPredicate wanted) {
        return text.codePoints()
                .filter(wanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
