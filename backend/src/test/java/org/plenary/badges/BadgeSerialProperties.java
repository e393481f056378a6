package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Serials as people type them (B4). */
class BadgeSerialProperties {

    /** The zeros of ASCII, Arabic-Indic, Persian, Devanagari and full-width digits. */
    private static final int[] ZEROS = {'0', 0x660, 0x6F0, 0x966, 0xFF10};

    private static final String[] DASHES = {"-", "–", "—", "\u2010", "\u2011", "\u2212", "－"};

    private static final String[] SPACES = {"", " ", "\u00a0", "\u202f ", "\t"};

    @Property
    void areReadInTheDigitsOfEachScriptWithEachDash(
            @ForAll @IntRange(min = 1, max = 999_999_999) int number,
            @ForAll @IntRange(min = 1, max = 9999) int generation,
            @ForAll @IntRange(max = 4) int script,
            @ForAll @IntRange(max = 6) int dash) {
        String typed = in(script, "%04d".formatted(number)) + DASHES[dash] + "\u200e" + in(script, "" + generation);
        assertThat(BadgeSerial.read(" " + typed)).contains(new BadgeSerial(number, generation));
    }

    /** Dictated by telephone, corrected by a keyboard that sets a space after each number, pasted from a letter. */
    @Property
    void areReadWithWhateverSpacesAreAroundTheirParts(
            @ForAll @IntRange(min = 1, max = 999_999_999) int number,
            @ForAll @IntRange(min = 1, max = 9999) int generation,
            @ForAll @IntRange(max = 4) int before,
            @ForAll @IntRange(max = 4) int after) {
        String typed = SPACES[after] + "%04d".formatted(number) + SPACES[before] + "-" + SPACES[after] + generation;
        assertThat(BadgeSerial.read(typed + SPACES[before])).contains(new BadgeSerial(number, generation));
    }

    @Example
    void haveNoSpaceWithinANumber() {
        assertThat(BadgeSerial.read("00 13-1")).isEmpty();
        assertThat(BadgeSerial.read("0013 1")).isEmpty();
        assertThat(BadgeSerial.read("0013--1")).isEmpty();
    }

    private static String in(int script, String digits) {
        return digits.codePoints()
                .map(digit -> digit - '0' + ZEROS[script])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Property
    void whateverElseIsTypedIsNoSerialAndNoFailure(@ForAll @StringLength(max = 100) String typed) {
        BadgeSerial.read(typed).ifPresent(read -> assertThat(read.number()).isBetween(0, 999_999_999));
    }
}
