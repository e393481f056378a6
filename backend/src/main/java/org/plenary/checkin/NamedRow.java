package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;

/** Reads whom a statement names by the columns {@code who_category}, {@code who_name} and {@code who_entity}. */
final class NamedRow {

    private NamedRow() {}

    /** Null where nobody may be named, or nobody is known. */
    static @Nullable Named read(Readable row) {
        String category = row.get("who_category", String.class);
        if (category == null) {
            return null;
        }
        String entity = row.get("who_entity", String.class);
        return new Named(
                WireName.of(BadgeCategory.class, category),
                Columns.text(row, "who_name"),
                entity == null ? null : EntityCode.of(entity));
    }
}
