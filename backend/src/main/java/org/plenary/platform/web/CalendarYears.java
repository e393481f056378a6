package org.plenary.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateTimeDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes dates and times as text only, and refuses those outside the years 1900 to 2999: no meeting is held and nobody was born there, and neither PostgreSQL nor
 * browsers know all the years that Java does.
 */
@Component
class CalendarYears extends SimpleModule {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    CalendarYears() {
        super("calendar-years");
        addDeserializer(Instant.class, new Bounded<>(Instant.class, InstantDeserializer.INSTANT, CalendarYears::year));
        addDeserializer(
                LocalDate.class, new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate::getYear));
        addDeserializer(
                LocalDateTime.class,
                new Bounded<>(LocalDateTime.class, LocalDateTimeDeserializer.INSTANCE, LocalDateTime::getYear));
    }

    private static int year(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private static final class Bounded<T> extends StdScalarDeserializer<T> {

        private final ValueDeserializer<T> reader;
        private final transient ToIntFunction<T> year;

        Bounded(Class<T> type, ValueDeserializer<T> reader, ToIntFunction<T> year) {
            super(type);
            this.reader = reader;
            this.year = year;
        }

        @Override
        @SuppressWarnings("unchecked") // the type that the constructor names
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, parser); // days or seconds since 1970, too
            }
            T value = reader.deserialize(parser, context);
            int its = value == null ? FIRST : year.applyAsInt(value);
            if (its < FIRST || its > LAST) {
                return (T) context.handleWeirdStringValue(_valueClass, String.valueOf(value), "a year out of range");
            }
            return value;
        }
    }
}
