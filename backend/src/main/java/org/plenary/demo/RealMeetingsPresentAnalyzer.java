package org.plenary.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to do when a demonstration is started on a database in use. */
class RealMeetingsPresentAnalyzer extends AbstractFailureAnalyzer<RealMeetingsPresent> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RealMeetingsPresent cause) {
        return new FailureAnalysis(
                cause.getMessage() + " Sample people are not put beside real ones.",
                "Start without --plenary.demo=true, or give the demonstration a database of its own"
                        + " (--plenary.postgres.home=<directory> or PLENARY_DATABASE_URL).",
                cause);
    }
}
