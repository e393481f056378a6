package org.plenary.platform.web;

import java.util.List;
import java.util.Locale;
import org.plenary.kernel.Language;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The language in which a request wants to be answered: {@code ?lang=}, else {@code Accept-Language}, else English. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    public static Language of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String asked = request.getQueryParams().getFirst("lang");
        if (asked != null) {
            return Language.ofTag(asked).orElse(Language.EN);
        }
        return accepted(request);
    }

    private static Language accepted(ServerHttpRequest request) {
        try {
            List<Locale.LanguageRange> ranges = request.getHeaders().getAcceptLanguage();
            for (Locale.LanguageRange range : ranges) {
                var language = Language.ofTag(range.getRange());
                if (language.isPresent()) {
                    return language.get();
                }
            }
        } catch (IllegalArgumentException e) {
            return Language.EN; // a malformed header is no reason to refuse
        }
        return Language.EN;
    }
}
