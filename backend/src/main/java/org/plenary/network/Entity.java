package org.plenary.network;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;

/**
 * A State or an organisation that can send a delegation, with the United Nations' name in all six languages (R10).
 *
 * @param iso2 ISO 3166-1 alpha-2, of States only
 * @param sortName the name without its article, by which lists are sorted
 */
public record Entity(
        EntityCode code, EntityKind kind, @Nullable String iso2, LocalizedText name, LocalizedText sortName) {}
