package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people, and those who mean ill, send them. */
public final class FileSamples {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** What is done to a document before it is written. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    private FileSamples() {}

    public static byte[] pdf(String line) {
        return pdf(line, document -> {});
    }

    static byte[] pdf(String line, Change change) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            change.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] lockedPdf() {
        return pdf(
                "secret",
                document -> document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    static byte[] scriptedPdf() {
        return pdf(
                "run", document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    /** One empty page, that opens with this action, and further objects from number 4 on; with a table of where each is. */
    static byte[] openingPdf(String action, String trailer, String... more) {
        var objects = new ArrayList<String>();
        objects.add("<</Type/Catalog/Pages 2 0 R/OpenAction " + action + ">>");
        objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
        objects.addAll(List.of(more));
        return pdfOf(objects, trailer);
    }

    /** Objects numbered from 1 on, the first one the catalogue. */
    static byte[] pdfOf(List<String> objects, String trailer) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (String object : objects) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(objects.indexOf(object) + 1)
                    .append(" 0 obj\n")
                    .append(object)
                    .append("\nendobj\n");
        }
        return bytes(pdf.toString() + table + "trailer\n<</Root 1 0 R/Size " + (objects.size() + 1) + trailer
                + ">>\nstartxref\n" + pdf.length() + "\n%%EOF\n");
    }

    /** Without the table, so that a program has to look for the objects itself. */
    static byte[] withoutTable(byte[] pdf) {
        String text = new String(pdf, ISO_8859_1);
        int table = text.indexOf("xref\n");
        return bytes(text.substring(0, table) + text.substring(text.indexOf("trailer"), text.indexOf("startxref"))
                + "%%EOF\n");
    }

    /** A page whose content, zeros, unfolds to that size. */
    static byte[] unfoldingPdf(int size, String filter) {
        byte[] packed = packed(size);
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n".getBytes(ISO_8859_1));
        out.writeBytes("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n".getBytes(ISO_8859_1));
        out.writeBytes("3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R>> endobj\n".getBytes(ISO_8859_1));
        out.writeBytes(
                ("4 0 obj <</Length " + packed.length + "/Filter " + filter + ">>\nstream\n").getBytes(ISO_8859_1));
        out.writeBytes(packed);
        out.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] packed(int size) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            zeros(packing, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, int size) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int written = 0; written < size; written += piece.length) {
            out.write(piece, 0, Math.min(piece.length, size - written));
        }
    }

    public static byte[] docx(String... paragraphs) {
        return zip(word(paragraphs));
    }

    /** The parts of a document, to be changed. */
    static Map<String, byte[]> word(String... paragraphs) {
        var body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", types(MAIN));
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put(
                "word/document.xml",
                ("<?xml version='1.0'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                + "<w:body>" + body + "</w:body></w:document>")
                        .getBytes(UTF_8));
        return parts;
    }

    static byte[] types(String main) {
        return ("<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + main + "'/></Types>")
                .getBytes(UTF_8);
    }

    static byte[] relations(String kind, String target) {
        return ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + kind + "' Target='" + target + "'/></Relationships>")
                .getBytes(UTF_8);
    }

    /** A document with this inside one paragraph. */
    static byte[] docxOf(String runs) {
        Map<String, byte[]> parts = word("Excellencies");
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w='w'><w:body><w:p>" + runs + "</w:p></w:body></w:document>").getBytes(UTF_8));
        return zip(parts);
    }

    /** The pieces of a field: "{" begins one, "|" its result, "}" ends it; anything else is an instruction. */
    static String field(String... pieces) {
        var runs = new StringBuilder();
        for (String piece : pieces) {
            int turn = "{|}".indexOf(piece);
            runs.append("<w:r>")
                    .append(
                            turn < 0
                                    ? "<w:instrText>" + piece + "</w:instrText>"
                                    : "<w:fldChar w:fldCharType='"
                                            + List.of("begin", "separate", "end")
                                                    .get(turn) + "'/>")
                    .append("</w:r>");
        }
        return runs.toString();
    }

    static byte[] docxWith(String part, byte[] bytes) {
        Map<String, byte[]> parts = word("Excellencies");
        parts.put(part, bytes);
        return zip(parts);
    }

    /** A part of zeros that unfolds to that size, a thousandth of it in the archive. */
    static byte[] unfoldingDocx(int size) {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("word/media/image1.png"));
            zeros(archive, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same archive with the bit that says that its parts are encrypted. */
    static byte[] marked(byte[] archive) {
        byte[] marked = archive.clone();
        for (int i = 0; i < marked.length - 10; i++) {
            boolean local = marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 3 && marked[i + 3] == 4;
            boolean central = marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2;
            if (local || central) {
                marked[i + (local ? 6 : 8)] |= 1;
            }
        }
        return marked;
    }

    /** As the Java tools write it, with that many classes. */
    static byte[] javaProgram(int classes) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0"));
        for (int i = 0; i < classes; i++) {
            parts.put("org/example/A" + i + ".class", bytes("\u00CA\u00FE\u00BA\u00BE"));
        }
        return zip(parts);
    }

    public static byte[] program() {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
