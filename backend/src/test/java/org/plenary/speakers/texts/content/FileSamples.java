package org.plenary.speakers.texts.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
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
