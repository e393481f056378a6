package org.plenary.badges.custody;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plenary.platform.document.PdfSurface;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;

/** Draws a receipt on A4 pages; in Arabic it runs from the right. CPU work: never on the event loop. */
final class ReceiptPdf {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 18;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double FOOT = HEIGHT - 20;
    private static final double SERIALS = 36;
    private static final double LETTERS = 4;
    private static final double SIGNING = 42;
    private static final Color INK = new Color(0x16, 0x1B, 0x26);
    private static final Color RULE = new Color(0xB4, 0xBA, 0xC4);

    private final Receipt receipt;
    private final boolean mirrored;
    private final PdfSurface surface = new PdfSurface(WIDTH, HEIGHT);

    private ReceiptPdf(Receipt receipt) {
        this.receipt = receipt;
        this.mirrored = receipt.language().rightToLeft();
    }

    static byte[] draw(Receipt receipt) {
        return new ReceiptPdf(receipt).pages();
    }

    private byte[] pages() {
        List<TextBlock> head = head();
        double top = MARGIN + head.stream().mapToDouble(TextBlock::height).sum() + 4;
        List<List<Receipt.Line>> pages = paged(top);
        for (int page = 0; page < pages.size(); page++) {
            double y = MARGIN;
            if (page == 0) {
                for (TextBlock line : head) {
                    put(line, 0, y);
                    y += line.height();
                }
                y += 4;
            } else {
                surface.nextPage();
            }
            y = rows(pages.get(page), y);
            if (page == pages.size() - 1) {
                signatures(y);
            }
            put(line(receipt.pages().apply(page + 1, pages.size()), Typeface.REGULAR, 3, ROOM), 0, FOOT + 6);
        }
        return surface.finish(
                receipt.title() + " - " + receipt.meeting(), receipt.language().locale());
    }

    private List<TextBlock> head() {
        var head = new ArrayList<TextBlock>();
        head.add(line(receipt.meeting(), Typeface.REGULAR, 4.2, ROOM));
        head.add(line(receipt.title(), Typeface.BOLD, 7, ROOM));
        receipt.lead().forEach(text -> head.add(line(text, Typeface.REGULAR, LETTERS, ROOM)));
        return head;
    }

    /** Which badges stand on which page; below the last of them there is room to sign. */
    private List<List<Receipt.Line>> paged(double firstTop) {
        var pages = new ArrayList<List<Receipt.Line>>();
        var page = new ArrayList<Receipt.Line>();
        double names = high(receipt.columns().get(1));
        double y = firstTop + names;
        for (Receipt.Line each : receipt.lines()) {
            if (y + high(each.name()) > FOOT) {
                pages.add(List.copyOf(page));
                page.clear();
                y = MARGIN + names;
            }
            page.add(each);
            y += high(each.name());
        }
        pages.add(List.copyOf(page));
        if (y + SIGNING > FOOT) {
            pages.add(List.of());
        }
        return pages;
    }

    private static double high(String name) {
        return line(name, Typeface.REGULAR, LETTERS, ROOM - SERIALS).height() + 2.5;
    }

    private double rows(List<Receipt.Line> lines, double top) {
        double y = lines.isEmpty()
                ? top
                : row(receipt.columns().get(0), receipt.columns().get(1), top);
        for (Receipt.Line each : lines) {
            y = row(each.serial(), each.name(), y);
        }
        return y;
    }

    private double row(String serial, String name, double top) {
        TextBlock text = line(name, Typeface.REGULAR, LETTERS, ROOM - SERIALS);
        put(line(serial, Typeface.BOLD, LETTERS, SERIALS - 3), 0, top + 1);
        put(text, SERIALS, top + 1);
        double end = top + high(name);
        surface.fill(new Rectangle2D.Double(MARGIN, end - 0.2, ROOM, 0.15), RULE);
        return end;
    }

    private void signatures(double top) {
        double half = ROOM / 2;
        for (int i = 0; i < receipt.signatures().size(); i++) {
            double x = mirrored ? WIDTH - MARGIN - (i + 1) * half + 5 : MARGIN + i * half;
            surface.fill(new Rectangle2D.Double(x, top + 25, half - 5, 0.3), INK);
            put(line(receipt.signatures().get(i), Typeface.REGULAR, LETTERS, half - 5), i * half, top + 27);
        }
    }

    private static TextBlock line(String text, Typeface typeface, double size, double width) {
        return TextBlock.fit(text, typeface, new TextBlock.Room(width, HEIGHT, size, size, 1));
    }

    /** That far from where lines of the language begin. */
    private void put(TextBlock block, double from, double y) {
        block.draw(surface, mirrored ? WIDTH - MARGIN - from : MARGIN + from, y, INK, mirrored ? 1 : 0);
    }
}
