package org.plenary.badges.document;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.platform.document.Face;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;

/**
 * The badge on a plastic card (ISO/IEC 7810 ID-1, "CR80", 85.60 by 53.98 mm), lying. Above a band in the category's colour
 * with the meeting and the category's letter (B1); below it the person, and the code at the end of the line of reading. In
 * Arabic the card is mirrored.
 */
final class CardLayout {

    static final double WIDTH = 85.6;
    static final double HEIGHT = 53.98;

    private static final double MARGIN = 4;
    private static final double BAND = 13;
    private static final double LETTER = 10;
    /** 49 modules with the quiet zone, 0.62 mm each. */
    private static final double QR = 30.4;

    private static final double PHOTO = 18;
    private static final double PHOTO_GAP = 1.5;
    /** Where category and zones begin at their largest. */
    private static final double LEAST_FOOT = HEIGHT - MARGIN + 1 - 3.4 - 3;

    private final BadgeCard card;
    private final Surface surface;
    private final boolean mirrored;

    private CardLayout(BadgeCard card, Surface surface) {
        this.card = card;
        this.surface = surface;
        this.mirrored = card.language().getLanguage().equals("ar");
    }

    static void draw(BadgeCard card, Surface surface) {
        CardLayout layout = new CardLayout(card, surface);
        layout.band();
        layout.person();
        layout.code();
    }

    private double start() {
        return mirrored ? WIDTH - MARGIN : MARGIN;
    }

    private double share() {
        return mirrored ? 1 : 0;
    }

    private void band() {
        surface.fill(new Rectangle2D.Double(0, 0, WIDTH, BAND), card.categoryColour());
        double letterX = mirrored ? MARGIN : WIDTH - MARGIN - LETTER;
        surface.fill(new Ellipse2D.Double(letterX, (BAND - LETTER) / 2, LETTER, LETTER), Color.WHITE);
        ShapedText letter = ShapedText.of(String.valueOf(card.categoryLetter()), Typeface.BOLD);
        surface.text(letter, letterX + (LETTER - letter.width() * 6.6 / Face.UNITS) / 2, BAND / 2 + 2.4, 6.6, Ink.DARK);
        double room = WIDTH - 3 * MARGIN - LETTER;
        TextBlock title = TextBlock.fit(card.meeting(), Typeface.BOLD, new TextBlock.Room(room, 7.4, 3, 2, 2));
        TextBlock place =
                TextBlock.fit(card.placeAndDates(), Typeface.REGULAR, new TextBlock.Room(room, 3, 2.2, 1.6, 1));
        Color ink = Ink.on(card.categoryColour());
        double top = (BAND - title.height() - place.height() - 0.4) / 2;
        title.draw(surface, start(), top, ink, share());
        place.draw(surface, start(), top + title.height() + 0.4, ink, share());
    }

    private void person() {
        double room = WIDTH - 2 * MARGIN - QR;
        name(room);
        TextBlock category =
                TextBlock.fit(card.categoryName(), Typeface.BOLD, new TextBlock.Room(room, 3.4, 2.5, 1.6, 1));
        String zones = card.zones().isEmpty() ? "" : card.zonesLabel() + " " + card.zones();
        TextBlock foot = TextBlock.fit(zones, Typeface.REGULAR, new TextBlock.Room(room, 3, 2.2, 1.6, 1));
        double bottom = HEIGHT - MARGIN + 1;
        foot.draw(surface, start(), bottom - foot.height(), Ink.DARK, share());
        category.draw(surface, start(), bottom - foot.height() - category.height(), Ink.DARK, share());
    }

    private void name(double room) {
        boolean pictured = card.photo() != null;
        double beside = pictured ? room - PHOTO - PHOTO_GAP : room;
        // in the narrow column beside a photo names take more lines before they shrink
        int lines = pictured ? 3 : 2;
        TextBlock honorific =
                TextBlock.fit(card.honorific(), Typeface.REGULAR, new TextBlock.Room(beside, 3.6, 2.8, 2, 1));
        TextBlock name = TextBlock.fit(
                card.name(), Typeface.BOLD, new TextBlock.Room(beside, pictured ? 12.2 : 13, 5.2, 3, lines));
        boolean twoScripts = !card.name().equals(card.latinName());
        TextBlock latin = TextBlock.fit(
                twoScripts ? card.latinName() : "", Typeface.BOLD, new TextBlock.Room(beside, 6.6, 3, 2, lines));
        TextBlock entity = TextBlock.fit(
                card.entity(), Typeface.REGULAR, new TextBlock.Room(beside, pictured ? 6.4 : 7, 3, 2, lines));
        double top = BAND + 2;
        double anchor = photo(top);
        double spare = LEAST_FOOT - top - honorific.height() - name.height() - latin.height() - entity.height();
        // letters of other scripts reach farther below their line than Latin ones
        double gap = Math.max(0.4, Math.min(spare / 3, 1.1));
        for (TextBlock each : new TextBlock[] {honorific, name, latin, entity}) {
            each.draw(surface, anchor, top, each == honorific || each == latin ? Ink.QUIET : Ink.DARK, share());
            top += each.height() + (each == name || each == latin && twoScripts ? gap : 0);
        }
    }

    /** The photo at the beginning of the line of reading, if there is one; where the text beside it begins. */
    private double photo(double top) {
        if (card.photo() == null) {
            return start();
        }
        double left = mirrored ? WIDTH - MARGIN - PHOTO : MARGIN;
        surface.picture(card.photo().jpeg(), new Rectangle2D.Double(left, top, PHOTO, PHOTO * 4 / 3));
        return mirrored ? left - PHOTO_GAP : left + PHOTO + PHOTO_GAP;
    }

    private void code() {
        double quiet = QR * 4 / 49;
        double x = mirrored ? MARGIN - quiet : WIDTH - MARGIN - QR + quiet;
        double top = BAND + 1.2;
        surface.fill(QrPath.of(card.code()).in(x, top, QR), Color.BLACK);
        double centre = x + QR / 2;
        double y = top + QR - quiet + 1;
        TextBlock serial =
                TextBlock.fit(card.serial(), Typeface.REGULAR, new TextBlock.Room(QR - 2 * quiet, 3, 2.2, 1.6, 1));
        serial.drawCentred(surface, centre, y, Ink.QUIET);
        if (card.noPhoto()) {
            TextBlock.fit(card.noPhotoLabel(), Typeface.BOLD, new TextBlock.Room(QR - 2 * quiet, 3, 2.2, 1.4, 1))
                    .drawCentred(surface, centre, y + serial.height(), Ink.DARK);
        }
    }
}
