package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A link by which an office follows one slot without signing in. */
public record OfficeLinkId(@JsonValue UUID value) {

    public static OfficeLinkId random() {
        return new OfficeLinkId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static OfficeLinkId of(String text) {
        return new OfficeLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
