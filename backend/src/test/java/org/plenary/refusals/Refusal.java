package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An answer that refuses, and the problem in its body. */
record Refusal(int status, @Nullable String type, @Nullable String language, Map<String, Object> problem) {

    private static final Map<Language, Pattern> SCRIPT = Map.of(
            Language.AR, Pattern.compile("\\p{IsArabic}"),
            Language.RU, Pattern.compile("\\p{IsCyrillic}"),
            Language.ZH, Pattern.compile("\\p{IsHan}"));

    static Refusal of(WebTestClient.ResponseSpec answer) {
        var result = answer.expectBody().returnResult();
        HttpHeaders headers = result.getResponseHeaders();
        byte[] body = result.getResponseBody() == null ? new byte[0] : result.getResponseBody();
        return of(
                result.getStatus().value(),
                headers.getFirst(HttpHeaders.CONTENT_TYPE),
                headers.getFirst(HttpHeaders.CONTENT_LANGUAGE),
                body);
    }

    static Refusal of(int status, @Nullable String type, @Nullable String language, byte[] body) {
        boolean isProblem = type != null && type.startsWith("application/problem+json");
        Map<String, Object> problem =
                isProblem ? JsonMapper.shared().readValue(body, new TypeReference<Map<String, Object>>() {}) : Map.of();
        return new Refusal(status, type, language, problem);
    }

    String code() {
        return String.valueOf(problem.get("code"));
    }

    /** RFC 9457 with all that a reader needs: title, detail and next step in their language, and the same status twice. */
    Refusal isComplete(String what, Language reader) {
        assertThat(type).as(what).isEqualTo("application/problem+json");
        assertThat(problem).as(what).containsEntry("status", status).containsKeys("code", "type", "instance", "errors");
        assertThat(language).as(what + ": language of " + problem).isEqualTo(reader.tag());
        for (String part : List.of("title", "detail", "next")) {
            String text = Objects.toString(problem.get(part), "");
            assertThat(text).as(what + ": " + part).isNotBlank().doesNotContain("problem.", "{", "}");
            Pattern script = SCRIPT.get(reader);
            if (script != null) {
                assertThat(text).as(what + ": " + part + " in " + reader).containsPattern(script);
            }
        }
        return this;
    }

    static String header(Language reader) {
        return reader.tag().toLowerCase(Locale.ROOT) + ", *;q=0.1";
    }
}
