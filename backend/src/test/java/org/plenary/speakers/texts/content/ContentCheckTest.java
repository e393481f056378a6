package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.speakers.texts.content.FileSamples.bytes;
import static org.plenary.speakers.texts.content.FileSamples.docxOf;
import static org.plenary.speakers.texts.content.FileSamples.docxWith;
import static org.plenary.speakers.texts.content.FileSamples.field;
import static org.plenary.speakers.texts.content.FileSamples.joined;
import static org.plenary.speakers.texts.content.FileSamples.relations;
import static org.plenary.speakers.texts.content.FileSamples.word;
import static org.plenary.speakers.texts.content.FileSamples.zip;
import static org.plenary.speakers.texts.content.TextKind.DOCX;
import static org.plenary.speakers.texts.content.TextKind.PDF;
import static org.plenary.speakers.texts.content.TextKind.TXT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.kernel.Problem;
import org.plenary.speakers.texts.content.Content.Count;

/** What is taken and what is not, by what a file is: names play no part. */
class ContentCheckTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("PDF", FileSamples.pdf("Madam Chair, thank you"), PDF, 4, 18),
                Arguments.of("PDF in the old form", oldPdf("Madam Chair, thank you"), PDF, 4, 18),
                Arguments.of("Word", FileSamples.docx("Madam Chair,", "thank you"), DOCX, 4, 18),
                Arguments.of("text", "Madam Chair, thank you\r\n".getBytes(UTF_8), TXT, 4, 18),
                Arguments.of("Arabic", "السيدة الرئيسة، شكراً".getBytes(UTF_8), TXT, 3, 17),
                Arguments.of("two letters of a program", "MZ 12, thank you".getBytes(UTF_8), TXT, 4, 12),
                Arguments.of("Chinese", "主席女士，谢谢。".getBytes(UTF_8), TXT, 1, 6),
                Arguments.of("UTF-8 with mark", joined(bytes("\u00EF\u00BB\u00BF"), "Да".getBytes(UTF_8)), TXT, 1, 2),
                Arguments.of("UTF-16 little", joined(bytes("\u00FF\u00FE"), "Да ну".getBytes(UTF_16LE)), TXT, 2, 4),
                Arguments.of("UTF-16 big", joined(bytes("\u00FE\u00FF"), "谢".getBytes(UTF_16BE)), TXT, 1, 1),
                Arguments.of("beyond the first plane", "𠮷野".getBytes(UTF_8), TXT, 1, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void isTaken(String what, byte[] file, TextKind kind, int words, int characters) throws IOException {
        Content content = check(file);
        assertThat(content.kind()).isEqualTo(kind);
        assertThat(content.count()).isEqualTo(new Count(words, characters));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("empty", new byte[0], "empty"),
                Arguments.of("spaces", bytes(" \r\n\t "), "empty"),
                Arguments.of("program", FileSamples.program(), "executable"),
                Arguments.of("program of Linux", bytes("\u007FELF\u0002\u0001"), "executable"),
                Arguments.of("script", bytes("#!/bin/sh\nrm"), "executable"),
                Arguments.of("old Word", bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 and so on"), "type"),
                Arguments.of("Word with a password", locked(), "protected"),
                Arguments.of("RTF", bytes("{\\rtf1 Excellencies}"), "type"),
                Arguments.of("page", bytes("<!DOCTYPE html><script>1</script>"), "type"),
                Arguments.of("picture", bytes("\u0089PNG\r\n\u001A\n"), "type"),
                Arguments.of("Latin-1", "Liberté".getBytes(ISO_8859_1), "type"),
                Arguments.of("bell", bytes("Ex\u0007cellencies"), "characters"),
                Arguments.of("NUL", bytes("Ex\u0000cellencies"), "characters"),
                Arguments.of("3 KB of marks", ("e" + "\u0301".repeat(1500)).getBytes(UTF_8), "characters"),
                Arguments.of("no character", "a\uFFFE".getBytes(UTF_8), "characters"),
                Arguments.of("half a pair", joined(bytes("\u00FF\u00FE"), bytes("\u0000\u00D8a\u0000")), "type"));
    }

    static Stream<Arguments> refusedPdf() {
        byte[] whole = FileSamples.pdf("Excellencies");
        return Stream.of(
                Arguments.of("cut", Arrays.copyOf(whole, whole.length / 2), "damaged"),
                Arguments.of("nothing but its name", bytes("%PDF-1.7\n%%EOF"), "damaged"),
                Arguments.of("no page", FileSamples.pdf("", document -> document.removePage(0)), "damaged"),
                Arguments.of("password", FileSamples.lockedPdf(), "protected"),
                Arguments.of("script", FileSamples.scriptedPdf(), "active"),
                Arguments.of("unfolds", FileSamples.unfoldingPdf(64 << 20, "/FlateDecode"), "unfolds"),
                Arguments.of("under another name", FileSamples.unfoldingPdf(64 << 20, "/Fl#61teDecode"), "unfolds"),
                Arguments.of("packed twice", FileSamples.unfoldingPdf(9, "[/FlateDecode /Fl#61teDecode]"), "damaged"),
                Arguments.of("packed elsewhere", FileSamples.unfoldingPdf(9, "9 0 R"), "damaged"),
                Arguments.of("packed otherwise", FileSamples.unfoldingPdf(9, "/LZWDecode"), "damaged"),
                Arguments.of("nested", bytes("%PDF-1.4\n1 0 obj " + "[".repeat(100_000) + "\n%%EOF"), "damaged"));
    }

    static Stream<Arguments> refusedForWhatOthersFindInPdf() {
        String script = "<</S/JavaScript/JS(app.alert(1))>>";
        String packed = "<</Type/ObjStm/N 1/First 4/Length " + (4 + script.length()) + ">>\nstream\n5 0 " + script
                + "\nendstream";
        byte[] hidden = FileSamples.openingPdf("5 0 R", "", packed);
        byte[] moved = bytes(new String(FileSamples.openingPdf("4 0 R", "", script), ISO_8859_1)
                .replace("%PDF-1.4\n", "%PDF-1.4\n%\n\n"));
        byte[] misled = bytes(new String(FileSamples.openingPdf("4 0 R", "", script), ISO_8859_1)
                .replaceFirst("\\d{10}( 00000 n \ntrailer)", "0000000011$1"));
        return Stream.of(
                Arguments.of("place in a file elsewhere", remote("GoToR"), "active"),
                Arguments.of("place in an enclosed file", remote("GoToE"), "active"),
                Arguments.of("no table, script packed", FileSamples.withoutTable(hidden), "damaged"),
                Arguments.of(
                        "no table, encrypted with nothing",
                        FileSamples.withoutTable(FileSamples.openingPdf("null", "/Encrypt")),
                        "damaged"),
                Arguments.of("encrypted with nothing", FileSamples.openingPdf("null", "/Encrypt 9 0 R"), "protected"),
                Arguments.of("table is elsewhere", moved, "damaged"),
                Arguments.of("table points elsewhere", misled, "damaged"));
    }

    private static byte[] remote(String kind) {
        return FileSamples.openingPdf("<</S/" + kind + "/F(\\\\\\\\evil\\\\share)/D[0/Fit]>>", "");
    }

    private static byte[] oldPdf(String line) {
        String drawing = "BT /F 12 Tf 9 9 Td (" + line + ") Tj ET";
        return FileSamples.pdfOf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 999 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                        "<</Length " + drawing.length() + ">>\nstream\n" + drawing + "\nendstream",
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
                "");
    }

    static Stream<Arguments> refusedFields() {
        byte[] header = bytes("<w:hdr xmlns:w='w'><w:p>" + field("{", "DDE cmd x", "}") + "</w:p></w:hdr>");
        Map<String, byte[]> elsewhere = word("Excellencies");
        elsewhere.put(
                "[Content_Types].xml",
                bytes(new String(FileSamples.types(FileSamples.MAIN), UTF_8)
                        .replace(
                                "</Types>",
                                "<Override PartName='/h.dat' ContentType='"
                                        + FileSamples.MAIN.replace("document.main", "header") + "'/></Types>")));
        elsewhere.put("h.dat", header);
        return Stream.of(
                Arguments.of("DDEAUTO", docxOf(field("{", " DDEAUTO c:\\\\cmd.exe ", "|", "}"))),
                Arguments.of("dde", docxOf(field("{", "dde cmd", "}"))),
                Arguments.of("in pieces", docxOf(field("{", " D", "DEA", "UTO cmd", "}"))),
                Arguments.of("simple", docxOf("<w:fldSimple w:instr='\u00A0DDEAUTO cmd'/>")),
                Arguments.of("of two kinds of text", docxOf(field("{") + "<w:r><w:t>DDE</w:t></w:r>" + field("}"))),
                Arguments.of("by another field", docxOf(field("{", " ", "{", "QUOTE 68 68 69", "|", "}", " cmd", "}"))),
                Arguments.of("partly by another", docxOf(field("{", "DD", "{", "QUOTE 69", "|", "}", " cmd", "}"))),
                Arguments.of("within a result", docxOf(field("{", "IF 1", "|", "{", "DDE cmd", "}", "}"))),
                Arguments.of("in a header", docxWith("word/header1.xml", header)),
                Arguments.of("under an odd name", zip(elsewhere)),
                Arguments.of(
                        "text of another file",
                        docxWith("word/_rels/document.xml.rels", relations("aFChunk", "x.rtf"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFields")
    void whatAFieldWouldStartIsRefused(String what, byte[] file) {
        isRefused(what, file, "active");
    }

    @Test
    void fieldsAsWordWritesThemAreTaken() throws IOException {
        String page = field("{", " PAGEREF _Toc1 \\h ", "|") + "<w:r><w:t>DDE 1</w:t></w:r>" + field("}");
        String contents = field("{", " TOC \\o ", "|") + page + field("}");
        String sum = field("{", "=", "{", "PAGE", "|", "}", "-1", "|", "}");
        String simple = "<w:fldSimple w:instr=' PAGE '><w:r><w:t>7</w:t></w:r></w:fldSimple>";
        assertThat(check(docxOf(contents + sum + simple)).count()).isNotNull();
    }

    static Stream<Arguments> refusedWord() {
        byte[] whole = FileSamples.docx("Excellencies");
        Map<String, byte[]> macros = word("Excellencies");
        macros.put("[Content_Types].xml", FileSamples.types("application/vnd.ms-word.document.macroEnabled.main+xml"));
        Map<String, byte[]> entities = word();
        entities.put("word/document.xml", bytes("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        Map<String, byte[]> sheet = word();
        sheet.put("[Content_Types].xml", FileSamples.types("application/vnd.ms-excel.sheet.main+xml"));
        return Stream.of(
                Arguments.of("cut", Arrays.copyOf(whole, whole.length / 2), "damaged"),
                Arguments.of("password", FileSamples.marked(whole), "protected"),
                Arguments.of("macros by type", zip(macros), "active"),
                Arguments.of("macros by name", docxWith("word/vbaProject.bin", bytes("x")), "active"),
                Arguments.of("program within", docxWith("word/media/image1.png", FileSamples.program()), "executable"),
                Arguments.of("program by name", docxWith("setup.exe", bytes("x")), "active"),
                Arguments.of("Java program", zip(Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: A"))), "executable"),
                Arguments.of("Java program of many parts", FileSamples.javaProgram(3_000), "executable"),
                Arguments.of("Java program under its odd names", zip(Map.of("a\\A.CLASS", bytes("x"))), "executable"),
                Arguments.of("Java program as a document", docxWith("A.class", bytes("x")), "executable"),
                Arguments.of("enclosed file", docxWith("word/embeddings/oleObject1.bin", bytes("x")), "active"),
                Arguments.of(
                        "template from elsewhere",
                        docxWith(
                                "word/_rels/settings.xml.rels",
                                relations("attachedTemplate", "https://example.org/x.dotm")),
                        "active"),
                Arguments.of("way out", docxWith("../../evil.xml", bytes("x")), "damaged"),
                Arguments.of("same name twice", docxWith("WORD/document.xml", bytes("x")), "damaged"),
                Arguments.of("unfolds", FileSamples.unfoldingDocx(70 << 20), "unfolds"),
                Arguments.of("own entities", zip(entities), "damaged"),
                Arguments.of("spreadsheet", zip(sheet), "type"),
                Arguments.of("archive", zip(Map.of("readme.txt", bytes("hello"))), "type"),
                Arguments.of(
                        "no document",
                        zip(Map.of("[Content_Types].xml", FileSamples.types(FileSamples.MAIN))),
                        "damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"refused", "refusedPdf", "refusedForWhatOthersFindInPdf", "refusedWord"})
    void isRefused(String what, byte[] file, String code) {
        assertThatThrownBy(() -> check(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("speakers.text-" + code);
            assertThat(problem.rule()).contains("L23");
            assertThat(problem.field()).contains("file");
        });
    }

    @Test
    void aScanIsTakenWithoutACount() throws IOException {
        assertThat(check(FileSamples.pdf("", PDDocument::getVersion)).count()).isNull();
    }

    @Test
    void aWordDocumentInPiecesIsCountedAsItIsRead() throws IOException {
        var parts = word();
        parts.put(
                "word/document.xml",
                "<d xmlns:w='w'><w:p><w:r><w:t>Ex</w:t></w:r><w:r><w:t>cellencies</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>x</w:t></w:r></w:p></d>"
                        .getBytes(UTF_8));
        assertThat(check(zip(parts)).count()).isEqualTo(new Count(2, 13));
    }

    private Content check(byte[] file) throws IOException {
        Path path = folder.resolve("statement.docx.exe");
        Files.write(path, file);
        return ContentCheck.of(path, TIME);
    }

    private static byte[] locked() {
        return joined(bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), "EncryptedPackage".getBytes(UTF_16LE));
    }
}
