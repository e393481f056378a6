package org.plenary.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.checkin.Verdict;
import org.plenary.network.EntityRef;

/**
 * What the door says to a scan.
 *
 * @param scan the id that was sent; null only beside a problem with a scan that had none
 * @param first of somebody already inside: since when, by which gate
 * @param conflict the device had let in somebody whom the server would not (B7)
 * @param problem instead of a verdict, for an element of a batch that is no scan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScanAnswer(
        @Nullable UUID scan,
        @Nullable Verdict verdict,
        @Nullable FirstView first,
        @Nullable PersonView person,
        @Nullable Boolean conflict,
        @Nullable Map<String, Object> problem) {

    /** The answers to a batch, in its order. */
    record Batch(List<ScanAnswer> results) {}

    /** The admission that came first. */
    record FirstView(Instant at, String gate) {}

    /** What gate staff see of a person, and nothing else (P5). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonView(
            UUID badge,
            String displayName,
            String passportName,
            String honorific,
            @Nullable EntityRef entity,
            CategoryView category,
            boolean noPhoto) {}

    /** A category as it looks (B1). */
    record CategoryView(BadgeCategory code, String letter, String colour, String name) {}
}
