package org.plenary.calendar.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.plenary.calendar.FeedDocuments;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Guesses;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Secrets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What calendar programs fetch, with an ETag over the content, so that an unchanged feed costs them a 304 (C4). */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedDocuments documents;
    private final Guesses guesses;

    FeedController(FeedDocuments documents, Guesses guesses) {
        this.documents = documents;
        this.guesses = guesses;
    }

    /** A person's own feed; who knows the address may read it, so it can be revoked at any time. */
    @GetMapping("/calendar/{token}.ics")
    @AllowEveryone
    Mono<ResponseEntity<String>> personal(@PathVariable String token, ServerWebExchange exchange) {
        return guesses.of("feed", exchange, Mono.defer(() -> documents.personal(token)))
                .map(body -> answer(body, CacheControl.noCache().cachePrivate()));
    }

    /** The public programme of a published meeting, in the reader's language. */
    @GetMapping("/calendar/meetings/{meeting}.ics")
    @AllowEveryone
    Mono<ResponseEntity<String>> programme(@PathVariable MeetingCode meeting, Language language) {
        return documents.programme(meeting, language).map(body -> answer(body, CacheControl.noCache()));
    }

    private static ResponseEntity<String> answer(String body, CacheControl caching) {
        String etag = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(body));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag('"' + etag + '"')
                .cacheControl(caching)
                .varyBy("Accept-Language")
                .body(body);
    }
}
