package org.plenary.speakers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.WireName;

/**
 * A change that somebody made since the reader's version (L22).
 *
 * @param action as the audit trail names it, {@code speakers.pinned}
 * @param by the name of whoever did it, where the reader may know it
 * @param office for whom that person acted
 * @param fields what it changed; may be empty where only the place did
 */
public record Missed(String action, @Nullable String by, Office office, Instant at, List<Field> fields) {

    /** For whom somebody acts. */
    public enum Office implements WireName {
        DELEGATION,
        SECRETARIAT,
        /** The product itself, as when a registration was changed. */
        SYSTEM;

        /** For whom that viewer acts on what is that delegation's. */
        static Office of(Viewer viewer, DelegationId delegation) {
            if (viewer.kind() == Viewer.Kind.SYSTEM) {
                return SYSTEM;
            }
            return viewer.focalPointOf(delegation) ? DELEGATION : SECRETARIAT;
        }
    }

    /**
     * One value before and after, as the audit trail keeps it; null where there was none.
     *
     * @param hidden true where the reader may know that it changed, but not how: then both values are left out; else null
     */
    public record Field(
            String name,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable Boolean hidden) {

        static Field hidden(String name) {
            return new Field(name, null, null, true);
        }
    }
}
