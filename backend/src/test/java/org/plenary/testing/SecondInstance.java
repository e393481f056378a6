package org.plenary.testing;

import java.util.stream.Stream;
import org.plenary.PlenaryApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another instance of the application on the same database, as a second machine behind the proxy would be. */
public final class SecondInstance implements AutoCloseable {

    private static final String[] DATABASE = {
        "plenary.database.url", "plenary.database.username", "plenary.database.password"
    };

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param properties those of the first that the second has, too, beside the database */
    public static SecondInstance beside(Environment first, String... properties) {
        Stream<String> own =
                Stream.of("--server.port=0", "--spring.r2dbc.pool.initial-size=1", "--spring.r2dbc.pool.max-size=8");
        Stream<String> same = Stream.concat(Stream.of(DATABASE), Stream.of(properties))
                .map(property -> "--" + property + "=" + first.getRequiredProperty(property));
        return new SecondInstance(new SpringApplicationBuilder(PlenaryApplication.class)
                .run(Stream.concat(own, same).toArray(String[]::new)));
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
