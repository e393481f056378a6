package org.plenary.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** For what a scanner read from a code of whatever kind: any text that can be stored, since it is compared and never shown. */
public final class TextAsRead extends StdScalarDeserializer<String> {

    public TextAsRead() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return PlainStrings.stored(parser, context);
    }
}
