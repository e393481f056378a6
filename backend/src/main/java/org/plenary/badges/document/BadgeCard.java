package org.plenary.badges.document;

import java.awt.Color;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.registration.Photo;

/**
 * Everything that is printed on a badge, already in the chosen language (B1). The code carries none of it (P5).
 *
 * @param meeting title of the meeting
 * @param placeAndDates one line below it
 * @param honorific free text, may be empty
 * @param name in the person's own script, or the alias
 * @param latinName in Latin letters; not repeated when it equals {@code name}
 * @param entity empty for people who come for nobody
 * @param zones letters of the zones it opens
 * @param serial what staff read out: number and generation
 * @param photo of the person; null where the category carries none, or there is none
 * @param noPhoto whether photographers are asked to spare this person (P3)
 */
public record BadgeCard(
        Locale language,
        String meeting,
        String placeAndDates,
        String honorific,
        String name,
        String latinName,
        String entity,
        String categoryName,
        char categoryLetter,
        Color categoryColour,
        String zones,
        String zonesLabel,
        String serial,
        boolean noPhoto,
        String noPhotoLabel,
        String code,
        @Nullable Photo photo) {}
