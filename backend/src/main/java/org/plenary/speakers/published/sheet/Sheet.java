package org.plenary.speakers.published.sheet;

import java.util.List;
import java.util.function.BiFunction;
import org.plenary.kernel.Language;

/**
 * A list as it is printed, already in words of one language.
 *
 * @param meeting above all
 * @param title of the list
 * @param masthead what stands below it, one line each
 * @param pages what stands at the foot: "page x of y"
 */
public record Sheet(
        Language language,
        String meeting,
        String title,
        List<String> masthead,
        List<Column> columns,
        List<Row> rows,
        BiFunction<Integer, Integer, String> pages) {

    /** A column of that width in millimetres. */
    public record Column(String name, double width) {}

    /**
     * One line of the table, a cell for each column; a heading has one for all.
     *
     * @param note below all of them, as wide as the table; may be empty
     */
    public record Row(List<Cell> cells, String note) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), "");
        }

        public Row with(String note) {
            return new Row(cells, note);
        }

        /** What follows in a section of its own. */
        public static Row heading(String text) {
            return new Row(List.of(Cell.of(text)), "");
        }

        boolean heading() {
            return cells.size() == 1;
        }
    }

    /**
     * One cell.
     *
     * @param main what it says
     * @param below in smaller letters; may be empty
     */
    public record Cell(String main, String below) {

        public static Cell of(String main) {
            return new Cell(main, "");
        }
    }

    public Sheet {
        masthead = List.copyOf(masthead);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
