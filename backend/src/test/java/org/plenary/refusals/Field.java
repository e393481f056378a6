package org.plenary.refusals;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a body, as its record declares it.
 *
 * @param path with dots where a record stands within a record
 * @param required neither absent nor null
 * @param element what a list holds, or none where the field is no list
 */
record Field(
        String path,
        Class<?> type,
        boolean required,
        @Nullable Class<?> element) {

    /** All fields of a body, those of records within it too. */
    static List<Field> of(Class<?> body) {
        var fields = new ArrayList<Field>();
        for (RecordComponent component : body.getRecordComponents()) {
            Field field = of(component);
            fields.add(field);
            Class<?> within = field.element() == null ? field.type() : field.element();
            if (isPart(within)) {
                of(within).forEach(part -> fields.add(part.in(field)));
            }
        }
        return fields;
    }

    private static Field of(RecordComponent component) {
        boolean required = component.getType().isPrimitive()
                ? false // an absent number is nought
                : Arrays.stream(component.getAccessor().getAnnotations())
                        .map(each -> each.annotationType().getSimpleName())
                        .anyMatch(List.of("NotNull", "NotBlank", "NotEmpty")::contains);
        Class<?> element =
                Collection.class.isAssignableFrom(component.getType()) ? element(component.getAnnotatedType()) : null;
        return new Field(component.getName(), component.getType(), required, element);
    }

    private static Class<?> element(AnnotatedType list) {
        var of = ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
        return (Class<?>) of.getType();
    }

    /** Requests are records of the web packages; ids and texts are values of the kernel. */
    private static boolean isPart(Class<?> type) {
        return type.isRecord() && type.getPackageName().endsWith(".web");
    }

    private Field in(Field outer) {
        String step = outer.element() == null ? outer.path() : outer.path() + "[0]";
        return new Field(step + "." + path, type, required, element);
    }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    boolean isPart() {
        return isPart(type);
    }

    /** A body of that kind, each field sound as to its form. */
    static Map<String, Object> sound(Class<?> body, SoundValues values) {
        var sound = new LinkedHashMap<String, Object>();
        for (RecordComponent component : body.getRecordComponents()) {
            Field field = of(component);
            Class<?> type = field.element() == null ? field.type() : field.element();
            Object value = isPart(type) ? sound(type, values) : values.of(body, field.name(), type);
            if (value != null) {
                sound.put(field.name(), field.element() == null ? value : List.of(value));
            }
        }
        return sound;
    }

    /** The body with that value in this field. */
    void put(Map<String, Object> body, @Nullable Object value) {
        Map<String, Object> at = body;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = within(at.get(steps[i].replace("[0]", "")));
        }
        at.put(name(), value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> within(Object part) {
        return (Map<String, Object>) (part instanceof List<?> list ? list.get(0) : part);
    }
}
