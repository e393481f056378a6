package org.plenary.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the application of a {@link PlenaryTest} at a fresh database and drops it together with the context. */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        PlenaryTest annotation = AnnotatedElementUtils.findMergedAnnotation(testClass, PlenaryTest.class);
        if (annotation == null) {
            return null;
        }
        return new FreshDatabase(annotation.shared() ? "shared" : testClass.getName());
    }

    /** Equal customizers share an application: the owner is the class, or "shared". */
    record FreshDatabase(String owner) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestDatabase database = TestDatabase.fresh();
            Map<String, Object> properties = Map.of(
                    "plenary.database.url", database.url(),
                    "plenary.database.username", database.user(),
                    "plenary.database.password", database.password(),
                    "spring.r2dbc.pool.initial-size", 1,
                    "spring.r2dbc.pool.max-size", 8);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
            var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
            beans.registerSingleton("testDatabase", database);
            beans.registerDisposableBean("testDatabase", database::close);
        }
    }
}
