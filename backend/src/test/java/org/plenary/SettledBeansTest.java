package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The beans settled by the build serve only settings that come to the same beans. */
class SettledBeansTest {

    @ParameterizedTest
    @CsvSource({
        "server.port, 9000",
        "plenary.platform.public-url, https://meetings.example.org",
        "plenary.demo, false",
        "spring.mail.host, smtp.example.org",
        "SPRING_MAIL_HOST, smtp.example.org",
        "spring.context.exit, onRefresh",
        "PLENARY_DATABASE_URL, postgres://db.example.org/plenary",
    })
    void settingsReadAtTheStartKeepThem(String name, String value) {
        assertThat(SettledBeans.asBuilt(with(name, value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "plenary.demo, true",
        "plenary.demo, yes",
        "PLENARY_DEMO, on",
        "server.forward-headers-strategy, framework",
        "SERVER_FORWARD_HEADERS_STRATEGY, framework",
        "spring.main.lazy-initialization, true",
        "SPRING_PROFILES_ACTIVE, other",
        "spring.flyway.enabled, false",
        "management.server.port, 9001",
        "MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED, false",
    })
    void settingsThatMayChangeTheBeansAreDecidedAtTheStart(String name, String value) {
        assertThat(SettledBeans.asBuilt(with(name, value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.properties", "config/application.properties"})
    void whatTheJarItselfSaysIsAsBuilt(String file) {
        String name = "Config resource 'class path resource [" + file + "]' via location 'optional:classpath:/'";
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource(name, Map.of("spring.main.banner-mode", "off")));
        ConfigurationPropertySources.attach(environment);

        assertThat(SettledBeans.asBuilt(environment)).isTrue();
    }

    @Test
    void aFileBesideTheJarIsNotAsBuilt() {
        String name = "Config resource 'file [config/application.properties]' via location 'optional:file:./config/'";
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource(name, Map.of("spring.main.banner-mode", "off")));
        ConfigurationPropertySources.attach(environment);

        assertThat(SettledBeans.asBuilt(environment)).isFalse();
    }

    private static StandardEnvironment with(String name, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> given = Map.of(name, value);
        environment
                .getPropertySources()
                .addFirst(
                        name.equals(name.toUpperCase(Locale.ROOT))
                                ? new SystemEnvironmentPropertySource("given-systemEnvironment", given)
                                : new MapPropertySource("given", given));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
