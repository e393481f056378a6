package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What an entity is known by: ISO 3166-1 alpha-3 for a State ({@code ESP}), the acronym for others ({@code ECOWAS}). */
public record EntityCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    public EntityCode {
        if (value.length() < 2 || value.length() > 24 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an entity code: " + value);
        }
    }

    /** @throws IllegalArgumentException when the text has not the shape of an entity code */
    @JsonCreator
    public static EntityCode of(String text) {
        return new EntityCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
