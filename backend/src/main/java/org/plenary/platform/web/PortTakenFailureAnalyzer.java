package org.plenary.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on the console what to do when another program listens where Plenary should. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Another program listens on port " + cause.getPort() + " already, perhaps another Plenary.",
                "Stop it, or choose another port: --server.port=8081 on the command line, or SERVER_PORT=8081 in the"
                        + " environment.",
                cause);
    }
}
