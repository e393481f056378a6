package org.plenary.badges.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.BadgeState;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.Entity;
import org.plenary.network.EntityRef;
import org.plenary.platform.Messages;

/**
 * A badge in lists: whose it is, how it looks, and where its files are. Never its code.
 *
 * @param latinName the name beneath the display name, in Latin letters
 * @param entity null for a single guest
 * @param zones letters of the zones it opens
 * @param uncollected whether doors refuse it until somebody has collected it (B4)
 * @param serial number and generation, as printed
 */
public record BadgeView(
        BadgeId id,
        MeetingCode meeting,
        ParticipantId participant,
        String honorific,
        String displayName,
        String latinName,
        @Nullable EntityRef entity,
        CategoryView category,
        String zones,
        BadgeState state,
        boolean uncollected,
        String serial,
        Instant validFrom,
        Instant validUntil,
        Links links) {

    /** A category as it looks: name in the reader's language, colour and letter (B1). */
    public record CategoryView(BadgeCategory code, String name, String letter, String colour) {}

    /** Paths of the badge's files; {@code code} is the QR code alone. */
    public record Links(String pdf, String png, String svg, String code) {}

    static BadgeView of(Badge badge, BadgeHolder holder, boolean uncollected, Language language, Messages messages) {
        Entity entity = holder.entity();
        String path = "/api/v1/meetings/" + badge.meeting() + "/badges/" + badge.id();
        return new BadgeView(
                badge.id(),
                badge.meeting(),
                badge.participant(),
                holder.participant().honorific(),
                holder.name(),
                holder.latinName(),
                entity == null ? null : EntityRef.of(entity, language),
                category(badge.category(), language, messages),
                badge.zones().letters(),
                badge.state(),
                uncollected,
                badge.serial(),
                badge.notBefore(),
                badge.notAfter(),
                new Links(path + ".pdf", path + ".png", path + ".svg", path + ".qr.svg"));
    }

    static CategoryView category(BadgeCategory category, Language language, Messages messages) {
        return new CategoryView(
                category,
                messages.text("badges.category." + category.wire(), language),
                String.valueOf(category.letter()),
                category.colour());
    }
}
