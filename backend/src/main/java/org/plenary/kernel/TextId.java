package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One version of the text of a statement. */
public record TextId(@JsonValue UUID value) {

    public static TextId random() {
        return new TextId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static TextId of(String text) {
        return new TextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
