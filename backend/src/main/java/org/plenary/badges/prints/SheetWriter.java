package org.plenary.badges.prints;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCards;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.document.BadgeCard;
import org.plenary.badges.document.EnvelopeCover;
import org.plenary.badges.document.PrintSheet;
import org.plenary.kernel.Language;
import org.plenary.meetings.Meeting;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Component;

/** Lays the badges of a part on sheets, each envelope that begins in it behind its cover. */
@Component
class SheetWriter {

    /**
     * A badge on its way to paper.
     *
     * @param card null where it belongs to an envelope of this part, but lies in another
     */
    record Lying(
            int envelope,
            boolean opens,
            String serial,
            BadgeHolder holder,
            @Nullable BadgeCard card) {}

    private final BadgeCards cards;
    private final Messages messages;

    SheetWriter(BadgeCards cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    List<PrintSheet> sheets(Meeting meeting, PrintOrder order, List<Lying> badges) {
        List<PrintSheet> sheets = new ArrayList<>();
        for (List<Lying> together : order.covers() ? byEnvelope(badges) : List.of(badges)) {
            if (order.covers() && together.get(0).opens()) {
                sheets.add(new PrintSheet.Cover(cover(meeting, order.language(), together)));
            }
            List<BadgeCard> lying = new ArrayList<>();
            together.stream().map(Lying::card).forEach(card -> {
                if (card != null) {
                    lying.add(card);
                }
            });
            int most = order.format().perPage();
            for (int at = 0; at < lying.size(); at += most) {
                sheets.add(new PrintSheet.Badges(lying.subList(at, Math.min(lying.size(), at + most))));
            }
        }
        return Collections.unmodifiableList(sheets);
    }

    private static List<List<Lying>> byEnvelope(List<Lying> badges) {
        List<List<Lying>> all = new ArrayList<>();
        int envelope = -1;
        for (Lying each : badges) {
            if (all.isEmpty() || each.envelope() != envelope) {
                all.add(new ArrayList<>());
                envelope = each.envelope();
            }
            all.get(all.size() - 1).add(each);
        }
        return all;
    }

    private EnvelopeCover cover(Meeting meeting, Language language, List<Lying> envelope) {
        var entity = envelope.get(0).holder().entity();
        return new EnvelopeCover(
                language.locale(),
                meeting.title().in(language),
                cards.placeAndDays(meeting, language),
                entity == null
                        ? messages.text("badges.envelope.nobody", language, Map.of())
                        : entity.name().in(language),
                messages.text("badges.envelope.count", language, Map.of("count", envelope.size())),
                envelope.stream().map(Lying::serial).toList());
    }
}
