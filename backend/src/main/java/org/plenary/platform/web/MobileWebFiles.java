package org.plenary.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import reactor.core.publisher.Mono;

/**
 * Serves the built mobile web: hashed files for ever, in Brotli or gzip as built; every other address that a person opens is
 * its one page, which then shows what the address means.
 */
@Configuration(proxyBeanMethods = false)
class MobileWebFiles implements WebFluxConfigurer {

    private static final List<String> SERVER_PATHS = List.of("/api/", "/actuator", "/v3/", "/calendar/", "/.");

    private final Resource page = new ClassPathResource("static/index.html");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/*.*")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    @Bean
    @Order(-2) // before annotated controllers: none of them answers with HTML
    RouterFunction<ServerResponse> mobileWebPage() {
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                        .and(RequestPredicates.path("/**"))
                        .and(RequestPredicates.accept(MediaType.TEXT_HTML))
                        .and(MobileWebFiles::openedByPerson),
                request -> page());
    }

    private static boolean openedByPerson(ServerRequest request) {
        String path = request.path();
        return asksForPage(request.headers().accept())
                && SERVER_PATHS.stream().noneMatch(path::startsWith)
                && !isFile(request);
    }

    /** By name, or taking whatever there is, as those do who show what a link leads to; whoever names other forms wants those. */
    private static boolean asksForPage(List<MediaType> accepted) {
        return accepted.stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                || accepted.stream().allMatch(MediaType::isWildcardType);
    }

    private static boolean isFile(ServerRequest request) {
        List<PathContainer.Element> elements = request.requestPath().elements();
        return !elements.isEmpty() && elements.get(elements.size() - 1).value().contains(".");
    }

    private Mono<ServerResponse> page() {
        return page.exists()
                ? ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(page)
                : ServerResponse.notFound().build();
    }
}
