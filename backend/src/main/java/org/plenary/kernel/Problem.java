package org.plenary.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be served: a stable code, the HTTP status, the field and the rule it concerns and the values that its
 * translated title, detail and next step name. It becomes an RFC 9457 answer in the reader's language.
 */
public final class Problem extends RuntimeException {

    /** One of several findings about one request: the field, and the code of what is wrong with it. */
    public record Finding(String field, String code, Map<String, Object> arguments) {}

    private final String code;
    private final int status;
    private final Map<String, Object> arguments = new LinkedHashMap<>();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String rule;
    private @Nullable String field;

    private Problem(String code, int status) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
    }

    public static Problem of(String code, int status) {
        return new Problem(code, status);
    }

    /** Names the rule of {@code domain.md} that decided, as {@code L10}. */
    public Problem rule(String rule) {
        this.rule = rule;
        return this;
    }

    /** Names the field of the request to mend. */
    public Problem field(String field) {
        this.field = field;
        return this;
    }

    /** Adds a value that the translated texts name. */
    public Problem with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** Adds a member to the document itself, for the reader's program rather than for the texts. */
    public Problem member(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds one more finding about a field; its text is the title of that code. */
    public Problem finding(String field, String code, Map<String, Object> arguments) {
        findings.add(new Finding(field, code, Map.copyOf(arguments)));
        return this;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public String getMessage() {
        return code + arguments;
    }
}
