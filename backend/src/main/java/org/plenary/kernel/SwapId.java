package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A proposal that two delegations exchange their places on a list of speakers (L15). */
public record SwapId(@JsonValue UUID value) {

    public static SwapId random() {
        return new SwapId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static SwapId of(String text) {
        return new SwapId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
