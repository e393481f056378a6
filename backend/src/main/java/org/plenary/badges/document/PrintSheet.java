package org.plenary.badges.document;

import java.util.List;

/** What is printed on one sheet of a {@link BadgeFormat}. */
public sealed interface PrintSheet {

    /** Badges, as many as the sheet takes at most. */
    record Badges(List<BadgeCard> cards) implements PrintSheet {

        public Badges {
            cards = List.copyOf(cards);
        }
    }

    /** The cover of an envelope; on both sides where the badges are, so that pages stay pairs. */
    record Cover(EnvelopeCover of) implements PrintSheet {}
}
