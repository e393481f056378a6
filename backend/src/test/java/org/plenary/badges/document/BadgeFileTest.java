package org.plenary.badges.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.platform.document.Face;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;
import org.w3c.dom.Document;

class BadgeFileTest {

    static final String CODE = "PLENARY:" + "AEAQAAAAA4JDIVTYTK6N54".repeat(7).substring(0, 141);

    static BadgeCard card(String honorific, String name, String latin, String entity) {
        return new BadgeCard(
                Locale.ENGLISH,
                "Building Alliances to Advance the Women, Peace and Security Agenda",
                "Berlin, 9-10 April 2018",
                honorific,
                name,
                latin,
                entity,
                "Head of delegation",
                'H',
                new Color(0x8C1D40),
                "AB",
                "Zones",
                "0042-1",
                false,
                "",
                CODE,
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    H.E. Ms.    | María-José Núñez Ibáñez         | Maria-Jose Nunez Ibanez | Spain
                    S.E. Mme    | Zoë Œuvrard-Łukasiewicz          | Zoe Oeuvrard            | Côte d’Ivoire
                    H.E. Dr.    | Nguyễn Thị Ánh Tuyết             | Nguyen Thi Anh Tuyet    | Viet Nam
                    معالي السيدة | فاطمة الزهراء بنت عبد الله المنصوري | Fatima Al-Mansouri      | الإمارات العربية المتحدة
                    H.E. Ms.    | شیرین کاظمی‌نژاد                  | Shirin Kazeminejad      | Iran (Islamic Republic of)
                    阁下         | 王晓燕                            | Wang Xiaoyan            | 中国
                    H.E. Ms.    | 高橋さくら                         | Takahashi Sakura        | Japan
                    H.E. Ms.    | 김서연                            | Kim Seo-yeon            | Republic of Korea
                    Е.П. г-жа   | Екатерина Щёголева-Ёлкина         | Ekaterina Shchegoleva   | Российская Федерация
                    Ms.         | Leïla بن علي                      | Leila Ben Ali           | Tunisia
                    """)
    void everyNameIsDrawnAndCanBeCopiedOut(String honorific, String name, String latin, String entity)
            throws IOException {
        BadgeCard card = card(honorific, name, latin, entity);

        byte[] pdf = BadgeFile.PDF.draw(card);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = squeezed(new PDFTextStripper().getText(document));
            assertThat(text).contains(squeezed(name), squeezed(latin), squeezed(entity), "0042-1");
            for (var font : document.getPage(0).getResources().getFontNames()) {
                PDType0Font embedded =
                        (PDType0Font) document.getPage(0).getResources().getFont(font);
                assertThat(embedded.isEmbedded()).isTrue();
            }
        }
        assertThat(pdf.length).as("only the glyphs used are inside").isLessThan(120_000);
        assertThat(BadgeFile.unwritable(name)).isEmpty();
    }

    /** Spaces may fall elsewhere and marks may be apart; letters and their order may not change. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text.replaceAll("[\\s\\u200C\\u200F\\u200E]+", ""), Normalizer.Form.NFC);
    }

    @ParameterizedTest
    @EnumSource(
            value = BadgeFile.class,
            names = {"PDF", "PNG"})
    void theCodeIsReadFromTheDocument(BadgeFile form) throws Exception {
        byte[] file = form.draw(card("H.E. Ms.", "王晓燕", "Wang Xiaoyan", "China"));

        BufferedImage image = form == BadgeFile.PNG
                ? ImageIO.read(new ByteArrayInputStream(file))
                : new PDFRenderer(Loader.loadPDF(file)).renderImageWithDPI(0, 150);

        assertThat(decode(image)).isEqualTo(CODE);
    }

    @Test
    void theCodeAloneFillsItsSquareAndIsRead() throws Exception {
        byte[] svg = BadgeFile.CODE.draw(card("H.E. Ms.", "王晓燕", "Wang Xiaoyan", "China"));

        Document parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(parsed.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 49 49");
        var paths = parsed.getElementsByTagName("path");
        assertThat(paths.getLength()).as("ground and code").isEqualTo(2);
        assertThat(decode(
                        painted(paths.item(1).getAttributes().getNamedItem("d").getNodeValue(), 49, 8)))
                .isEqualTo(CODE);
    }

    /** A picture of a path of straight lines, {@code scale} pixels for each unit. */
    private static BufferedImage painted(String path, int units, int scale) {
        var shape = new Path2D.Double();
        for (Matcher step = Pattern.compile("([MLZ])([^MLZ]*)").matcher(path); step.find(); ) {
            String[] at = step.group(2).trim().split(" ");
            switch (step.group(1)) {
                case "M" -> shape.moveTo(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
                case "L" -> shape.lineTo(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
                default -> shape.closePath();
            }
        }
        var image = new BufferedImage(units * scale, units * scale, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        pen.setColor(Color.BLACK);
        pen.fill(shape);
        pen.dispose();
        return image;
    }

    @Test
    void theCodeIsVersionSix() {
        assertThat(QrPath.of(CODE).modules()).isEqualTo(41);
        assertThat(CODE).hasSize(149);
    }

    static String decode(BufferedImage image) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void theDrawingIsXmlWithoutScriptsWhateverTheNameSays() throws Exception {
        byte[] svg = BadgeFile.SVG.draw(card("", "<script>alert(1)</script>", "A & B \u0007 <b>", "]]>"));

        Document parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));

        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("A & B   <b>");
        assertThat(parsed.getElementsByTagName("path").getLength()).isGreaterThan(5);
    }

    @Test
    void longNamesShrinkOrWrapAndAreNeverCut() throws IOException {
        String name = "Wilhelmina Alexandrovna-Constantinopolitana de la Santísima Trinidad y de los Remedios "
                + "Papadopoulou-Oberschlesinger von und zu Hohenfels-Waldeck II";
        String glued = "Ж".repeat(150);
        for (String each : new String[] {name, glued, "名".repeat(150), "م".repeat(150)}) {
            byte[] pdf = BadgeFile.PDF.draw(card("H.E.", each, each, each));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = squeezed(new PDFTextStripper().getText(document));
                assertThat(text).contains(squeezed(each));
            }
        }
        TextBlock.Room room = new TextBlock.Room(91, 27, 11.5, 6.5, 2);
        TextBlock block = TextBlock.fit(glued, Typeface.BOLD, room);
        assertThat(block.height()).isLessThanOrEqualTo(27);
        assertThat(block.lines())
                .allSatisfy(line ->
                        assertThat(line.width() * block.size() / Face.UNITS).isLessThanOrEqualTo(91.02));
    }

    @Test
    void aScriptWithoutAFontIsSaidSo() {
        assertThat(BadgeFile.unwritable("ამერიკა")).containsExactly("ა", "მ", "ე", "რ", "ი", "კ");
        assertThat(BadgeFile.writable("H.E. 👑 Ms.")).isEqualTo("H.E. Ms.");
        assertThat(BadgeFile.unwritable("Ὀδυσσεύς")).isEmpty();
    }
}
