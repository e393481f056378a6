package org.plenary.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code next} is the cursor of the following part, absent at the end. */
record Listing<T>(List<T> items, @Nullable String next) {

    static <T> Listing<T> complete(List<T> items) {
        return new Listing<>(items, null);
    }
}
