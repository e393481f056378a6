package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One door at which badges are scanned. */
public record GateId(@JsonValue UUID value) {

    public static GateId random() {
        return new GateId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static GateId of(String text) {
        return new GateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
