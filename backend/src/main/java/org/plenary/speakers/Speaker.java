package org.plenary.speakers;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The name that is read out, in any script, with the honorific that precedes it ("H.E. Ms.") (R9). */
public record Speaker(@Nullable String honorific, String name) {

    /** The name in Unicode's composed form, without white space around it. */
    public static Speaker of(@Nullable String honorific, String name) {
        String title = honorific == null || honorific.isBlank() ? null : composed(honorific);
        return new Speaker(title, composed(name));
    }

    /** Honorific and name as one line. */
    public String full() {
        return honorific == null ? name : honorific + " " + name;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
