package org.plenary.platform.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Something that is drawn on. Millimetres from the upper left corner; text stands on its baseline. */
public interface Surface {

    /** Fills a shape. */
    void fill(Shape shape, Color colour);

    /** Writes a line whose left edge is {@code x}, letters {@code size} millimetres high. */
    void text(ShapedText text, double x, double baseline, double size, Color colour);

    /** Puts a JPEG file there, as large as that. */
    void picture(byte[] jpeg, Rectangle2D room);

    /** Whatever is drawn meanwhile stands upside down, turned about that point; text stays text. */
    void turned(double x, double y, Runnable drawing);
}
