package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One right of reply, from the request to what was said (L20). */
public record ReplyId(@JsonValue UUID value) {

    public static ReplyId random() {
        return new ReplyId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    @JsonCreator
    public static ReplyId of(String text) {
        return new ReplyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
