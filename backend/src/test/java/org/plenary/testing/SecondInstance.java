package org.plenary.testing;

import org.plenary.PlenaryApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another instance of the application on the same database, as a second machine behind the proxy would be. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance beside(Environment first) {
        return new SecondInstance(new SpringApplicationBuilder(PlenaryApplication.class)
                .run(
                        "--server.port=0",
                        same(first, "plenary.database.url"),
                        same(first, "plenary.database.username"),
                        same(first, "plenary.database.password"),
                        "--spring.r2dbc.pool.initial-size=1",
                        "--spring.r2dbc.pool.max-size=8"));
    }

    private static String same(Environment first, String property) {
        return "--" + property + "=" + first.getRequiredProperty(property);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
