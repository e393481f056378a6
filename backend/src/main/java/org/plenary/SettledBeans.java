package org.plenary;

import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.platform.DemoMode;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * Starts with the beans that the build has settled ahead of time, which saves seconds, wherever that comes to the same: the
 * build settled them for the default settings. Sample meetings, and settings of the framework that may add or remove beans, are
 * decided at the start instead, as is everything with {@code -Dspring.aot.enabled=false} (ADR 40).
 */
final class SettledBeans implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String SWITCH = "spring.aot.enabled";
    private static final String SETTLED = "org.plenary.PlenaryApplication__ApplicationContextInitializer";

    /** Of the framework's settings those that bring a bean or take one away; our own never do, except the demonstration. */
    private static final List<String> DECISIVE = List.of("spring.", "management.", "server.forward");

    private static final List<String> READ_AT_START = List.of(
            "spring.aot.",
            "spring.application.",
            "spring.config.",
            "spring.context.",
            "spring.lifecycle.",
            "spring.mail.");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        boolean settling = Boolean.getBoolean("spring.aot.processing"); // the build, at this very moment
        boolean undecided = !settling && SpringProperties.getProperty(SWITCH) == null;
        if (undecided && isPacked() && asBuilt(environment)) {
            SpringProperties.setFlag(SWITCH);
        }
    }

    /** Only a jar holds settled beans that surely belong to its classes; a folder of classes may hold those of another build. */
    private static boolean isPacked() {
        CodeSource source = SettledBeans.class.getProtectionDomain().getCodeSource();
        return source != null
                && source.getLocation().toString().contains(".jar")
                && ClassUtils.isPresent(SETTLED, SettledBeans.class.getClassLoader());
    }

    /** Whether these settings come to the beans that the build has settled. */
    static boolean asBuilt(ConfigurableEnvironment environment) {
        return !DemoMode.of(environment).on()
                && environment.getPropertySources().stream()
                        .filter(source -> !isDefault(source))
                        .flatMap(SettledBeans::names)
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                        .noneMatch(SettledBeans::isDecisive);
    }

    private static boolean isDecisive(String name) {
        return DECISIVE.stream().anyMatch(name::startsWith)
                && READ_AT_START.stream().noneMatch(name::startsWith);
    }

    private static boolean isDefault(PropertySource<?> source) {
        return source.getName().startsWith("Config resource 'class path resource [");
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> named
                ? Stream.of(named.getPropertyNames())
                : Stream.empty();
    }
}
