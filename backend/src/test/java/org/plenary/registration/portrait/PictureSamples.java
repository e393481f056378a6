package org.plenary.registration.portrait;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Pictures for tests, made on the spot: nobody's face. */
public final class PictureSamples {

    /** What a camera would write beside the picture, and nobody may find in the photo. */
    public static final String SECRET = "GPS-48.8566-2.3522";

    private PictureSamples() {}

    /** A quarter of each colour: red and green above, blue and black below. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color above = x < width / 2 ? Color.RED : Color.GREEN;
                Color below = x < width / 2 ? Color.BLUE : Color.BLACK;
                picture.setRGB(x, y, (y < height / 2 ? above : below).getRGB());
            }
        }
        return picture;
    }

    /** A plain picture of that colour. */
    public static byte[] plain(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return file(picture, "jpeg");
    }

    public static byte[] file(BufferedImage picture, String form) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, form, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** The JPEG with an EXIF block that names that orientation, and the secret. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = ByteBuffer.allocate(26 + SECRET.length())
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(ISO_8859_1))
                .array();
        return ByteBuffer.allocate(jpeg.length + 10 + tiff.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The PNG as the first picture of an animation whose second is as large and whose data are none. */
    public static byte[] animated(byte[] png) {
        int afterHeader = 33;
        byte[] control =
                chunk("acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array());
        byte[] first = chunk("fcTL", frame(0));
        byte[] second = chunk("fcTL", frame(1));
        byte[] data = chunk("fdAT", ByteBuffer.allocate(12).putInt(2).array());
        int end = png.length - 12;
        return ByteBuffer.allocate(png.length + control.length + first.length + second.length + data.length)
                .put(png, 0, afterHeader)
                .put(control)
                .put(first)
                .put(png, afterHeader, end - afterHeader)
                .put(second)
                .put(data)
                .put(png, end, 12)
                .array();
    }

    private static byte[] frame(int number) {
        return ByteBuffer.allocate(26)
                .putInt(number)
                .putInt(300)
                .putInt(400)
                .putInt(0)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 10)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new java.util.zip.CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A JPEG whose colours are made for printing: white, as its Adobe block has it: no ink is 255. */
    public static byte[] cmyk(int width, int height) {
        var raster = java.awt.image.Raster.createInterleavedRaster(
                java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
        byte[] samples = ((java.awt.image.DataBufferByte) raster.getDataBuffer()).getData();
        java.util.Arrays.fill(samples, (byte) 0xFF);
        var file = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = file.toByteArray();
        byte[] adobe = "\u00ff\u00ee\0\u000eAdobe\0d\0\0\0\0\0".getBytes(ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + adobe.length)
                .put(jpeg, 0, 2)
                .put(adobe)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG's header that says it is that large, and nothing else: what a bomb begins with. */
    public static byte[] pngOfSize(int width, int height) {
        var crc = new java.util.zip.CRC32();
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        crc.update(header);
        return ByteBuffer.allocate(33)
                .put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}
