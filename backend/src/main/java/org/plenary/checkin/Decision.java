package org.plenary.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;

/**
 * What the server said to a scan, and will say again whenever it is asked with the same id.
 *
 * @param first when and where somebody already inside came in
 * @param card whose badge it is; null for codes of nobody here
 * @param conflict whether the device had let in whom the server would not (B7)
 */
public record Decision(
        UUID scan,
        Verdict verdict,
        @Nullable First first,
        @Nullable Card card,
        boolean conflict) {

    /** The admission that came first. */
    public record First(Instant at, LocalizedText gate) {}

    /** What gate staff may see of a person, and nothing else (P5). */
    public record Card(
            UUID badge,
            String name,
            String latinName,
            String honorific,
            @Nullable EntityCode entity,
            BadgeCategory category,
            boolean noPhoto) {}
}
