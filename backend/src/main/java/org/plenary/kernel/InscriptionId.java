package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One entry in a list of speakers, from the request to the statement. */
public record InscriptionId(@JsonValue UUID value) {

    public static InscriptionId random() {
        return new InscriptionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static InscriptionId of(String text) {
        return new InscriptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
