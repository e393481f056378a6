package org.plenary.platform;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.kernel.LocalizedText;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the columns of a row as what they are here, and says which one was null where none may be. */
@Component
public class Columns {

    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json;

    public Columns(JsonMapper json) {
        this.json = json;
    }

    /** A {@code jsonb} column as text by language; null reads as the empty text. */
    public LocalizedText localized(Readable row, String column) {
        String stored = row.get(column, String.class);
        return stored == null ? LocalizedText.empty() : LocalizedText.of(json.readValue(stored, BY_LANGUAGE));
    }

    /** The same of text by language within a larger document. */
    public LocalizedText localized(JsonNode stored) {
        return LocalizedText.of(json.convertValue(stored, BY_LANGUAGE));
    }

    /** A {@code jsonb} column as an object; null reads as the empty one. */
    public Map<String, Object> object(Readable row, String column) {
        String stored = row.get(column, String.class);
        return stored == null ? Map.of() : json.readValue(stored, OBJECT);
    }

    /** A {@code jsonb} column, never null, as a value of that type. */
    public <T> T value(Readable row, String column, Class<T> type) {
        return json.readValue(text(row, column), type);
    }

    /** The value to bind to a {@code jsonb} parameter. */
    public Json json(Object value) {
        return Json.of(json.writeValueAsBytes(value));
    }

    public static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    public static UUID uuid(Readable row, String column) {
        return get(row, column, UUID.class);
    }

    public static Instant instant(Readable row, String column) {
        return get(row, column, Instant.class);
    }

    /** A column of that type which is never null. */
    public static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
