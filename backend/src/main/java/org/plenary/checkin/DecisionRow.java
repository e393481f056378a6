package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;

/** Reads decisions from rows: of scans and of overrides they have the same columns. */
final class DecisionRow {

    private DecisionRow() {}

    static Decision read(Readable row, Columns columns) {
        Instant firstAt = row.get("first_at", Instant.class);
        UUID badge = row.get("badge", UUID.class);
        return new Decision(
                Columns.uuid(row, "id"),
                WireName.of(Verdict.class, Columns.text(row, "verdict")),
                firstAt == null ? null : new Decision.First(firstAt, columns.localized(row, "first_gate")),
                badge == null ? null : card(badge, row),
                Columns.get(row, "conflict", Boolean.class));
    }

    private static Decision.Card card(UUID badge, Readable row) {
        @Nullable String entity = row.get("entity", String.class);
        return new Decision.Card(
                badge,
                Columns.text(row, "name"),
                Columns.text(row, "latin_name"),
                Columns.text(row, "honorific"),
                entity == null ? null : EntityCode.of(entity),
                WireName.of(BadgeCategory.class, Columns.text(row, "category")),
                Columns.get(row, "no_photo", Boolean.class));
    }
}
