package org.plenary.speakers.published.sheet;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plenary.platform.document.PdfSurface;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;

/**
 * Draws a sheet on A4 pages; in Arabic the table runs from the right. Each page repeats the names of the columns and says which
 * of how many it is. CPU work: never on the event loop.
 */
public final class SheetPdf {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double MARGIN = 15;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double FOOT = HEIGHT - 18;
    private static final double GAP = 2;
    private static final double LETTERS = 3.5;
    private static final double SMALL = 2.9;

    private static final Color INK = new Color(0x16, 0x1B, 0x26);
    private static final Color QUIET_INK = new Color(0x4A, 0x52, 0x60);
    private static final Color RULE = new Color(0xB4, 0xBA, 0xC4);

    private final Sheet sheet;
    private final boolean mirrored;
    private final PdfSurface surface = new PdfSurface(WIDTH, HEIGHT);

    private SheetPdf(Sheet sheet) {
        this.sheet = sheet;
        this.mirrored = sheet.language().rightToLeft();
    }

    /** The file. */
    public static byte[] draw(Sheet sheet) {
        return new SheetPdf(sheet).pages();
    }

    private byte[] pages() {
        List<TextBlock> masthead = masthead();
        double top = MARGIN + masthead.stream().mapToDouble(TextBlock::height).sum() + 4;
        List<SheetRow> rows = sheet.rows().stream()
                .map(row -> SheetRow.of(row, sheet.columns()))
                .toList();
        SheetRow names = SheetRow.names(sheet.columns());
        List<List<SheetRow>> pages = paged(rows, top + names.height(), MARGIN + names.height());
        double y = MARGIN;
        for (TextBlock line : masthead) {
            line.draw(surface, start(), y, line.size() > LETTERS ? INK : QUIET_INK, mirrored ? 1 : 0);
            y += line.height();
        }
        for (int page = 0; page < pages.size(); page++) {
            if (page > 0) {
                surface.nextPage();
            }
            table(names, pages.get(page), page == 0 ? top : MARGIN);
            foot(page + 1, pages.size());
        }
        return surface.finish(
                sheet.title() + " - " + sheet.meeting(), sheet.language().locale());
    }

    private List<TextBlock> masthead() {
        var lines = new ArrayList<TextBlock>();
        lines.add(block(sheet.meeting(), Typeface.REGULAR, 4.2));
        lines.add(block(sheet.title(), Typeface.BOLD, 6));
        sheet.masthead().forEach(line -> lines.add(block(line, Typeface.REGULAR, LETTERS)));
        return lines;
    }

    private static TextBlock block(String text, Typeface typeface, double size) {
        return TextBlock.fit(text, typeface, new TextBlock.Room(ROOM, HEIGHT, size, size, 1));
    }

    /** Which rows stand on which page; a page has at least one. */
    private static List<List<SheetRow>> paged(List<SheetRow> rows, double firstTop, double top) {
        var pages = new ArrayList<List<SheetRow>>();
        var page = new ArrayList<SheetRow>();
        double y = firstTop;
        for (SheetRow row : rows) {
            if (y + row.height() > FOOT && !page.isEmpty()) {
                pages.add(List.copyOf(page));
                page.clear();
                y = top;
            }
            page.add(row);
            y += row.height();
        }
        pages.add(page);
        return pages;
    }

    private void table(SheetRow names, List<SheetRow> rows, double top) {
        double y = row(names, top, QUIET_INK);
        for (SheetRow row : rows) {
            y = row(row, y, INK);
        }
    }

    private double row(SheetRow row, double top, Color ink) {
        double x = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            double y = top + GAP / 2;
            double anchor = mirrored ? WIDTH - MARGIN - x : MARGIN + x;
            for (TextBlock block : row.cells().get(column)) {
                block.draw(surface, anchor, y, block.size() < LETTERS ? QUIET_INK : ink, mirrored ? 1 : 0);
                y += block.height();
            }
            x += sheet.columns().get(column).width();
        }
        double end = top + row.height();
        row.note().draw(surface, start(), end - GAP / 2 - row.note().height(), QUIET_INK, mirrored ? 1 : 0);
        surface.fill(new Rectangle2D.Double(MARGIN, end - 0.2, ROOM, 0.15), RULE);
        return end;
    }

    private void foot(int page, int of) {
        TextBlock line = TextBlock.fit(
                sheet.pages().apply(page, of), Typeface.REGULAR, new TextBlock.Room(ROOM, 5, SMALL, SMALL, 1));
        line.draw(surface, mirrored ? MARGIN : WIDTH - MARGIN, FOOT + 5, QUIET_INK, mirrored ? 0 : 1);
    }

    private double start() {
        return mirrored ? WIDTH - MARGIN : MARGIN;
    }

    /** A row as it is laid out: the blocks of each cell, from the top, and the note below them. */
    private record SheetRow(List<List<TextBlock>> cells, TextBlock note, double height) {

        static SheetRow of(Sheet.Row row, List<Sheet.Column> columns) {
            var cells = new ArrayList<List<TextBlock>>();
            for (int column = 0; column < row.cells().size(); column++) {
                Sheet.Cell cell = row.cells().get(column);
                double width = row.heading() ? ROOM : columns.get(column).width() - GAP;
                cells.add(List.of(
                        lines(cell.main(), Typeface.BOLD, width, LETTERS),
                        lines(cell.below(), Typeface.REGULAR, width, SMALL)));
            }
            return high(cells, row.note());
        }

        static SheetRow names(List<Sheet.Column> columns) {
            return high(
                    columns.stream()
                            .map(column ->
                                    List.of(lines(column.name(), Typeface.REGULAR, column.width() - GAP, LETTERS)))
                            .toList(),
                    "");
        }

        private static SheetRow high(List<List<TextBlock>> cells, String below) {
            TextBlock note = lines(below, Typeface.REGULAR, ROOM, SMALL);
            double height = cells.stream()
                    .mapToDouble(
                            cell -> cell.stream().mapToDouble(TextBlock::height).sum())
                    .max()
                    .orElse(0);
            return new SheetRow(List.copyOf(cells), note, height + note.height() + GAP);
        }

        private static TextBlock lines(String text, Typeface typeface, double width, double size) {
            return TextBlock.fit(text, typeface, new TextBlock.Room(width, FOOT - MARGIN, size, size, 1));
        }
    }
}
