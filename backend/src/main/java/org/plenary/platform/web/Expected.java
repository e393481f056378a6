package org.plenary.platform.web;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;

/** What a field or a body should have been, so that who sent something else is told and need not guess. */
final class Expected {

    private Expected() {}

    /** A value that its type does not take: the words to choose among, or the form that is expected. */
    static Problem instead(String field, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return badValue(field, "word").with("allowed", words(type));
        }
        return badValue(field, kind(type));
    }

    private static Problem badValue(String field, String kind) {
        return Problem.of("request.bad-value", 400).field(field).with("kind", kind);
    }

    /** A body that is absent or of another shape: the names of what it should hold. */
    static Problem body(Type declared) {
        ResolvableType type = ResolvableType.forType(declared);
        while (Publisher.class.isAssignableFrom(type.toClass()) || Collection.class.isAssignableFrom(type.toClass())) {
            type = type.getGeneric(0);
        }
        Class<?> wanted = type.toClass();
        return wanted.isRecord()
                ? Problem.of("request.body", 400).with("fields", names(wanted))
                : Problem.of("request.malformed", 400);
    }

    private static String names(Class<?> wanted) {
        return Arrays.stream(wanted.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant instanceof WireName word ? word.wire() : constant.toString())
                .collect(Collectors.joining(", "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "other";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return isId(type) ? "id" : named(type);
    }

    private static String named(Class<?> type) {
        record Kind(Class<?> of, String word) {}
        return Stream.of(
                        new Kind(boolean.class, "flag"),
                        new Kind(Boolean.class, "flag"),
                        new Kind(String.class, "text"),
                        new Kind(LocalDate.class, "date"),
                        new Kind(LocalDateTime.class, "local"),
                        new Kind(Instant.class, "instant"),
                        new Kind(ZoneId.class, "zone"),
                        new Kind(MeetingCode.class, "meeting"),
                        new Kind(EntityCode.class, "entity"),
                        new Kind(LocalizedText.class, "translations"))
                .filter(kind -> kind.of() == type)
                .map(Kind::word)
                .findFirst()
                .orElse("other");
    }

    /** Ids are records around one UUID. */
    private static boolean isId(Class<?> type) {
        return type == UUID.class
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getType() == UUID.class);
    }
}
