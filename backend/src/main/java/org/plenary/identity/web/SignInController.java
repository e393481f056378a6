package org.plenary.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.ClientAddress;
import org.plenary.identity.SignInRequests;
import org.plenary.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asking for a sign-in letter. */
@RestController
class SignInController {

    private final SignInRequests requests;

    SignInController(SignInRequests requests) {
        this.requests = requests;
    }

    /** An address, with the page to land on; or the token of a link that is used or expired. */
    record Ask(
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 300) String path,
            @Nullable @Size(max = 100) String token) {}

    /** Accepts the request whether or not the address has an account; only then, and later, a letter goes there. */
    @AllowEveryone
    @PostMapping("/api/v1/sign-in/requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> ask(@Valid @RequestBody Ask ask, ServerWebExchange exchange) {
        String client = ClientAddress.of(exchange);
        if (ask.email() != null) {
            return requests.byEmail(ask.email(), ask.path(), client);
        }
        if (ask.token() != null) {
            return requests.byToken(ask.token(), client);
        }
        throw Problem.of("request.missing", 400).field("email");
    }
}
