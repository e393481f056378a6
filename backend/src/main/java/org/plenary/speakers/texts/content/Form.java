package org.plenary.speakers.texts.content;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What the first bytes say a file is; what they say is then checked to its end. */
enum Form {
    PDF("%PDF-"),
    ZIP("PK\u0003\u0004"),
    /** What Office wrote before 2007, and what it wraps a document with a password in. */
    COMPOUND("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    /** Programs of Windows, Linux, macOS and Java, scripts, shortcuts. */
    EXECUTABLE(
            "MZ",
            "\u007FELF",
            "\u00FE\u00ED\u00FA\u00CE",
            "\u00FE\u00ED\u00FA\u00CF",
            "\u00CE\u00FA\u00ED\u00FE",
            "\u00CF\u00FA\u00ED\u00FE",
            "\u00CA\u00FE\u00BA\u00BE",
            "#!",
            "L\u0000\u0000\u0000\u0001\u0014\u0002\u0000"),
    /** Text to programs, not to people: RTF, PostScript, XML and HTML. */
    MARKUP("{\\rtf", "%!", "<?xml", "<!DOCTYPE", "<!doctype", "<html", "<HTML", "<svg"),
    /** Perhaps plain text. */
    OTHER;

    private static final String WINDOWS = "MZ";
    private static final int HEADER = 64;

    private final List<String> openings;

    Form(String... openings) {
        this.openings = Arrays.asList(openings);
    }

    static Form of(Bytes file) {
        return Arrays.stream(values())
                .filter(form -> form.openings.stream().anyMatch(opening -> form.opens(file, opening)))
                .findFirst()
                .orElse(OTHER);
    }

    /** Two letters may as well begin a sentence: a program of Windows goes on with numbers, which no text holds. */
    private boolean opens(Bytes file, String opening) {
        return file.startsWith(opening)
                && (!opening.equals(WINDOWS) || file.holdsControls(Math.min(HEADER, file.size())));
    }

    static boolean isExecutable(byte[] opening) {
        return of(new Bytes(ByteBuffer.wrap(opening), new Budget(Duration.ofSeconds(1)))) == EXECUTABLE;
    }
}
