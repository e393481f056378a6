package org.plenary.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The OpenAPI description of the interface at {@code /v3/api-docs}: the committed document, which a test keeps equal to the
 * code. Nothing is described at run time, so no start pays for it.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    private final Resource document = new ClassPathResource("openapi.json");

    @Bean
    RouterFunction<ServerResponse> interfaceDocument() {
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path("/v3/api-docs")),
                request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(document));
    }
}
