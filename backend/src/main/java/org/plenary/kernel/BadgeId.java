package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One printed badge of one person; a replacement has another id. */
public record BadgeId(@JsonValue UUID value) {

    public static BadgeId random() {
        return new BadgeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static BadgeId of(String text) {
        return new BadgeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
