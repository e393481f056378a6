package org.plenary.platform.web;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WireName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How requests reach controllers: kebab-case words for enums, and the reader's {@link Language} as a parameter. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new LanguageArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Words());
        registry.addConverter(new People());
    }

    /** A person's id; an empty one, such as the cursor of a first page, is none. */
    private static final class People implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, ParticipantId.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor source, TypeDescriptor target) {
            return text instanceof String id && !id.isBlank() ? ParticipantId.of(id) : null;
        }
    }

    private static final class LanguageArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Language.class && parameter.getParameterAnnotations().length == 0;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            return Mono.just(ReaderLanguage.of(exchange));
        }
    }

    /** Words of path and query to constants, by their {@link WireName}. */
    private static final class Words implements ConverterFactory<String, WireName> {

        @Override
        public <T extends WireName> Converter<String, T> getConverter(Class<T> type) {
            return word -> {
                for (T constant : type.getEnumConstants()) {
                    if (constant.wire().equals(word)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException(word);
            };
        }
    }
}
