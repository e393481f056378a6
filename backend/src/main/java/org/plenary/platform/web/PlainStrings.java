package org.plenary.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses what nobody means in any text of a request: NUL and half of a surrogate pair, which PostgreSQL cannot store; other
 * control characters but tab and line ends; more marks on one letter than the Unicode Stream-Safe Text Format allows (UAX 15),
 * which cover the lines around it; and the characters that embed, override or isolate a direction. Those would turn around
 * whatever follows the text, on pages, badges and in letters; names refuse them as well (R9). Single direction marks act on
 * nothing but their neighbours and stay. A text in which there is nothing to see reads as the empty one, so that it fills in no
 * field; within a text, what joins or parts letters is spelling and stays.
 */
@Component
class PlainStrings extends SimpleModule {

    /** What is said of a text that turns around its surroundings. */
    static final String DIRECTION = "direction";

    /** What is said of a text with characters that cannot be shown. */
    static final String UNUSABLE = "unusable";

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{M}{31}");

    /** Spaces, marks and formats alone, letters and symbols that are blank, and characters that no font has. */
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{M}"
            + "\\u115F\\u1160\\u2065\\u2800\\u3164\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]*+");

    PlainStrings() {
        super("plain-strings");
        addDeserializer(String.class, new Plain());
    }

    /** The text at this place, if it can be stored at all. */
    static String stored(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser); // a number or a boolean, too
        }
        String text = parser.getString();
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(UNUSABLE, String.class, "the character NUL is not allowed");
        }
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw context.weirdStringException(UNUSABLE, String.class, "half of a surrogate pair is no character");
        }
        return text;
    }

    private static final class Plain extends StdScalarDeserializer<String> {

        Plain() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = stored(parser, context);
            if (NOT_SHOWN.matcher(text).find()) {
                throw context.weirdStringException(UNUSABLE, String.class, "a control character, or too many marks");
            }
            if (TURNING.matcher(text).find()) {
                throw context.weirdStringException(DIRECTION, String.class, "it embeds or overrides a direction");
            }
            return NOTHING_TO_SEE.matcher(text).matches() ? "" : text;
        }
    }
}
