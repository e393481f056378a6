package org.plenary.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Faces of one weight that together write Latin, Greek, Cyrillic, Arabic, Chinese, Japanese and Korean; the first one
 * that has a character draws it. Loaded on first use, which takes half a second: only on the blocking scheduler.
 */
public final class Typeface {

    public static final Typeface REGULAR;
    public static final Typeface BOLD;

    static {
        headless();
        Face han = Face.load("NotoSansSC-Medium");
        Face hangul = Face.load("NotoSansKR-Medium");
        REGULAR =
                new Typeface(List.of(Face.load("NotoSans-Regular"), Face.load("NotoSansArabic-Regular"), han, hangul));
        BOLD = new Typeface(List.of(Face.load("NotoSans-Bold"), Face.load("NotoSansArabic-Bold"), han, hangul));
    }

    private final List<Face> faces;

    private Typeface(List<Face> faces) {
        this.faces = faces;
    }

    /** A machine without fonts refuses even those in the jar, unless the JDK is given a font list of its own. */
    private static void headless() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path list = Files.createTempFile("plenary-fonts", ".properties");
            list.toFile().deleteOnExit();
            Files.writeString(list, "version=1\nsequence.allfonts=default\n");
            System.setProperty("sun.awt.fontconfig", list.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("java.io.tmpdir must be writable", unwritable);
        }
    }

    /** The face for a character, preferring the one of the character before it; the first face when none has it. */
    Face faceFor(int character, Face before) {
        if (joinsItsNeighbour(character) || before.canDisplay(character) && before == faces.get(0)) {
            return before;
        }
        if (Character.getType(character) == Character.SPACE_SEPARATOR && before.canDisplay(character)) {
            return before;
        }
        for (Face face : faces) {
            if (face.canDisplay(character)) {
                return face;
            }
        }
        return before;
    }

    Face first() {
        return faces.get(0);
    }

    /** The characters of the text that no face has, each once: they would print as boxes. */
    public List<String> unwritable(String text) {
        return text.codePoints()
                .filter(c -> !joinsItsNeighbour(c) && faces.stream().noneMatch(face -> face.canDisplay(c)))
                .mapToObj(Character::toString)
                .distinct()
                .toList();
    }

    private static boolean joinsItsNeighbour(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }
}
