package org.plenary.platform.web;

import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.ResponseStatusException;

/** From whatever was thrown to the problem that it means; nothing thrown leaves the process as it is. */
@Component
class ProblemTranslation {

    private final Map<String, Supplier<Problem>> constraints;

    ProblemTranslation(List<ConstraintProblem> constraints) {
        this.constraints = constraints.stream()
                .collect(Collectors.toMap(ConstraintProblem::constraint, ConstraintProblem::problem));
    }

    /** The problem, or none when the fault is ours. */
    Optional<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem problem = direct(cause);
            if (problem != null) {
                return Optional.of(problem);
            }
        }
        return Optional.ofNullable(byKind(thrown));
    }

    private static @Nullable Problem direct(Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof DataBufferLimitException) {
            return Problem.of("request.too-large", 413);
        }
        return null;
    }

    private @Nullable Problem byKind(Throwable thrown) {
        if (thrown instanceof ResponseStatusException status) {
            return RequestProblems.of(status);
        }
        if (thrown instanceof DataIntegrityViolationException) {
            return violated(thrown);
        }
        if (thrown instanceof ConcurrencyFailureException) {
            return Problem.of("conflict.concurrent", 409);
        }
        if (thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof R2dbcTimeoutException) {
            return Problem.of("unavailable", 503).with("retryAfter", 5);
        }
        return null;
    }

    private Problem violated(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresqlException violation) {
                return byConstraint(violation);
            }
        }
        return Problem.of("conflict", 409).with("constraint", "");
    }

    private Problem byConstraint(PostgresqlException violation) {
        String name = violation.getErrorDetails().getConstraintName().orElse("");
        Supplier<Problem> known = constraints.get(name);
        return known == null ? Problem.of("conflict", 409).with("constraint", name) : known.get();
    }
}
