package org.plenary.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.springframework.http.HttpHeaders;
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
        return accepted(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The first of the six that the header {@code Accept-Language} names, where only the header can be read. */
    static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.EN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
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
