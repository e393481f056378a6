package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A link by which a screen shows the podium of a list without anybody signing in there. */
public record ScreenLinkId(@JsonValue UUID value) {

    public static ScreenLinkId random() {
        return new ScreenLinkId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ScreenLinkId of(String text) {
        return new ScreenLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
