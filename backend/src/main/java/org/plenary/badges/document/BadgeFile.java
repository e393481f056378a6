package org.plenary.badges.document;

import java.nio.charset.StandardCharsets;

/** The three forms of a badge's document. Drawing is CPU work of 10 to 100 ms: never on the event loop. */
public enum BadgeFile {
    PDF {
        @Override
        public byte[] draw(BadgeCard card) {
            PdfSurface page = new PdfSurface(BadgeLayout.WIDTH, BadgeLayout.HEIGHT);
            BadgeLayout.draw(card, page);
            return page.finish(title(card), card.language());
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
    };

    /** Draws the badge. */
    public abstract byte[] draw(BadgeCard card);

    private static String title(BadgeCard card) {
        return (card.honorific() + ' ' + card.latinName()).strip() + " - " + card.meeting();
    }

    /** Whether our fonts can write this text at all: a name that they cannot is printed by its Latin form. */
    public static boolean writes(String text) {
        return Typeface.BOLD.writes(text);
    }
}
