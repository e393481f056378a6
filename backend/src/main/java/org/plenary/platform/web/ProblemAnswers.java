package org.plenary.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.platform.Messages;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as RFC 9457 documents in the reader's language: what is wrong, which rule, what to do next (R2). */
@Component
public class ProblemAnswers {

    private final Messages messages;
    private final JsonMapper json;

    ProblemAnswers(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().setContentLanguage(ReaderLanguage.of(exchange).locale());
        if (problem.arguments().get("retryAfter") instanceof Number seconds) {
            response.getHeaders().set("Retry-After", seconds.toString());
        }
        byte[] body = json.writeValueAsBytes(document(exchange, problem));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** The document where there is no exchange yet to name. */
    byte[] bytes(Problem problem, Language language) {
        return json.writeValueAsBytes(document(problem, language));
    }

    /** The problem as the members of its document. */
    public Map<String, Object> document(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> document = document(problem, ReaderLanguage.of(exchange));
        document.put("instance", exchange.getRequest().getPath().value());
        return document;
    }

    /** The same for a problem inside an answer, such as one scan of a batch. */
    public Map<String, Object> document(Problem problem, Language language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + problem.code());
        document.put("title", text(problem, "title", language));
        document.put("status", problem.status());
        document.put("detail", text(problem, "detail", language));
        document.put("next", text(problem, "next", language));
        document.put("code", problem.code());
        problem.rule().ifPresent(rule -> document.put("rule", rule));
        problem.field().ifPresent(field -> document.put("field", field));
        document.put("errors", findings(problem, language));
        document.putAll(problem.members());
        return document;
    }

    private List<Map<String, Object>> findings(Problem problem, Language language) {
        var errors = new ArrayList<Map<String, Object>>();
        for (Problem.Finding finding : problem.findings()) {
            String message = messages.text("problem." + finding.code() + ".title", language, finding.arguments());
            errors.add(Map.of("field", finding.field(), "code", finding.code(), "message", message));
        }
        if (errors.isEmpty() && problem.field().isPresent()) {
            String message = text(problem, "title", language);
            errors.add(Map.of("field", problem.field().get(), "code", problem.code(), "message", message));
        }
        return errors;
    }

    private String text(Problem problem, String part, Language language) {
        var arguments = new LinkedHashMap<>(problem.arguments());
        problem.field().ifPresent(field -> arguments.putIfAbsent("field", field));
        return messages.text("problem." + problem.code() + "." + part, language, arguments);
    }
}
