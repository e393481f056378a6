package org.plenary.speakers.texts.content;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.texts.content.Content.Count;

/** A PDF: complete, open, with a page, and with nothing in it that runs. Its text is counted as far as the budget goes. */
final class PdfText {

    /** The end is marked within the last bytes, or the file was cut. */
    private static final int END_WITHIN = 1024;

    /** What one step in drawing a page costs, in bytes. */
    private static final int STEP = 256;

    private PdfText() {}

    static Content of(Bytes bytes, Budget budget) throws IOException {
        if (bytes.find("%%EOF", Math.max(0, bytes.size() - END_WITHIN)) < 0) {
            throw Refused.damaged();
        }
        PdfStreams.check(bytes, budget);
        try (PDDocument document = asWritten(new PdfSource(bytes))) {
            if (document.isEncrypted() || document.getDocument().getTrailer().containsKey(COSName.ENCRYPT)) {
                throw Refused.encrypted();
            }
            if (document.getNumberOfPages() == 0) {
                throw Refused.damaged();
            }
            PdfActs.check(document.getDocument());
            return new Content(TextKind.PDF, null, count(document, budget));
        } catch (InvalidPasswordException e) {
            throw Refused.encrypted();
        }
    }

    /** Repairs nothing: each program repairs in its own way, and would find what was not looked at here. */
    private static PDDocument asWritten(PdfSource source) throws IOException {
        return new PDFParser(source, "", null, null, IOUtils.createTempFileOnlyStreamCache()).parse(false);
    }

    /** None where the text cannot be brought out, which is no reason to refuse it. */
    private static @Nullable Count count(PDDocument document, Budget budget) {
        var words = new WordCount();
        try {
            new Reading(budget).writeText(document, new Counting(words, budget));
            return words.count();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Asks at each step, since a page may draw one form over and over and write nothing. */
    private static final class Reading extends PDFTextStripper {

        private final Budget budget;

        Reading(Budget budget) {
            this.budget = budget;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.look(STEP);
            super.processOperator(operator, operands);
        }
    }

    /** Keeps nothing of what is written. */
    private static final class Counting extends Writer {

        private final WordCount words;
        private final Budget budget;

        Counting(WordCount words, Budget budget) {
            this.words = words;
            this.budget = budget;
        }

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            if (!budget.allows(length)) {
                throw new IOException("the budget is used up");
            }
            words.next(new String(letters, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
