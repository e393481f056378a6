package org.plenary.platform.web;

import java.util.UUID;
import org.plenary.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last stop of every error: a problem for the reader, and for our own faults a line in the log with the same number. */
@Component
@Order(-2)
class ProblemFilter implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);

    private final ProblemTranslation translation;
    private final ProblemAnswers answers;

    ProblemFilter(ProblemTranslation translation, ProblemAnswers answers) {
        this.translation = translation;
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        if (thrown instanceof ErrorResponse known) {
            exchange.getResponse().getHeaders().putAll(known.getHeaders()); // Allow, Accept
        }
        return answers.write(exchange, translation.of(thrown).orElseGet(() -> ourFault(exchange, thrown)));
    }

    private static Problem ourFault(ServerWebExchange exchange, Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        var request = exchange.getRequest();
        LOG.error("Fault {} in {} {}", number, request.getMethod(), request.getPath(), thrown);
        return Problem.of("internal", 500).with("number", number);
    }
}
