package org.plenary.speakers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an answer with several items; all of them fit on one here. */
record Items<T>(List<T> items, @Nullable String next) {

    static <T> Items<T> of(List<T> items) {
        return new Items<>(items, null);
    }
}
