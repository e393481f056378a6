package org.plenary.badges.document;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A drawing as a browser or a printer has it: painted by a library that did not write it. */
public final class PaintedSvg {

    private PaintedSvg() {}

    /** In its own proportions, so many pixels wide, on white paper. */
    public static BufferedImage of(String svg, int width) {
        SVGDocument drawing = Objects.requireNonNull(new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault()));
        ViewBox box = drawing.viewBox();
        int height = Math.round(width * box.height / box.width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        drawing.render(null, pen, new ViewBox(width, height));
        pen.dispose();
        return image;
    }
}
