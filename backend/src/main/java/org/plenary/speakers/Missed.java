package org.plenary.speakers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;

/**
 * A change that somebody made since the reader's version (L22).
 *
 * @param action as the audit trail names it, {@code speakers.pinned}
 * @param by the name, where the reader may know it
 * @param office for whom that person acted
 * @param fields what it changed; may be empty where only the place did
 */
public record Missed(String action, @Nullable String by, Office office, Instant at, List<Field> fields) {

    /** For whom somebody acts. */
    public enum Office implements WireName {
        DELEGATION,
        SECRETARIAT,
        /** The product itself, as when a registration was changed. */
        SYSTEM
    }

    /** One value before and after, as the audit trail keeps it; null where there was none, or the reader may not know it. */
    public record Field(
            String name, @Nullable Object before, @Nullable Object after) {}
}
