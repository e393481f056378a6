package org.plenary.badges.document;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;

/** The part of a sheet that one badge takes: its own upper left corner is at {@code x}, {@code y} of the sheet. */
record Shifted(Surface sheet, double x, double y) implements Surface {

    @Override
    public void fill(Shape shape, Color colour) {
        sheet.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape), colour);
    }

    @Override
    public void text(ShapedText text, double left, double baseline, double size, Color colour) {
        sheet.text(text, x + left, y + baseline, size, colour);
    }

    @Override
    public void picture(byte[] jpeg, Rectangle2D room) {
        sheet.picture(
                jpeg, new Rectangle2D.Double(x + room.getX(), y + room.getY(), room.getWidth(), room.getHeight()));
    }

    @Override
    public void turned(double left, double top, Runnable drawing) {
        sheet.turned(x + left, y + top, drawing);
    }
}
