package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One print run of a meeting's badges. */
public record PrintRunId(@JsonValue UUID value) {

    public static PrintRunId random() {
        return new PrintRunId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static PrintRunId of(String text) {
        return new PrintRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
