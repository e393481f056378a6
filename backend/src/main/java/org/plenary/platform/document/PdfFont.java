package org.plenary.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A face inside one document. Shaped glyphs are written by number, and the map back to characters is our own: the
 * library can only guess it, and guesses nothing for Arabic forms and ligatures.
 */
final class PdfFont {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Face face;
    private final PDType0Font font;
    private final COSName resource;
    private final Map<Integer, String> texts = new TreeMap<>();

    private PdfFont(Face face, PDType0Font font, COSName resource) {
        this.face = face;
        this.font = font;
        this.resource = resource;
    }

    static PdfFont in(PDDocument document, PDResources resources, Face face) {
        try {
            PDType0Font font = PDType0Font.load(document, face.parse(), true);
            return new PdfFont(face, font, resources.add(font));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font " + face.name(), unreadable);
        }
    }

    COSName resource() {
        return resource;
    }

    /**
     * Writes the operators that show a run: numbers of glyphs, and between them what shaping moved them from where
     * their advance would put them.
     */
    void show(GlyphRun run, double size, StringBuilder content) {
        float pen = 0;
        float rise = 0;
        content.append('[');
        for (GlyphRun.Glyph glyph : run.glyphs()) {
            remember(glyph);
            if (Math.abs(glyph.y() - rise) > 0.5) {
                rise = glyph.y();
                content.append("] TJ ")
                        .append(PdfSurface.number(-rise * size / Face.UNITS))
                        .append(" Ts [");
            }
            if (Math.abs(glyph.x() - pen) > 0.5) {
                content.append(PdfSurface.number(pen - glyph.x()));
            }
            content.append('<').append(HEX.toHexDigits((short) glyph.id())).append('>');
            pen = glyph.x() + face.advance(glyph.id());
        }
        content.append("] TJ");
        content.append(rise == 0 ? "\n" : " 0 Ts\n");
    }

    private void remember(GlyphRun.Glyph glyph) {
        texts.merge(glyph.id(), glyph.text(), (known, other) -> known.isEmpty() ? other : known);
    }

    /** Cuts the font down to what was shown. Without this call the library embeds nothing and says nothing. */
    void finish(PDDocument document) throws IOException {
        font.addGlyphsToSubset(texts.keySet());
        font.subset();
        byte[] map = characterMap().getBytes(StandardCharsets.US_ASCII);
        PDStream stream = new PDStream(document, new ByteArrayInputStream(map), COSName.FLATE_DECODE);
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    private String characterMap() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        List<Map.Entry<Integer, String>> known =
                texts.entrySet().stream().filter(e -> !e.getValue().isEmpty()).toList();
        for (int from = 0; from < known.size(); from += 100) {
            List<Map.Entry<Integer, String>> block = known.subList(from, Math.min(known.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> entry : block) {
                map.append('<')
                        .append(HEX.toHexDigits(entry.getKey().shortValue()))
                        .append("> <");
                map.append(HEX.formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE)))
                        .append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }
}
