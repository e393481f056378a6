package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One list of speakers. */
public record ListId(@JsonValue UUID value) {

    public static ListId random() {
        return new ListId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ListId of(String text) {
        return new ListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
