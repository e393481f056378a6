package org.plenary.badges.document;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.plenary.kernel.WireName;
import org.plenary.platform.document.PdfSurface;
import org.plenary.platform.document.Surface;

/**
 * What badges are printed on. Millimetres. Sheets carry marks where they are cut: outside the badges where there is room,
 * else at the sheet's edges and where the cuts cross.
 */
public enum BadgeFormat implements WireName {
    /** One A6 badge a page. */
    A6(BadgeLayout.WIDTH, BadgeLayout.HEIGHT, 1, 1, 1, 0),
    /** An A6 badge on both sides, so that it is read whichever way it hangs from its lanyard: two pages each. */
    A6_DOUBLE(BadgeLayout.WIDTH, BadgeLayout.HEIGHT, 1, 1, 2, 0),
    /** A plastic card, one a page. */
    CR80(CardLayout.WIDTH, CardLayout.HEIGHT, 1, 1, 1, 0),
    /** Four A6 badges on a sheet of A4. */
    A4_OF_4(210, 297, 2, 2, 1, 0),
    /** Eight cards on a sheet of A4, two beside each other. */
    A4_OF_8(210, 297, 2, 4, 1, 8);

    private static final double MARK = 4;
    private static final double OFF = 1.5;
    private static final double LINE = 0.2;

    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final int sides;
    private final double gap;

    BadgeFormat(double width, double height, int columns, int rows, int sides, double gap) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.sides = sides;
        this.gap = gap;
    }

    private boolean isCard() {
        return this == CR80 || this == A4_OF_8;
    }

    private BiConsumer<BadgeCard, Surface> layout() {
        return isCard() ? CardLayout::draw : BadgeLayout::draw;
    }

    /** The page. */
    public Rectangle2D page() {
        return new Rectangle2D.Double(0, 0, width, height);
    }

    /** Where the badges of a page lie. */
    public List<Rectangle2D> places() {
        List<Rectangle2D> places = new ArrayList<>();
        for (int place = 0; place < perPage(); place++) {
            places.add(
                    new Rectangle2D.Double(left(place % columns), top(place / columns), badgeWidth(), badgeHeight()));
        }
        return places;
    }

    /** How many badges a page takes. */
    public int perPage() {
        return columns * rows;
    }

    /** The badges in their order as one file, at least one. Some 30 ms each: never on the event loop. */
    public byte[] print(List<BadgeCard> cards, String title, Locale language) {
        List<PrintSheet> sheets = new ArrayList<>();
        for (int first = 0; first < cards.size(); first += perPage()) {
            sheets.add(new PrintSheet.Badges(cards.subList(first, Math.min(cards.size(), first + perPage()))));
        }
        return printSheets(sheets, title, language);
    }

    /** The sheets in their order as one file. */
    public byte[] printSheets(List<PrintSheet> sheets, String title, Locale language) {
        PdfSurface file = new PdfSurface(width, height);
        boolean first = true;
        for (PrintSheet sheet : sheets) {
            for (int side = 0; side < sides; side++) {
                if (!first) {
                    file.nextPage();
                }
                first = false;
                draw(sheet, file);
            }
        }
        return file.finish(title, language);
    }

    /** One sheet as a drawing, to look at before it is printed. */
    public String picture(PrintSheet sheet, String title) {
        SvgSurface drawing = new SvgSurface(width, height);
        drawing.fill(new Rectangle2D.Double(0, 0, width, height), Color.WHITE);
        draw(sheet, drawing);
        return drawing.finish(title);
    }

    private void draw(PrintSheet sheet, Surface page) {
        if (sheet instanceof PrintSheet.Cover cover) {
            EnvelopeLayout.draw(cover.of(), page, width, height);
        } else if (sheet instanceof PrintSheet.Badges badges) {
            page(badges.cards(), page);
        }
    }

    private void page(List<BadgeCard> cards, Surface file) {
        for (int place = 0; place < cards.size(); place++) {
            double x = left(place % columns);
            double y = top(place / columns);
            layout().accept(cards.get(place), new Shifted(file, x, y));
        }
        if (perPage() > 1) {
            marks(file);
        }
    }

    private double badgeWidth() {
        return isCard() ? CardLayout.WIDTH : BadgeLayout.WIDTH;
    }

    private double badgeHeight() {
        return isCard() ? CardLayout.HEIGHT : BadgeLayout.HEIGHT;
    }

    private double left(int column) {
        double used = columns * badgeWidth() + (columns - 1) * gap;
        return (width - used) / 2 + column * (badgeWidth() + gap);
    }

    private double top(int row) {
        double used = rows * badgeHeight() + (rows - 1) * gap;
        return (height - used) / 2 + row * (badgeHeight() + gap);
    }

    private void marks(Surface file) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                corner(file, left(column), top(row), -1, -1);
                corner(file, left(column) + badgeWidth(), top(row), 1, -1);
                corner(file, left(column), top(row) + badgeHeight(), -1, 1);
                corner(file, left(column) + badgeWidth(), top(row) + badgeHeight(), 1, 1);
            }
        }
    }

    /** Two short lines that point at a corner from outside; where badges touch they are the cross of the cuts. */
    private void corner(Surface file, double x, double y, int outX, int outY) {
        double off = gap > 0 ? OFF : 0;
        double length = gap > 0 ? Math.min(MARK, gap / 2 - 0.5) : MARK / 2;
        file.fill(new Rectangle2D.Double(outX < 0 ? x - off - length : x + off, y - LINE / 2, length, LINE), Ink.QUIET);
        file.fill(new Rectangle2D.Double(x - LINE / 2, outY < 0 ? y - off - length : y + off, LINE, length), Ink.QUIET);
    }
}
