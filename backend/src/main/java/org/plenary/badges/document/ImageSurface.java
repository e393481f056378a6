package org.plenary.badges.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;

/** A PNG of eight pixels a millimetre: for a phone's screen, and a badge printer's 203 dots an inch. */
final class ImageSurface implements Surface {

    static final int PIXELS_PER_MM = 8;

    private final BufferedImage image;
    private final Graphics2D graphics;

    ImageSurface(double width, double height) {
        image = new BufferedImage(
                (int) Math.round(width * PIXELS_PER_MM),
                (int) Math.round(height * PIXELS_PER_MM),
                BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(PIXELS_PER_MM, PIXELS_PER_MM);
    }

    @Override
    public void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    @Override
    public void text(ShapedText text, double x, double baseline, double size, Color colour) {
        Outlines.of(text, x, baseline, size).forEach(outline -> fill(outline, colour));
    }

    @Override
    public void picture(byte[] jpeg, Rectangle2D room) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            AffineTransform there = AffineTransform.getTranslateInstance(room.getX(), room.getY());
            there.scale(room.getWidth() / picture.getWidth(), room.getHeight() / picture.getHeight());
            graphics.drawImage(picture, there, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void turned(double x, double y, Runnable drawing) {
        graphics.rotate(Math.PI, x, y);
        drawing.run();
        graphics.rotate(-Math.PI, x, y);
    }

    byte[] finish() {
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
