package org.plenary.speakers.texts.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.speakers.texts.content.FileSamples.bytes;
import static org.plenary.speakers.texts.content.FileSamples.docxWith;
import static org.plenary.speakers.texts.content.FileSamples.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.kernel.Problem;

/**
 * Files made up to keep whoever looks at them busy: each is answered after a look at every byte a few times, however large it
 * is. The looks are counted, so that the result does not depend on the machine; a test that hangs is ended all the same.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

    private static final int LARGE = 10 << 20;
    private static final String END = "stream %%EOF";

    /** So much that only looks can be used up. */
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    /** With how many looks at each byte. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("filters without end", pdf("/Filter[".repeat(LARGE / 8)), "damaged", 2),
                Arguments.of("blanks", pdf("/Filter" + " ".repeat(LARGE)), "damaged", 2),
                Arguments.of("blanks in brackets", pdf("/Filter[/A" + " ".repeat(LARGE)), "damaged", 2),
                Arguments.of("names without end", pdf("/Filter[" + "/A ".repeat(LARGE / 3)), "damaged", 2),
                Arguments.of("one name", pdf("/Filter/" + "A".repeat(LARGE)), "damaged", 30),
                Arguments.of("good filters", pdf("/Filter[/DCTDecode]".repeat(LARGE / 19)), "damaged", 30),
                Arguments.of("data without end", pdf("stream".repeat(LARGE / 6)), "unfolds", 110),
                Arguments.of("data of nothing", nothingPacked(), "damaged", 110),
                Arguments.of("directory", bytes("PK\u0003\u0004" + "PK\u0001\u0002".repeat(LARGE / 4)), "damaged", 12),
                Arguments.of("long names", longNames(), "damaged", 12));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areRefusedAfterAFewLooks(String what, byte[] file, String code, int times) throws IOException {
        var budget = new Budget(LONG);
        assertThatThrownBy(() -> check(file, budget))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("speakers.text-" + code));
        assertThat(budget.looked()).isLessThan((long) times * file.length);
    }

    /** Each form draws the next one twice, forty deep: nobody would see the end of it, and not a letter is written. */
    @Test
    void formsWithinFormsAreNotCountedToTheirEnd() throws IOException {
        var budget = new Budget(LONG, 1 << 23);
        assertThat(check(forms(40), budget).count()).isNull();
        assertThat(budget.allowsLook(0)).isFalse();
    }

    @Test
    void timeThatIsUsedUpEndsALook() {
        byte[] file = pdf("/Filter[/DCTDecode]".repeat(LARGE / 19));
        var budget = new Budget(Duration.ZERO);
        assertThatThrownBy(() -> check(file, budget)).isInstanceOf(Problem.class);
        assertThat(budget.looked()).isLessThan(10_000);
    }

    @Test
    void aNameThatAnExpressionWouldWalkOverAndOverIsRefused() throws IOException {
        byte[] file = docxWith("/embeddings/".repeat(5_000) + "\n", bytes("x"));
        assertThatThrownBy(() -> check(file, new Budget(LONG))).isInstanceOf(Problem.class);
    }

    static Stream<Arguments> hidden() {
        return Stream.of(
                Arguments.of("behind a comment", FileSamples.unfoldingPdf(9, "%x\n[/FlateDecode /FlateDecode]")),
                Arguments.of("behind another packing", FileSamples.unfoldingPdf(9, "[/ASCII85Decode /FlateDecode]")),
                Arguments.of("by its short name", FileSamples.unfoldingPdf(9, "/RL")),
                Arguments.of("behind a NUL", FileSamples.unfoldingPdf(9, "\0[/FlateDecode\0/FlateDecode]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidden")
    void whatCannotBeMeasuredIsRefused(String where, byte[] file) {
        assertThatThrownBy(() -> check(file, new Budget(LONG)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("speakers.text-damaged"));
    }

    @Test
    void anEnclosedFileIsFoundInANameOfTwoLines() {
        byte[] file = docxWith("word/embeddings/a\nb.bin", bytes("x"));
        assertThatThrownBy(() -> check(file, new Budget(LONG))).isInstanceOf(Problem.class);
    }

    private Content check(byte[] file, Budget budget) throws IOException {
        Path path = folder.resolve("statement");
        Files.write(path, file);
        return ContentCheck.of(path, budget);
    }

    private static byte[] pdf(String body) {
        return bytes("%PDF-1.4\n" + body + END);
    }

    /** Many beginnings that all go on to the end of the file in blocks that hold nothing. */
    private static byte[] nothingPacked() {
        String header = "xx";
        String overTheNext = "\0\b\0\u00F7\u00FF"; // a block of eight bytes: the next word and its header
        String beginnings = ("stream" + header + overTheNext).repeat(2_000) + "12345678";
        return pdf(beginnings + "\0\0\0\u00FF\u00FF".repeat((LARGE - beginnings.length()) / 5));
    }

    private static byte[] longNames() {
        byte[] entry = new byte[64];
        System.arraycopy(bytes("PK\u0001\u0002"), 0, entry, 0, 4);
        entry[28] = (byte) 0xFF;
        entry[29] = (byte) 0xFF;
        byte[][] entries = new byte[LARGE / entry.length][];
        java.util.Arrays.fill(entries, entry);
        return joined(bytes("PK\u0003\u0004"), joined(entries));
    }

    private static byte[] forms(int deep) {
        var objects = new ArrayList<String>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>");
        objects.add("<</Length 5>>\nstream\n/F Do\nendstream");
        for (int next = 6; next < 6 + deep; next++) {
            objects.add("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11/Resources<</XObject<</F " + next
                    + " 0 R>>>>>>\nstream\n/F Do /F Do\nendstream");
        }
        return FileSamples.pdfOf(objects, "");
    }
}
