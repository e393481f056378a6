package org.plenary.refusals;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.LocalizedText;
import org.plenary.speakers.order.Bands;

/** What nobody should send in a field of a given kind. */
final class WrongValues {

    private static final String LONG = "x".repeat(10_000);
    private static final String COMBINED = "a" + "\u0301".repeat(1_500);
    private static final String NUL = "a\0b";
    private static final String BELL = "a\u0007b";
    private static final String UNSEEN = "\u200B\u2060\u00AD\uFEFF";
    private static final List<String> TEXTS = List.of(LONG, COMBINED, NUL, BELL);
    private static final List<@Nullable Object> NOTHING_IN_IT = Collections.singletonList(null);
    private static final List<Object> NUMBERS = List.of(
            "many", "1", " 1", true, -1_000_000_000L, BigInteger.TEN.pow(30), 1e300, List.of(1), Map.of("a", 1));

    private WrongValues() {}

    /** Those of a field, apart from what the field has a use for. */
    static List<@Nullable Object> of(Class<?> body, Field field) {
        boolean read =
                body.getSimpleName().equals("ScanRequest") && field.path().equals("code");
        boolean counted = field.name().equals("version") || field.path().equals("offset");
        return of(field).stream()
                .filter(value -> !(read && (BELL.equals(value) || COMBINED.equals(value))))
                .filter(value -> !(counted && value instanceof Long))
                .toList();
    }

    /** All of a field; null among them where it is required. */
    private static List<@Nullable Object> of(Field field) {
        var wrong = new ArrayList<@Nullable Object>();
        if (field.required()) {
            wrong.add(null);
            if (field.type() == String.class) {
                wrong.add(UNSEEN);
            }
        }
        Class<?> element = field.element();
        if (element == null) {
            wrong.addAll(field.isPart() ? List.of("text", 5, List.of(1)) : of(field.type()));
            return wrong;
        }
        wrong.add(Map.of("a", 1));
        wrong.add("text");
        wrong.add(Collections.nCopies(10_000, "en"));
        wrong.add(NOTHING_IN_IT);
        if (!element.isRecord() || !element.getPackageName().endsWith(".web")) {
            of(element).forEach(each -> wrong.add(List.of(each)));
        }
        return wrong;
    }

    private static List<? extends Object> of(Class<?> type) {
        if (type == String.class) {
            return Stream.concat(TEXTS.stream(), Stream.of(7, 1.5, true, List.of("a"), Map.of("a", "b")))
                    .toList();
        }
        if (type == LocalizedText.class) {
            Stream<Object> within = TEXTS.stream().map(text -> Map.of("en", text));
            return Stream.concat(
                            within,
                            Stream.of(
                                    "text",
                                    5,
                                    List.of("a"),
                                    Map.of("en", List.of(1)),
                                    Map.of("en", 7),
                                    Map.of("xx", "a")))
                    .toList();
        }
        if (type == Boolean.class || type == boolean.class) {
            return List.of("perhaps", "true", 1, List.of(true), Map.of("a", true));
        }
        if (type == Double.class || type == double.class) {
            return NUMBERS;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Stream.concat(NUMBERS.stream(), Stream.of(1.5)).toList();
        }
        return type == Bands.class
                ? List.of(
                        "text", 5, List.of("text"), NOTHING_IN_IT, List.of(NOTHING_IN_IT), List.of(List.of("emperor")))
                : words(type);
    }

    /** Dates, ids, codes, words to choose among: what is written as one word of a certain form. */
    private static List<Object> words(Class<?> type) {
        var wrong = new ArrayList<Object>(TEXTS);
        wrong.addAll(List.of("none of these", "+10000-01-01T00:00:00Z", -1, 0, true, List.of("a"), Map.of("a", "b")));
        if (type == LocalDate.class || type == LocalDateTime.class || type == Instant.class) {
            wrong.addAll(List.of("24 October", "2026-02-30", "10000-01-01", "2026-10-24T25:00:00Z", "0000-00-00"));
        }
        return wrong;
    }

    /** How a value reads in a message. */
    static String said(@Nullable Object value) {
        String text = String.valueOf(value).replaceAll("\\p{Cc}", "?");
        return text.length() > 30 ? text.substring(0, 30) + "… (" + text.length() + ")" : text;
    }
}
