package org.plenary.registration.portrait;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held, as EXIF numbers it from 1 to 8: what a picture must be turned by to stand upright. Whatever cannot
 * be read counts as upright.
 */
record Orientation(int number) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int SCAN = 0xDA;

    /** From the first bytes of a JPEG or PNG file. */
    static Orientation of(PictureKind kind, byte[] head) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(head);
            return kind == PictureKind.JPEG ? ofJpeg(bytes) : ofPng(bytes);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT; // what follows is not among these bytes, or is no EXIF
        }
    }

    /** Whether upright means that width and height change places. */
    boolean lies() {
        return number >= 5;
    }

    /** What turns a picture of that size upright. */
    AffineTransform upright(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation ofJpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == SCAN) {
                return UPRIGHT;
            }
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (marker == EXIF_SEGMENT && text(bytes, at + 4, EXIF.length()).equals(EXIF)) {
                return ofTiff(bytes.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofPng(ByteBuffer bytes) {
        int at = 8;
        while (!text(bytes, at + 4, 4).equals("IEND")) {
            int length = bytes.getInt(at);
            if (length < 0) {
                return UPRIGHT;
            }
            if (text(bytes, at + 4, 4).equals("eXIf")) {
                return ofTiff(bytes.slice(at + 8, length));
            }
            at = Math.addExact(at, Math.addExact(length, 12));
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(text(tiff, 0, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int number = tiff.getShort(at + 8) & 0xFFFF;
                return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        byte[] read = new byte[length];
        bytes.get(at, read);
        return new String(read, ISO_8859_1);
    }
}
