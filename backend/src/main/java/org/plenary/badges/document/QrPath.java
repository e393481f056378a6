package org.plenary.badges.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/**
 * A QR code as one path of rectangles: rows of dark modules merged, equal rows merged downwards, so that no printer
 * leaves hairlines between modules. Level M, quiet zone of four modules inside the given size.
 */
public final class QrPath {

    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrPath(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Encodes a text. No character set is hinted: that would cost the dense alphanumeric mode. */
    public static QrPath of(String text) {
        try {
            return new QrPath(Encoder.encode(text, ErrorCorrectionLevel.M, Map.<EncodeHintType, Object>of())
                    .getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this text", tooLong);
        }
    }

    /** Modules on a side, without the quiet zone. */
    public int modules() {
        return modules.getWidth();
    }

    /** The dark modules, in a square of {@code size} whose upper left corner is {@code x}, {@code y}. */
    public Path2D in(double x, double y, double size) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        boolean[][] done = new boolean[modules()][modules()];
        for (int row = 0; row < modules(); row++) {
            for (int column = 0; column < modules(); column++) {
                if (dark(column, row) && !done[row][column]) {
                    path.append(rectangle(column, row, done), false);
                }
            }
        }
        double module = size / (modules() + 2 * QUIET);
        path.transform(new AffineTransform(module, 0, 0, module, x + QUIET * module, y + QUIET * module));
        return path;
    }

    private Rectangle2D rectangle(int column, int row, boolean[][] done) {
        int end = column;
        while (end < modules() && dark(end, row) && !done[row][end]) {
            end++;
        }
        int below = row;
        while (below < modules() && sameRun(column, end, below, done)) {
            for (int c = column; c < end; c++) {
                done[below][c] = true;
            }
            below++;
        }
        return new Rectangle2D.Double(column, row, end - column, below - row);
    }

    private boolean sameRun(int column, int end, int row, boolean[][] done) {
        for (int c = column; c < end; c++) {
            if (!dark(c, row) || done[row][c]) {
                return false;
            }
        }
        return true;
    }

    private boolean dark(int column, int row) {
        return modules.get(column, row) == 1;
    }
}
