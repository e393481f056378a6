package org.plenary.platform.web;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets validation report codes only: its own sentences are not in our six languages, and looking for them would read files on
 * the event loop.
 */
@Configuration(proxyBeanMethods = false)
class PlainValidation {

    @Bean
    ValidationConfigurationCustomizer codesInsteadOfSentences() {
        return configuration -> configuration.messageInterpolator(new Verbatim());
    }

    private static final class Verbatim implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
