package org.plenary.network;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.Problem;

/**
 * A State or an organisation that can send a delegation, with the United Nations' name in all six languages (R10).
 *
 * @param iso2 ISO 3166-1 alpha-2, of States only
 * @param sortName the name without its article, by which lists are sorted
 * @param version of an organisation that the Secretariat added, counted from 1; null where name and code are given
 */
public record Entity(
        EntityCode code,
        EntityKind kind,
        @Nullable String iso2,
        LocalizedText name,
        LocalizedText sortName,
        @Nullable Long version) {

    /**
     * An organisation that the Secretariat adds. States are not its to add: their names are the United Nations' list.
     *
     * @throws Problem {@code network.states-are-given}
     */
    public static Entity organisation(EntityCode code, EntityKind kind, LocalizedText name) {
        if (kind.state()) {
            throw Problem.of("network.states-are-given", 400).rule("R10").field("kind");
        }
        return new Entity(code, kind, null, name, SortNames.of(name), 1L);
    }

    /**
     * The same organisation under a corrected name.
     *
     * @throws Problem {@code network.entity-given} where the Secretariat did not add it
     */
    Entity named(LocalizedText corrected) {
        return new Entity(code, kind, iso2, corrected, SortNames.of(corrected), requireAdded() + 1);
    }

    /** Its version, if the Secretariat added it; else the problem {@code network.entity-given}. */
    long requireAdded() {
        if (version == null) {
            throw Problem.of("network.entity-given", 409).rule("R10").with("entity", name);
        }
        return version;
    }
}
