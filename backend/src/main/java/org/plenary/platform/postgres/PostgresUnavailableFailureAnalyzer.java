package org.plenary.platform.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what the embedded server has to say as a plain message instead of a stack trace. */
class PostgresUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<PostgresUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresUnavailableException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
