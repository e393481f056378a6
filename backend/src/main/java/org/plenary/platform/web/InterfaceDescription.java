package org.plenary.platform.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.plenary.platform.BlockingWork;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The description of the interface at {@code /v3/api-docs}. Making it scans the class path, which no event loop does. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Plenary",
                        version = "v1",
                        description =
                                "Meeting logistics of the Women, Peace and Security National Focal Points Network."
                                        + " Errors are problems (RFC 9457) with a stable code, in the language of Accept-Language."))
class InterfaceDescription implements WebFilter {

    private final BlockingWork work;

    InterfaceDescription(BlockingWork work) {
        this.work = work;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean asked = exchange.getRequest().getPath().value().startsWith("/v3/");
        Mono<Void> answer = chain.filter(exchange);
        return asked ? work.away(answer) : answer;
    }
}
