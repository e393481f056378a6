package org.plenary.platform.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What the web framework refused, in our words: which part of the request, and why. */
final class RequestProblems {

    private RequestProblems() {}

    static @Nullable Problem of(ResponseStatusException refused) {
        if (refused instanceof WebExchangeBindException invalid) {
            return invalid(invalid);
        }
        if (refused instanceof MissingRequestValueException missing) {
            return Problem.of("request.missing", 400).field(missing.getName());
        }
        if (refused instanceof ServerWebInputException input) {
            return unreadable(input);
        }
        return refused instanceof ServerErrorException failure ? ofPath(failure) : byStatus(refused);
    }

    /** A word of the path that reads as nothing, as a control character does, is the sender's fault and not ours. */
    private static @Nullable Problem ofPath(ServerErrorException failure) {
        MethodParameter parameter = failure.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return parameter == null || name == null || !parameter.hasParameterAnnotation(PathVariable.class)
                ? byStatus(failure)
                : Expected.instead(name, parameter.getParameterType());
    }

    private static Problem invalid(WebExchangeBindException invalid) {
        Problem problem = Problem.of("request.invalid", 400);
        for (FieldError error : invalid.getFieldErrors()) {
            String code = "validation." + error.getCode();
            problem.finding(error.getField(), code, arguments(error));
        }
        invalid.getFieldErrors().stream().findFirst().ifPresent(first -> problem.field(first.getField()));
        return problem;
    }

    private static Map<String, Object> arguments(FieldError error) {
        try {
            var violation = error.unwrap(jakarta.validation.ConstraintViolation.class);
            Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
            Map<String, Object> arguments = new HashMap<>(attributes.entrySet().stream()
                    .filter(attribute -> attribute.getValue() instanceof Number)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            bound(violation.getInvalidValue(), attributes).ifPresent(bound -> arguments.put("bound", bound));
            return arguments;
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** Which bound of a size was not kept, and whether people type characters there or choose items. */
    private static Optional<String> bound(@Nullable Object value, Map<String, Object> attributes) {
        if (!(attributes.get("min") instanceof Integer least)) {
            return Optional.empty();
        }
        if (value instanceof CharSequence text) {
            return Optional.of(text.length() < least ? "shortest" : "longest");
        }
        return value instanceof Collection<?> items
                ? Optional.of(items.size() < least ? "fewest" : "most")
                : Optional.empty();
    }

    private static Problem unreadable(ServerWebInputException input) {
        JacksonException json = cause(input, JacksonException.class);
        MethodParameter parameter = input.getMethodParameter();
        if (json instanceof InvalidFormatException refused && PlainStrings.DIRECTION.equals(refused.getValue())) {
            return Problem.of("request.direction-characters", 400).rule("R9").field(field(json));
        }
        if (json instanceof InvalidFormatException refused && PlainStrings.UNUSABLE.equals(refused.getValue())) {
            return Problem.of("request.characters", 400).field(field(json));
        }
        if (json != null && !json.getPath().isEmpty()) {
            return Expected.instead(field(json), wanted(json));
        }
        if (parameter != null && parameter.hasParameterAnnotation(RequestBody.class)) {
            return json == null || json instanceof MismatchedInputException
                    ? Expected.body(parameter.getGenericParameterType())
                    : Problem.of("request.malformed", 400);
        }
        String name = parameter == null ? null : parameter.getParameterName();
        TypeMismatchException mismatch = cause(input, TypeMismatchException.class);
        return name == null
                ? Problem.of("request.malformed", 400)
                : Expected.instead(name, mismatch == null ? null : mismatch.getRequiredType());
    }

    private static @Nullable Class<?> wanted(JacksonException json) {
        if (json instanceof MismatchedInputException mismatched) {
            return mismatched.getTargetType();
        }
        return json instanceof ValueInstantiationException refused
                ? refused.getType().getRawClass()
                : null;
    }

    private static String field(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static @Nullable Problem byStatus(ResponseStatusException refused) {
        int status = refused.getStatusCode().value();
        return switch (status) {
            case 404 -> Problem.of("not-found", 404);
            case 405 -> Problem.of("request.method", 405).with("allowed", named(refused, HttpHeaders.ALLOW));
            case 406 -> Problem.of("request.not-acceptable", 406).with("allowed", named(refused, HttpHeaders.ACCEPT));
            case 413 -> Problem.of("request.too-large", 413);
            case 415 -> Problem.of("request.unsupported-type", 415).with("allowed", named(refused, HttpHeaders.ACCEPT));
            default -> status < 500 ? Problem.of("request.malformed", status) : null;
        };
    }

    /** What would be taken, as the framework names it in that header of its own answer. */
    private static String named(ResponseStatusException refused, String header) {
        List<String> values = refused.getHeaders().getOrEmpty(header);
        return values.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : String.join(", ", values).replaceAll(",(?=\\S)", ", ");
    }
}
