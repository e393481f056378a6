package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum whose constants travel as kebab-case words: {@code MEMBER_STATE} is {@code member-state} in JSON and in SQL. */
public interface WireName {

    String name();

    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no constant of the type has that word */
    static <E extends Enum<E> & WireName> E of(Class<E> type, String wire) {
        for (E constant : type.getEnumConstants()) {
            if (constant.wire().equals(wire)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(wire + " is no " + type.getSimpleName());
    }
}
