package org.plenary.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses what nobody means in any text of a request: NUL and half of a surrogate pair, which PostgreSQL cannot store, and the
 * characters that embed, override or isolate a direction. Those would turn around whatever follows the text, on pages, badges
 * and in letters; names refuse them as well (R9). Single direction marks act on nothing but their neighbours and stay.
 */
@Component
class PlainStrings extends SimpleModule {

    /** What is said of a text that turns around its surroundings. */
    static final String DIRECTION = "direction";

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    PlainStrings() {
        super("plain-strings");
        addDeserializer(String.class, new Plain());
    }

    private static final class Plain extends StdScalarDeserializer<String> {

        Plain() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            if (text.indexOf('\0') >= 0) {
                throw context.weirdStringException("NUL", String.class, "the character NUL is not allowed");
            }
            if (!UTF_8.newEncoder().canEncode(text)) {
                throw context.weirdStringException(
                        "surrogate", String.class, "half of a surrogate pair is no character");
            }
            if (TURNING.matcher(text).find()) {
                throw context.weirdStringException(DIRECTION, String.class, "it embeds or overrides a direction");
            }
            return text;
        }
    }
}
