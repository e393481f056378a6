package org.plenary.platform.document;

import java.awt.Color;
import java.awt.Shape;

/** Something that is drawn on. Millimetres from the upper left corner; text stands on its baseline. */
public interface Surface {

    /** Fills a shape. */
    void fill(Shape shape, Color colour);

    /** Writes a line whose left edge is {@code x}, letters {@code size} millimetres high. */
    void text(ShapedText text, double x, double baseline, double size, Color colour);

    /** Whatever is drawn meanwhile stands upside down, turned about that point; text stays text. */
    void turned(double x, double y, Runnable drawing);
}
