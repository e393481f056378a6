package org.plenary.badges.prints;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeHolder;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.meetings.Meeting;
import org.plenary.network.Entity;
import org.plenary.platform.Secrets;

/**
 * What stands on a badge, as a digest: two are equal when printing again would print the same. Format and language play no
 * part: a badge printed in French is not out of date because the next run is in English.
 */
final class Fingerprint {

    private static final char END = '\u001f';

    private Fingerprint() {}

    /** @param photo the version of the photo that it carries; null without one */
    static String of(Badge badge, BadgeHolder holder, Meeting meeting, @Nullable String photo) {
        Entity entity = holder.entity();
        StringBuilder said = new StringBuilder();
        Object[] stands = {
            badge.serial(),
            badge.category().wire(),
            badge.zones(),
            holder.participant().honorific(),
            holder.name(),
            holder.latinName(),
            holder.participant().photoConsent(),
            entity == null ? "" : inAll(entity.name()),
            inAll(meeting.title()),
            inAll(meeting.city()),
            meeting.firstDay(),
            meeting.lastDay()
        };
        for (Object each : stands) {
            said.append(each).append(END);
        }
        if (photo != null) { // a badge without one is what it was before photos came
            said.append(photo).append(END);
        }
        return HexFormat.of().formatHex(Secrets.sha256(said.toString()));
    }

    private static String inAll(LocalizedText text) {
        return Arrays.stream(Language.values()).map(text::in).collect(Collectors.joining("|"));
    }
}
