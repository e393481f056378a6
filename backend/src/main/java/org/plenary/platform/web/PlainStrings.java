package org.plenary.platform.web;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses the character NUL in any text of a request: PostgreSQL cannot store it, and nobody means it. */
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
            return text;
        }
    }
}
