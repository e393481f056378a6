package org.plenary.checkin.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.checkin.Decision;
import org.plenary.checkin.Named;
import org.plenary.checkin.PassName;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.platform.Messages;

/** Puts decisions into the words of one reader. */
record DoorWords(EntityDirectory entities, Messages messages, Language language) {

    ScanAnswer answer(Decision decision) {
        Decision.First first = decision.first();
        Decision.Card card = decision.card();
        return new ScanAnswer(
                decision.scan(),
                decision.verdict(),
                first == null
                        ? null
                        : new ScanAnswer.FirstView(first.at(), first.gate().in(language)),
                card == null ? null : person(card),
                decision.conflict() ? true : null,
                null);
    }

    private ScanAnswer.PersonView person(Decision.Card card) {
        return new ScanAnswer.PersonView(
                card.badge(),
                name(card.category(), card.name()),
                name(card.category(), card.latinName()),
                card.honorific(),
                entity(card.entity()),
                category(card.category()),
                card.noPhoto());
    }

    /** A person's name as it is; what a pass is called in the reader's language. */
    String name(BadgeCategory category, String stored) {
        return category == BadgeCategory.SECONDARY_PASS
                ? messages.text("badges.pass.name", language, Map.of("place", PassName.place(stored)))
                : stored;
    }

    /** What they are called, if anybody may say so. */
    @Nullable
    String name(@Nullable Named who) {
        return who == null ? null : name(who.category(), who.name());
    }

    /** Of whom they are, if anybody may say so. */
    @Nullable
    EntityRef entity(@Nullable Named who) {
        return who == null ? null : entity(who.entity());
    }

    @Nullable
    EntityRef entity(@Nullable EntityCode code) {
        return code == null ? null : entities.ref(code, language);
    }

    ScanAnswer.CategoryView category(BadgeCategory category) {
        return new ScanAnswer.CategoryView(
                category,
                String.valueOf(category.letter()),
                category.colour(),
                messages.text("badges.category." + category.wire(), language));
    }
}
