package org.plenary.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Accounts;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.ClientAddress;
import org.plenary.identity.Guesses;
import org.plenary.identity.Sessions;
import org.plenary.identity.SignIns;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in, knowing who is signed in, and signing out. */
@RestController
@RequestMapping("/api/v1")
class SessionController {

    private final SignIns signIns;
    private final SessionAnswers answers;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionCookie cookie;
    private final Guesses guesses;

    SessionController(
            SignIns signIns,
            SessionAnswers answers,
            Sessions sessions,
            Accounts accounts,
            SessionCookie cookie,
            Guesses guesses) {
        this.signIns = signIns;
        this.answers = answers;
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
        this.guesses = guesses;
    }

    /** What a letter brought: the token of its link, or the address with its code. */
    record Proof(
            @Nullable @Size(max = 100) String token,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 40) String code) {}

    /** The language to speak from now on. */
    record Choice(@NotNull Language language) {}

    /** Signs in with a link's token or a mailed code; each works once (X4). A session that the browser had before ends. */
    @AllowEveryone
    @PostMapping("/sign-in/sessions")
    Mono<SessionAnswer> signIn(
            @Valid @RequestBody Proof proof, @AuthenticationPrincipal Viewer viewer, ServerWebExchange exchange) {
        cookie.requirePrivate(exchange);
        return prove(proof, exchange)
                .flatMap(signedIn ->
                        end(exchange, viewer).then(answers.begun(exchange, signedIn.session(), signedIn.path())));
    }

    /** Who is signed in, with which roles; the server's time and whether this is a demo. */
    @AllowEveryone
    @GetMapping("/session")
    Mono<SessionAnswer> session(@AuthenticationPrincipal Viewer viewer) {
        return answers.of(viewer);
    }

    /** Chooses the language of pages and letters. */
    @AllowSignedIn
    @PutMapping("/session/language")
    Mono<SessionAnswer> speak(@Valid @RequestBody Choice choice, @AuthenticationPrincipal Viewer viewer) {
        return accounts.setLanguage(viewer, choice.language()).then(answers.of(viewer));
    }

    /** Signs out, on every instance. */
    @AllowEveryone
    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(@AuthenticationPrincipal Viewer viewer, ServerWebExchange exchange) {
        cookie.clear(exchange);
        return end(exchange, viewer);
    }

    private Mono<SignIns.SignedIn> prove(Proof proof, ServerWebExchange exchange) {
        if (proof.token() != null) {
            return guesses.of("link", exchange, signIns.byToken(proof.token()));
        }
        if (proof.email() == null || proof.code() == null) {
            throw Problem.of("request.missing", 400).field(proof.email() == null ? "token" : "code");
        }
        return signIns.byCode(proof.email(), proof.code(), ClientAddress.of(exchange));
    }

    private Mono<Void> end(ServerWebExchange exchange, Viewer viewer) {
        String token = cookie.read(exchange);
        return token == null || !viewer.isPerson() ? Mono.empty() : sessions.end(token, viewer);
    }
}
