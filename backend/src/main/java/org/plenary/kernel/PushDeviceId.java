package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A phone or browser that a person lets be notified while the page is closed. */
public record PushDeviceId(@JsonValue UUID value) {

    public static PushDeviceId random() {
        return new PushDeviceId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static PushDeviceId of(String text) {
        return new PushDeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
