package org.plenary.speakers;

import org.jspecify.annotations.Nullable;

/** The name that is read out, in any script, with the honorific that precedes it ("H.E. Ms.") (R9). */
public record Speaker(@Nullable String honorific, String name) {

    /** Honorific and name as one line. */
    public String full() {
        return honorific == null || honorific.isBlank() ? name : honorific + " " + name;
    }
}
