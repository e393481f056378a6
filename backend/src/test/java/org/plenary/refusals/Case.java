package org.plenary.refusals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * One case.
 *
 * @param body text as it is sent, or an object that becomes JSON, or none
 * @param field the field to mend, or none where the whole request is meant
 * @param rule the rule that decided, or none where no rule but plain reason did
 */
record Case(
        String what,
        WebTestClient who,
        HttpMethod method,
        String path,
        @Nullable Object body,
        int status,
        String code,
        @Nullable String field,
        @Nullable String rule) {

    static Case of(String what, WebTestClient who, HttpMethod method, String path, @Nullable Object body) {
        return new Case(what, who, method, path, body, 0, "", null, null);
    }

    static Case post(String what, WebTestClient who, String path, @Nullable Object body) {
        return of(what, who, HttpMethod.POST, path, body);
    }

    Case is(int expected, String problem) {
        return new Case(what, who, method, path, body, expected, problem, field, rule);
    }

    Case about(@Nullable String toMend, @Nullable String decided) {
        return new Case(what, who, method, path, body, status, code, toMend, decided);
    }

    /** New for each attempt, but where the case is that it is not. */
    private String key() {
        return code.equals("request.key-reused")
                ? RefusedWorld.KEY
                : UUID.randomUUID().toString();
    }

    /** The first version, but where the case is that what is sent is none. */
    private String version() {
        return code.equals("precondition.unreadable") ? "x" : "\"1\"";
    }

    Refusal sent(Language reader) {
        var request = who.method(method)
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, Refusal.header(reader))
                .header("Idempotency-Key", key())
                .header(HttpHeaders.IF_MATCH, version());
        return Refusal.of(
                body == null
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(body)
                                .exchange());
    }
}
