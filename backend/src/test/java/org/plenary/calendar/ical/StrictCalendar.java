package org.plenary.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A second reader of iCalendar, written from RFC 5545 alone: octets, lines, nesting, names, values. It shares nothing
 * with the library that writes, so that the two can disagree.
 */
public final class StrictCalendar {

    private static final Pattern LINE = Pattern.compile(
            "([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)");

    private final List<String> lines;

    private StrictCalendar(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a document and insists on every rule that it knows. */
    public static StrictCalendar read(String document) {
        byte[] octets = document.getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < octets.length; at++) {
            if (octets[at] == '\n') {
                assertThat(octets[at - 1]).as("LF without CR").isEqualTo((byte) '\r');
                addLine(Arrays.copyOfRange(octets, start, at - 1), lines);
                start = at + 1;
            }
        }
        assertThat(start).as("the last line ends with CRLF").isEqualTo(octets.length);
        StrictCalendar calendar = new StrictCalendar(lines);
        calendar.checkLines();
        return calendar;
    }

    private static void addLine(byte[] octets, List<String> lines) {
        assertThat(octets.length).as("octets of a line").isBetween(1, 75);
        String line = decode(octets);
        if (line.startsWith(" ")) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
        } else {
            lines.add(line);
        }
    }

    /** Each physical line on its own must be UTF-8: a character that a fold splits is caught here. */
    private static String decode(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException split) {
            throw new AssertionError("a fold splits a character", split);
        }
    }

    private void checkLines() {
        Deque<String> open = new ArrayDeque<>();
        for (String line : lines) {
            assertThat(line).matches(LINE);
            assertThat(line.chars().noneMatch(Character::isISOControl))
                    .as("control character in " + line)
                    .isTrue();
            if (line.startsWith("BEGIN:")) {
                open.push(line.substring(6));
            } else if (line.startsWith("END:")) {
                assertThat(line.substring(4)).isEqualTo(open.pop());
            }
        }
        assertThat(open).isEmpty();
        assertThat(lines.get(0)).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("END:VCALENDAR");
    }

    /** The unfolded lines. */
    public List<String> lines() {
        return lines;
    }

    /** All values of a property, unescaped. */
    public List<String> values(String name) {
        return lines.stream()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .filter(match -> match.group(1).equals(name))
                .map(match -> unescape(match.group(3)))
                .toList();
    }

    /** The only value of a property. */
    public String value(String name) {
        assertThat(values(name)).as(name).hasSize(1);
        return values(name).get(0);
    }

    /** The unfolded lines of the nth component of a kind, without its BEGIN and END. */
    public List<String> component(String kind, int index) {
        int seen = -1;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).equals("BEGIN:" + kind) && ++seen == index) {
                return lines.subList(
                        at + 1, at + lines.subList(at, lines.size()).indexOf("END:" + kind));
            }
        }
        throw new AssertionError("no " + kind + " " + index);
    }

    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '\\') {
                char next = value.charAt(++at);
                plain.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
