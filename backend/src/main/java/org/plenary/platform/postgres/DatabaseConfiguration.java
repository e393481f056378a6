package org.plenary.platform.postgres;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.time.Duration;
import java.util.Map;
import org.plenary.platform.DemoMode;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives R2DBC and Flyway the same database, started or checked before anything else asks for a connection. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Map<String, String> R2DBC_NAMES =
            Map.of("sslmode", "sslMode", "sslrootcert", "sslRootCert", "sslcert", "sslCert", "sslkey", "sslKey");

    @Bean
    ApplicationDatabase applicationDatabase(DatabaseProperties database, PostgresProperties postgres, DemoMode demo) {
        return ApplicationDatabase.open(database, postgres, demo.on());
    }

    @Bean
    R2dbcConnectionDetails r2dbcConnectionDetails(ApplicationDatabase database) {
        ConnectionFactoryOptions options = options(database.address());
        return () -> options;
    }

    @Bean
    MigrationConnection migrationConnection(ApplicationDatabase database) {
        return new MigrationConnection(database.address());
    }

    static ConnectionFactoryOptions options(DatabaseAddress address) {
        ConnectionFactoryOptions.Builder options = ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, address.host())
                .option(ConnectionFactoryOptions.PORT, address.port())
                .option(ConnectionFactoryOptions.DATABASE, address.database())
                .option(ConnectionFactoryOptions.USER, address.user())
                .option(ConnectionFactoryOptions.PASSWORD, address.password())
                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, Duration.ofSeconds(10))
                .option(Option.valueOf("applicationName"), "plenary");
        address.parameters()
                .forEach((name, value) -> options.option(Option.valueOf(R2DBC_NAMES.getOrDefault(name, name)), value));
        return options.build();
    }
}
