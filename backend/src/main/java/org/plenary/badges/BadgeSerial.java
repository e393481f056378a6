package org.plenary.badges;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A serial as staff write it down, {@code 0042-1}: in the digits of their own script, with whichever dash their keyboard has, and
 * with spaces around it where it was dictated or corrected by a telephone.
 */
public record BadgeSerial(int number, int generation) {

    /** Short enough for whole numbers. */
    private static final Pattern WRITTEN =
            Pattern.compile("[\\p{Z}\\t]*+([0-9]{1,9})[\\p{Z}\\t]*+-[\\p{Z}\\t]*+([0-9]{1,4})[\\p{Z}\\t]*+");

    /** Longer than any serial with the marks of direction that a right-to-left text brings along. */
    private static final int LONGEST = 60;

    /** What was typed, when it is a serial. */
    public static Optional<BadgeSerial> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher serial = WRITTEN.matcher(plain(typed));
        return serial.matches()
                ? Optional.of(new BadgeSerial(Integer.parseInt(serial.group(1)), Integer.parseInt(serial.group(2))))
                : Optional.empty();
    }

    private static String plain(String typed) {
        var plain = new StringBuilder();
        typed.strip().codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (isDash(point)) {
                plain.append('-');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    private static boolean isDash(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION || point == '\u2212';
    }
}
