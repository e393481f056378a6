package org.plenary.badges.document;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.plenary.platform.document.Typeface;

/** The forms of a badge's document, and its code alone for a phone's screen. Drawing is CPU work of 10 to 100 ms: never on the event loop. */
public enum BadgeFile {
    PDF {
        @Override
        public byte[] draw(BadgeCard card) {
            return BadgeFormat.A6.print(List.of(card), title(card), card.language());
        }
    },
    PNG {
        @Override
        public byte[] draw(BadgeCard card) {
            ImageSurface image = new ImageSurface(BadgeLayout.WIDTH, BadgeLayout.HEIGHT);
            BadgeLayout.draw(card, image);
            return image.finish();
        }
    },
    SVG {
        @Override
        public byte[] draw(BadgeCard card) {
            SvgSurface drawing = new SvgSurface(BadgeLayout.WIDTH, BadgeLayout.HEIGHT);
            BadgeLayout.draw(card, drawing);
            return drawing.finish(title(card)).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The code as large as a screen allows, on white with its quiet zone. */
    CODE {
        @Override
        public byte[] draw(BadgeCard card) {
            SvgSurface drawing = new SvgSurface(CODE_SIZE, CODE_SIZE);
            drawing.fill(new Rectangle2D.Double(0, 0, CODE_SIZE, CODE_SIZE), Color.WHITE);
            drawing.fill(QrPath.of(card.code()).in(0, 0, CODE_SIZE), Color.BLACK);
            return drawing.finish(title(card)).getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final double CODE_SIZE = 49;

    /** What stands behind the dot of a file's name: {@code pdf}, and {@code qr.svg} for the code alone. */
    public String ending() {
        return this == CODE ? "qr.svg" : name().toLowerCase(Locale.ROOT);
    }

    /** The form of which {@link #ending} is this. */
    public static BadgeFile ofEnding(String ending) {
        return ending.equals("qr.svg") ? CODE : valueOf(ending.toUpperCase(Locale.ROOT));
    }

    /** Draws the badge. */
    public abstract byte[] draw(BadgeCard card);

    /** What the document is called by whoever lists it. */
    public static String title(BadgeCard card) {
        return (card.honorific() + ' ' + card.latinName()).strip() + " - " + card.meeting();
    }

    /** The characters of this text that none of our fonts has, each once; a name with any is printed by its Latin form. */
    public static List<String> unwritable(String text) {
        return Typeface.BOLD.unwritable(text);
    }

    /** The text without what would print as boxes. */
    public static String writable(String text) {
        String left = text;
        for (String character : unwritable(text)) {
            left = left.replace(character, "");
        }
        return left.equals(text) ? text : left.replaceAll(" +", " ").strip();
    }
}
