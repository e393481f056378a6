package org.plenary.badges.document;

import java.awt.Color;

/** The colours of badges, apart from those of the categories. */
final class Ink {

    static final Color DARK = new Color(0x16, 0x1B, 0x26);
    static final Color QUIET = new Color(0x4A, 0x52, 0x60);

    private Ink() {}

    /** Dark or white, whichever is read more easily on this colour (WCAG relative luminance). */
    static Color on(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return luminance > 0.18 ? DARK : Color.WHITE;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
