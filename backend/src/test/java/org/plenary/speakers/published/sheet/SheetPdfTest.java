package org.plenary.speakers.published.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.speakers.published.sheet.Sheet.Cell;
import org.plenary.speakers.published.sheet.Sheet.Column;
import org.plenary.speakers.published.sheet.Sheet.Row;

/** A long list goes on as many pages as it takes, nothing of it is lost, and Arabic runs from the right. */
class SheetPdfTest {

    @Test
    void aLongListIsWholeOnNumberedPages() throws IOException {
        try (PDDocument document = Loader.loadPDF(SheetPdf.draw(sheet(Language.EN, 193, "Delegation of place")))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(5, 20);
            var all = new StringBuilder();
            for (int page = 1; page <= pages; page++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                String text = reader.getText(document);
                assertThat(text).contains("Page " + page + " of " + pages).contains("Column");
                all.append(text);
            }
            for (int row = 1; row <= 193; row++) {
                assertThat(all).containsPattern("Delegation of place " + row + "\\b");
            }
        }
    }

    @Test
    void arabicIsReadAsItWasWrittenAndRunsFromTheRight() throws IOException {
        try (PDDocument document = Loader.loadPDF(SheetPdf.draw(sheet(Language.AR, 3, "الإمارات العربية المتحدة")))) {
            var left = new ArrayList<Float>();
            var reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    if (text.contains("الإمارات")) {
                        left.add(positions.get(0).getXDirAdj());
                    }
                    super.writeString(text, positions);
                }
            };
            String text = Normalizer.normalize(reader.getText(document), Normalizer.Form.NFKC);
            assertThat(text).contains("الإمارات العربية المتحدة").contains("قائمة");
            assertThat(left)
                    .isNotEmpty()
                    .allMatch(x -> x > document.getPage(0).getMediaBox().getWidth() / 3);
        }
    }

    @Test
    void anEmptyListIsAPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(SheetPdf.draw(sheet(Language.EN, 0, "")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static Sheet sheet(Language language, int count, String entity) {
        var rows = new ArrayList<Row>();
        for (int row = 1; row <= count; row++) {
            rows.add(Row.of(
                    Cell.of(String.valueOf(row)),
                    Cell.of(entity + " " + row),
                    new Cell("H.E. Ms. Élodie Quartier", "Minister for Foreign Affairs and European Integration")));
        }
        return new Sheet(
                language,
                "Meeting",
                language == Language.AR ? "قائمة المتكلمين" : "List of speakers",
                List.of("Rev.1"),
                List.of(new Column("No.", 20), new Column("Column", 80), new Column("Speaker", 80)),
                rows,
                (page, of) -> "Page " + page + " of " + of);
    }
}
