package org.plenary.badges;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The zones of the venue, A to H, that a badge opens. Written as their letters in order: {@code "AC"}; one byte in the code. */
public record ZoneSet(int bits) {

    /** No zone at all. */
    public static final ZoneSet NONE = new ZoneSet(0);

    public ZoneSet {
        if (bits < 0 || bits > 0xFF) {
            throw new IllegalArgumentException("a badge knows eight zones");
        }
    }

    /** The set of the zones whose letters stand in {@code letters}; other characters are refused. */
    @JsonCreator
    public static ZoneSet of(String letters) {
        int bits = 0;
        for (char letter : letters.toCharArray()) {
            if (letter < 'A' || letter > 'H') {
                throw new IllegalArgumentException("zones are the letters A to H");
            }
            bits |= 1 << letter - 'A';
        }
        return new ZoneSet(bits);
    }

    /** Whether every zone of {@code other} is in this set. */
    public boolean contains(ZoneSet other) {
        return (bits & other.bits) == other.bits;
    }

    /** The letters in order. */
    @JsonValue
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int zone = 0; zone < 8; zone++) {
            if ((bits & 1 << zone) != 0) {
                letters.append((char) ('A' + zone));
            }
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return letters();
    }
}
