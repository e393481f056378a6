package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name by which a meeting is addressed everywhere ({@code berlin-2018}): 3 to 40 lower-case letters, digits and single
 * hyphens. It never changes, since printed codes and calendar entries carry it.
 */
public record MeetingCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Words that stand where a code stands in the addresses of pages. */
    private static final Set<String> TAKEN = Set.of("new", "network");

    public MeetingCode {
        if (!canBe(value)) {
            throw new IllegalArgumentException("not a meeting code: " + value);
        }
    }

    /** @throws IllegalArgumentException when the text has not the shape of a meeting code */
    @JsonCreator
    public static MeetingCode of(String text) {
        return new MeetingCode(text);
    }

    /** Whether the text has the shape of a meeting code. */
    public static boolean canBe(String text) {
        return !TAKEN.contains(text)
                && text.length() >= 3
                && text.length() <= 40
                && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
