package org.plenary.speakers.texts.content;

import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param charset of plain text, else null
 * @param count null where there is no text to count, as in a scan
 */
public record Content(
        TextKind kind, @Nullable String charset, @Nullable Count count) {

    /** How long a text is; characters without spaces and punctuation. */
    public record Count(int words, int characters) {}
}
