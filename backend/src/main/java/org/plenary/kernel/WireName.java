package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An enum whose constants travel as kebab-case words: {@code MEMBER_STATE} is {@code member-state} in JSON and in SQL. */
public interface WireName {

    String name();

    @JsonValue
    default String wire() {
        return Words.OF.computeIfAbsent(this, Words::of);
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

    /** The word of each constant, made once: rows and answers ask for some of them thousands of times a second. */
    final class Words {

        private static final Map<WireName, String> OF = new ConcurrentHashMap<>();

        private Words() {}

        private static String of(WireName constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
