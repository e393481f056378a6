package org.plenary.platform.postgres;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A PostgreSQL of one's own ({@code PLENARY_DATABASE_URL} and friends). Without a URL the embedded server is used.
 *
 * @param url {@code postgres://}, {@code postgresql://}, {@code r2dbc:postgresql://} or {@code jdbc:postgresql://}
 * @param username role that owns the database; takes precedence over one in the URL
 * @param password its password; takes precedence over one in the URL
 */
@ConfigurationProperties("plenary.database")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "DatabaseProperties[hidden]";
    }
}
