package org.plenary.demo.web;

import java.net.URI;
import java.util.List;
import org.plenary.demo.DemoSignIns;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.ThisMachine;
import org.plenary.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sign-ins for the demonstration: not found without it, and for everybody who is not on this machine. */
@RestController
@RequestMapping("/api/v1/demo/sign-ins")
class DemoController {

    /** All parts to play. */
    record Page(List<DemoSignIns.Offer> items) {}

    private final ObjectProvider<DemoSignIns> signIns;
    private final ThisMachine thisMachine;

    DemoController(ObjectProvider<DemoSignIns> signIns, ThisMachine thisMachine) {
        this.signIns = signIns;
        this.thisMachine = thisMachine;
    }

    /** The parts that can be played, each with an address that leads into it as often as wanted. */
    @GetMapping
    @AllowEveryone
    Mono<Page> all(ServerWebExchange exchange) {
        return offered(exchange).flatMap(offered -> offered.all().collectList()).map(Page::new);
    }

    /** Sends the browser to a fresh sign-in link of that part. */
    @GetMapping("/{part}")
    @AllowEveryone
    Mono<ResponseEntity<Void>> enter(@PathVariable String part, ServerWebExchange exchange) {
        return offered(exchange)
                .flatMap(offered -> offered.link(part))
                .switchIfEmpty(Mono.error(DemoController::notFound))
                .map(link -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(link))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Mono<DemoSignIns> offered(ServerWebExchange exchange) {
        return Mono.justOrEmpty(signIns.getIfAvailable())
                .filter(offered -> thisMachine.inDemo(exchange))
                .switchIfEmpty(Mono.error(DemoController::notFound));
    }

    private static Problem notFound() {
        return Problem.of("not-found", 404);
    }
}
