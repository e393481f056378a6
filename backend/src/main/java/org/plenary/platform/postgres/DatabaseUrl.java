package org.plenary.platform.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The forms in which hosts hand out a PostgreSQL address; credentials may be part of it, percent-encoded. */
final class DatabaseUrl {

    private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");
    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey");
    private static final int DEFAULT_PORT = 5432;

    private DatabaseUrl() {}

    static DatabaseAddress parse(String url) {
        URI uri = uri(url.strip().replaceFirst("^(r2dbc|jdbc):(?=postgres)", ""));
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null || path.isEmpty()) {
            throw unusable("it does not have the form postgresql://host:5432/database");
        }
        String[] credentials = credentials(uri.getRawUserInfo());
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                decode(path),
                credentials[0],
                credentials[1],
                parameters(uri.getRawQuery()));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw unusable("character %d is not allowed there (special characters are percent-encoded, @ is %%40)"
                    .formatted(e.getIndex() + 1));
        }
    }

    private static String[] credentials(@Nullable String userInfo) {
        String[] parts = userInfo == null ? new String[0] : userInfo.split(":", 2);
        return new String[] {parts.length > 0 ? decode(parts[0]) : "", parts.length > 1 ? decode(parts[1]) : ""};
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (!PARAMETERS.contains(parts[0]) || parts.length < 2) {
                throw unusable("its parameter '%s' is not one of %s"
                        .formatted(parts[0], PARAMETERS.stream().sorted().toList()));
            }
            parameters.put(parts[0], decode(parts[1]));
        }
        return parameters;
    }

    /** The URL itself is not repeated: it may hold a password. */
    private static PostgresUnavailableException unusable(String why) {
        return new PostgresUnavailableException(
                "PLENARY_DATABASE_URL cannot be used: " + why + ".",
                "Write it as postgresql://host:5432/database, with PLENARY_DATABASE_USERNAME and"
                        + " PLENARY_DATABASE_PASSWORD beside it.");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
