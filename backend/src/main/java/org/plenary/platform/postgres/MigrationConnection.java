package org.plenary.platform.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How Flyway reaches the database. It has to be both kinds of details: with R2DBC alone configured, Spring Boot
 * leaves Flyway out without a word.
 */
record MigrationConnection(DatabaseAddress address) implements JdbcConnectionDetails, FlywayConnectionDetails {

    @Override
    public String getUsername() {
        return address.user();
    }

    @Override
    public String getPassword() {
        return address.password();
    }

    @Override
    public String getJdbcUrl() {
        return address.jdbcUrl();
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }
}
