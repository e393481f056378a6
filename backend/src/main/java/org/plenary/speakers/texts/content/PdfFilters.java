package org.plenary.speakers.texts.content;

/**
 * Reads, in one pass over a PDF, what its parts say they are packed with: once at most, and with what can be measured. Whatever
 * follows {@code /Filter} is read to its end at once, and the pass goes on behind it; what does not end within a few names is
 * refused, so that no byte is read twice however a file is made up.
 */
final class PdfFilters {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_GAP = 64;
    private static final int MOST_NAMES = 8;
    private static final int HEX = 16;
    private static final String BLANKS = " \t\r\n\f\0";

    /** Where a name ends; a comment or a brace behind a name is no way in which anybody writes one. */
    private static final String ENDS = BLANKS + "/<>[](){}%";

    private final Bytes file;
    private int place;

    private PdfFilters(Bytes file) {
        this.file = file;
    }

    static void check(Bytes file) {
        var filters = new PdfFilters(file);
        for (int at = file.find("/", 0); at >= 0; at = file.find("/", filters.place)) {
            filters.place = at;
            if (filters.name().equals("Filter")) {
                filters.value();
            }
        }
    }

    /** One name, or several in brackets; one that stands elsewhere in the file cannot be followed from here. */
    private void value() {
        blanks();
        if (is('/')) {
            requireMeasurable(name(), 0);
        } else if (is('[')) {
            place++;
            names();
        } else if (!is('n')) {
            throw Refused.damaged();
        }
    }

    private void names() {
        blanks();
        for (int i = 0; !is(']'); i++) {
            if (i == MOST_NAMES || !is('/')) {
                throw Refused.damaged();
            }
            requireMeasurable(name(), i);
            blanks();
        }
        place++;
    }

    /** What unfolds is measured from the first byte of the data on: nothing may be unpacked before it. */
    private static void requireMeasurable(String filter, int index) {
        boolean unfolds = filter.equals("FlateDecode") || filter.equals("Fl");
        if (unfolds && index > 0 || filter.equals("RL")) {
            throw Refused.damaged();
        }
    }

    /** The name that begins here, without its escapes and cut off where it is longer than any that matters. */
    private String name() {
        place++;
        var name = new StringBuilder();
        while (place < file.size() && name.length() < LONGEST_NAME && ENDS.indexOf(file.at(place)) < 0) {
            name.append(letter());
        }
        String whole = name.toString();
        if (whole.startsWith("LZW") || whole.startsWith("RunLength")) {
            throw Refused.damaged();
        }
        return whole;
    }

    private char letter() {
        int letter = file.at(place++);
        if (letter == '#' && place + 1 < file.size()) {
            int high = Character.digit(file.at(place), HEX);
            int low = Character.digit(file.at(place + 1), HEX);
            if (high >= 0 && low >= 0) {
                place += 2;
                return (char) (high * HEX + low);
            }
        }
        return (char) letter;
    }

    private void blanks() {
        int last = place + LONGEST_GAP;
        while (place < file.size() && BLANKS.indexOf(file.at(place)) >= 0) {
            if (place++ == last) {
                throw Refused.damaged();
            }
        }
    }

    private boolean is(char wanted) {
        return place < file.size() && file.at(place) == wanted;
    }
}
