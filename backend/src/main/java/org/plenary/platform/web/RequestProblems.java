package org.plenary.platform.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

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
        return byStatus(refused.getStatusCode().value());
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
            return attributes.entrySet().stream()
                    .filter(attribute -> attribute.getValue() instanceof Number)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static Problem unreadable(ServerWebInputException input) {
        for (Throwable cause = input; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return unreadable(json);
            }
        }
        var parameter = input.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        Problem problem = Problem.of(name == null ? "request.malformed" : "request.bad-value", 400);
        return name == null ? problem : problem.field(name);
    }

    private static Problem unreadable(JacksonException json) {
        String field = json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return field.isEmpty()
                ? Problem.of("request.malformed", 400)
                : Problem.of("request.bad-value", 400).field(field);
    }

    private static @Nullable Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of("not-found", 404);
            case 405 -> Problem.of("request.method", 405);
            case 406 -> Problem.of("request.not-acceptable", 406);
            case 413 -> Problem.of("request.too-large", 413);
            case 415 -> Problem.of("request.unsupported-type", 415);
            default -> status < 500 ? Problem.of("request.malformed", status) : null;
        };
    }
}
