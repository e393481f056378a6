package org.plenary.checkin;

import org.jspecify.annotations.Nullable;

/** A verdict; for somebody already inside with when and where they came in. */
record Ruling(Verdict verdict, @Nullable Presence first) {

    static Ruling of(Verdict verdict) {
        return new Ruling(verdict, null);
    }
}
