package org.plenary.badges.document;

import java.util.List;
import java.util.Locale;

/**
 * What lies before the badges of a delegation, to be read through or stuck on the envelope. It names nobody: whoever carries
 * envelopes through a hall does not show who is in them (P1); the numbers are those on the badges.
 *
 * @param count how many badges, in words of the language
 * @param serials in the order in which the badges lie
 */
public record EnvelopeCover(
        Locale language, String meeting, String placeAndDates, String entity, String count, List<String> serials) {

    public EnvelopeCover {
        serials = List.copyOf(serials);
    }
}
