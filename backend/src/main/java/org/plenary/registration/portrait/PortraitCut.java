package org.plenary.registration.portrait;

import java.awt.Rectangle;

/**
 * The part of a picture that becomes the photo: three to four, as large as fits, in the middle. Pixels of the picture as it lies
 * in its file.
 *
 * @param part of the picture that is used
 * @param width of the photo, before it is turned upright
 * @param height of the photo, before it is turned upright
 */
record PortraitCut(Rectangle part, int width, int height) {

    /** The photo, upright. */
    static final int WIDTH = 300;

    static final int HEIGHT = 400;

    /** Half of the photo: from less nobody is recognised on a badge. */
    static final int LEAST_WIDTH = 150;

    static final int LEAST_HEIGHT = 200;

    /** Beyond what telephones take, and little enough to be unpacked here. */
    static final int MEGAPIXELS = 52;

    private static final long MOST = MEGAPIXELS * 1_000_000L;

    /** @throws org.plenary.kernel.Problem when the picture has too many pixels, or too few */
    static PortraitCut of(long width, long height, boolean lies) {
        if (width > MOST || height > MOST || width * height > MOST) {
            throw Unsuitable.tooManyPixels();
        }
        int wide = lies ? HEIGHT : WIDTH;
        int high = lies ? WIDTH : HEIGHT;
        long cutWidth = Math.min(width, height * wide / high);
        long cutHeight = Math.min(height, width * high / wide);
        if (cutWidth < wide / 2 || cutHeight < high / 2) {
            throw Unsuitable.tooSmall(lies ? height : width, lies ? width : height);
        }
        var part = new Rectangle(
                (int) ((width - cutWidth) / 2), (int) ((height - cutHeight) / 2), (int) cutWidth, (int) cutHeight);
        return new PortraitCut(part, wide, high);
    }

    /** Every how many-th pixel is enough to read: twice as many as the photo has remain. */
    int step() {
        return Math.max(1, part.width / (2 * width));
    }
}
