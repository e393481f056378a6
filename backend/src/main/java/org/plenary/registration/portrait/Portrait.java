package org.plenary.registration.portrait;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plenary.kernel.Problem;

/**
 * Makes a photo of 300 by 400 pixels from a JPEG or PNG file; blocks, and takes up to a second or two. Only every so many-th pixel
 * of a large picture is ever in memory. The photo is a JPEG of our own: nothing of the file is in it but what it shows.
 */
public final class Portrait {

    /** What is looked through for the way the camera was held; cameras write it first. */
    private static final int HEAD = 256 * 1024;

    private static final float QUALITY = 0.85f;

    private Portrait() {}

    /** @throws Problem one of {@code registration.photo-*} when the file is not taken */
    public static byte[] of(Path file) {
        try {
            return made(file);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : Unsuitable.damaged();
        }
    }

    private static byte[] made(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw Unsuitable.damaged();
        }
        PictureKind kind = PictureKind.of(head);
        if (kind != PictureKind.JPEG && kind != PictureKind.PNG) {
            throw Unsuitable.type(kind);
        }
        Orientation orientation = Orientation.of(kind, head);
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            PortraitCut cut = PortraitCut.of(reader.getWidth(0), reader.getHeight(0), orientation.lies());
            return jpeg(upright(scaled(read(reader, cut), cut.width(), cut.height()), orientation));
        } finally {
            reader.dispose();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static BufferedImage read(ImageReader reader, PortraitCut cut) throws IOException {
        boolean[] cutOff = {false};
        // a picture whose end is missing is read all the same, grey from there on
        reader.addIIOReadWarningListener((source, warning) -> {
            String said = warning.toLowerCase(Locale.ROOT);
            cutOff[0] |= said.contains("premature") || said.contains("truncated");
        });
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(cut.part());
        wanted.setSourceSubsampling(cut.step(), cut.step(), 0, 0);
        BufferedImage read = reader.read(0, wanted);
        if (cutOff[0]) {
            throw Unsuitable.damaged();
        }
        return read;
    }

    /** Halved as long as that is possible, so that every pixel read counts. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        return painted(
                picture,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / picture.getWidth(), (double) height / picture.getHeight()));
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        boolean lies = orientation.lies();
        int width = lies ? picture.getHeight() : picture.getWidth();
        int height = lies ? picture.getWidth() : picture.getHeight();
        return painted(picture, width, height, orientation.upright(picture.getWidth(), picture.getHeight()));
    }

    /** On white: what is transparent would be black. */
    private static BufferedImage painted(BufferedImage picture, int width, int height, AffineTransform by) {
        BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = next.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(picture, by, null);
        graphics.dispose();
        return next;
    }

    private static byte[] jpeg(BufferedImage photo) throws IOException {
        var file = new ByteArrayOutputStream(64 * 1024);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(photo, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
