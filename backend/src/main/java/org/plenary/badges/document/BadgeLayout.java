package org.plenary.badges.document;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;
import org.plenary.platform.document.Face;
import org.plenary.platform.document.ShapedText;
import org.plenary.platform.document.Surface;
import org.plenary.platform.document.TextBlock;
import org.plenary.platform.document.Typeface;

/**
 * The A6 badge. From the top: a band in the category's colour with the meeting and the category's letter (colour and
 * letter, for staff who see no colours and printers that have none, B1), honorific, name, Latin name, entity; at the
 * foot the QR code beside the zones; a photo stands beside the name. In Arabic the badge is mirrored.
 */
final class BadgeLayout {

    static final double WIDTH = 105;
    static final double HEIGHT = 148;

    private static final double MARGIN = 7;
    private static final double BAND = 27;
    private static final double LETTER = 17;
    /** 49 modules with the quiet zone, 0.75 mm each: six pixels of the PNG. */
    private static final double QR = 36.75;

    private static final double PHOTO = 33;
    private static final double PHOTO_GAP = 4;

    private final BadgeCard card;
    private final Surface surface;
    private final boolean mirrored;

    private BadgeLayout(BadgeCard card, Surface surface) {
        this.card = card;
        this.surface = surface;
        this.mirrored = card.language().getLanguage().equals("ar");
    }

    static void draw(BadgeCard card, Surface surface) {
        BadgeLayout layout = new BadgeLayout(card, surface);
        layout.band();
        layout.person();
        layout.foot();
    }

    private void band() {
        surface.fill(new Rectangle2D.Double(0, 0, WIDTH, BAND), card.categoryColour());
        Color onBand = Ink.on(card.categoryColour());
        double letterX = mirrored ? MARGIN : WIDTH - MARGIN - LETTER;
        surface.fill(new Ellipse2D.Double(letterX, 5, LETTER, LETTER), Color.WHITE);
        ShapedText letter = ShapedText.of(String.valueOf(card.categoryLetter()), Typeface.BOLD);
        surface.text(letter, letterX + (LETTER - letter.width() * 11 / Face.UNITS) / 2, 17.4, 11, Ink.DARK);
        double room = WIDTH - 3 * MARGIN - LETTER;
        TextBlock title = TextBlock.fit(card.meeting(), Typeface.BOLD, new TextBlock.Room(room, 13, 5, 3, 3));
        TextBlock place =
                TextBlock.fit(card.placeAndDates(), Typeface.REGULAR, new TextBlock.Room(room, 5, 3.2, 2.2, 1));
        double top = (BAND - title.height() - place.height() - 0.8) / 2;
        title.draw(surface, start(), top, onBand, mirrored ? 1 : 0);
        place.draw(surface, start(), top + title.height() + 0.8, onBand, mirrored ? 1 : 0);
    }

    private double start() {
        return mirrored ? WIDTH - MARGIN : MARGIN;
    }

    private void person() {
        Rectangle2D photo = photo();
        double room = WIDTH - 2 * MARGIN - (photo == null ? 0 : PHOTO + PHOTO_GAP);
        double centre = photo == null ? WIDTH / 2 : mirrored ? MARGIN + room / 2 : WIDTH - MARGIN - room / 2;
        TextBlock honorific = TextBlock.fit(card.honorific(), Typeface.REGULAR, new TextBlock.Room(room, 7, 4.8, 3, 1));
        TextBlock name = TextBlock.fit(card.name(), Typeface.BOLD, new TextBlock.Room(room, 27, 11.5, 6.5, 2));
        boolean twoScripts = !card.name().equals(card.latinName());
        TextBlock latin = TextBlock.fit(
                twoScripts ? card.latinName() : "", Typeface.BOLD, new TextBlock.Room(room, 12, 6.2, 3.6, 2));
        TextBlock entity = TextBlock.fit(card.entity(), Typeface.REGULAR, new TextBlock.Room(room, 14, 6, 4, 2));
        double gap = 2.2;
        double height = honorific.height() + name.height() + latin.height() + entity.height() + 3 * gap;
        double top = BAND + (HEIGHT - BAND - QR - 9 - height) / 2;
        honorific.drawCentred(surface, centre, top, Ink.QUIET);
        top += honorific.height() + gap / 2;
        name.drawCentred(surface, centre, top, Ink.DARK);
        // letters of other scripts reach farther below their line than Latin ones
        top += name.height() + gap;
        latin.drawCentred(surface, centre, top, Ink.QUIET);
        top += latin.height() + gap * 1.5;
        entity.drawCentred(surface, centre, top, Ink.DARK);
    }

    /** The photo at the beginning of the line of reading, halfway down the person's part; null without one. */
    private @Nullable Rectangle2D photo() {
        if (card.photo() == null) {
            return null;
        }
        double height = PHOTO * 4 / 3;
        double top = BAND + (HEIGHT - BAND - QR - 9 - height) / 2;
        Rectangle2D room = new Rectangle2D.Double(mirrored ? WIDTH - MARGIN - PHOTO : MARGIN, top, PHOTO, height);
        surface.picture(card.photo().jpeg(), room);
        return room;
    }

    private void foot() {
        double top = HEIGHT - QR - MARGIN + 2;
        double quiet = QR * 4 / 49;
        double qrX = mirrored ? WIDTH - MARGIN - QR + quiet : MARGIN - quiet;
        surface.fill(QrPath.of(card.code()).in(qrX, top, QR), Color.BLACK);
        double room = WIDTH - 2 * MARGIN - QR + quiet;
        double anchor = mirrored ? MARGIN + room : WIDTH - MARGIN - room;
        double share = mirrored ? 1 : 0;
        double y = top + quiet - 1;
        TextBlock category = TextBlock.fit(card.categoryName(), Typeface.BOLD, new TextBlock.Room(room, 11, 5, 3, 2));
        category.draw(surface, anchor, y, Ink.DARK, share);
        y += category.height() + 1.2;
        TextBlock.fit(card.zonesLabel(), Typeface.REGULAR, new TextBlock.Room(room, 4, 2.9, 2, 1))
                .draw(surface, anchor, y, Ink.QUIET, share);
        zones(anchor, y + 4.6, room);
        TextBlock serial = TextBlock.fit(card.serial(), Typeface.REGULAR, new TextBlock.Room(room, 5, 3.2, 2, 1));
        serial.draw(surface, anchor, top + QR - quiet - serial.height() + 0.6, Ink.QUIET, share);
        if (card.noPhoto()) {
            TextBlock mark = TextBlock.fit(card.noPhotoLabel(), Typeface.BOLD, new TextBlock.Room(room, 5, 3.2, 2, 1));
            mark.draw(surface, anchor, top + QR - quiet - serial.height() - mark.height(), Ink.DARK, share);
        }
    }

    /** One box a zone: eight of them fit beside the code. */
    private void zones(double anchor, double top, double room) {
        double box = Math.min(7.5, (room - 7) / 8);
        double step = box + 1;
        double x = mirrored ? anchor - box : anchor;
        for (char zone : card.zones().toCharArray()) {
            surface.fill(new RoundRectangle2D.Double(x, top, box, box, 1.6, 1.6), Ink.DARK);
            ShapedText letter = ShapedText.of(String.valueOf(zone), Typeface.BOLD);
            double size = box * 0.72;
            surface.text(
                    letter, x + (box - letter.width() * size / Face.UNITS) / 2, top + box * 0.76, size, Color.WHITE);
            x += mirrored ? -step : step;
        }
    }
}
