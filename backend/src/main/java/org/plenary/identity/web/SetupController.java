package org.plenary.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Guesses;
import org.plenary.identity.Setup;
import org.plenary.kernel.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first administrator, by the one-time link on the console. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupController {

    private final Setup setup;
    private final SessionAnswers answers;
    private final SessionCookie cookie;
    private final Guesses guesses;

    SetupController(Setup setup, SessionAnswers answers, SessionCookie cookie, Guesses guesses) {
        this.setup = setup;
        this.answers = answers;
        this.cookie = cookie;
        this.guesses = guesses;
    }

    /** The token of the link, and who becomes administrator. */
    record FirstAdministrator(
            @NotBlank @Size(max = 100) String token,
            @NotBlank @Size(max = 150) String name,
            @NotBlank @Size(max = 254) String email) {}

    /** Whether an administrator is still missing. */
    record State(boolean open) {}

    /** Says whether the set-up link can still be used. */
    @AllowEveryone
    @GetMapping
    Mono<State> state() {
        return setup.open().map(State::new);
    }

    /** Makes the first administrator and signs them in; works once. */
    @AllowEveryone
    @PostMapping
    Mono<SessionAnswer> complete(
            @Valid @RequestBody FirstAdministrator first, Language language, ServerWebExchange exchange) {
        cookie.requirePrivate(exchange);
        var attempt = Mono.defer(() -> setup.complete(first.token(), first.name(), first.email(), language));
        return guesses.of("setup", exchange, attempt).flatMap(begun -> answers.begun(exchange, begun, null));
    }
}
