package org.plenary.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses what PostgreSQL cannot store and nobody means in any text of a request: NUL, and half of a surrogate pair. */
@Component
class PlainStrings extends SimpleModule {

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
            return text;
        }
    }
}
