package org.plenary.platform.postgres;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which database, as whom: read from any of the usual URL forms, written as the two drivers want it. The password
 * is never part of a text that could be logged.
 *
 * @param parameters transport encryption ({@code sslmode} and files), named as in JDBC
 */
record DatabaseAddress(
        String host, int port, String database, String user, String password, Map<String, String> parameters) {

    DatabaseAddress {
        parameters = Map.copyOf(parameters);
    }

    static DatabaseAddress of(RunningPostgres server) {
        return new DatabaseAddress(
                server.host(), server.port(), server.database(), server.user(), server.password(), Map.of());
    }

    static DatabaseAddress of(DatabaseProperties properties) {
        DatabaseAddress address =
                DatabaseUrl.parse(properties.url()).withCredentials(properties.username(), properties.password());
        if (address.user().isEmpty()) {
            throw new PostgresUnavailableException(
                    "PLENARY_DATABASE_URL is set, but no user name.",
                    "Set PLENARY_DATABASE_USERNAME and PLENARY_DATABASE_PASSWORD as well.");
        }
        return address;
    }

    private DatabaseAddress withCredentials(String givenUser, String givenPassword) {
        return new DatabaseAddress(
                host,
                port,
                database,
                givenUser.isEmpty() ? user : givenUser,
                givenPassword.isEmpty() ? password : givenPassword,
                parameters);
    }

    String jdbcUrl() {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("ApplicationName", "plenary-migration");
        all.put("connectTimeout", "10");
        String query = all.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + DatabaseUrl.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return "jdbc:postgresql://%s:%d/%s?%s".formatted(literal, port, DatabaseUrl.encode(database), query);
    }

    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
