package org.plenary.platform.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which hosts hand out a PostgreSQL address; credentials may be part of it, percent-encoded. */
final class DatabaseUrl {

    /** Not {@link java.net.URI}: it knows no host with an underscore, as container networks have. */
    private static final Pattern FORM = Pattern.compile("(?:r2dbc:|jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:]*)(?::(?<password>.*))?@)?"
            + "(?<host>\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::(?<port>\\d{1,5}))?/(?<database>[^/?#]+)(?:\\?(?<query>.*))?");

    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey");
    private static final String DEFAULT_PORT = "5432";

    private DatabaseUrl() {}

    static DatabaseAddress parse(String url) {
        Matcher form = FORM.matcher(url.strip());
        if (!form.matches()) {
            throw unusable("it does not have the form postgresql://host:5432/database");
        }
        return new DatabaseAddress(
                form.group("host").replaceAll("[\\[\\]]", ""),
                Integer.parseInt(given(form, "port", DEFAULT_PORT)),
                decode(given(form, "database", "")),
                decode(given(form, "user", "")),
                decode(given(form, "password", "")),
                parameters(given(form, "query", "")));
    }

    private static String given(Matcher form, String part, String otherwise) {
        String text = form.group(part);
        return text == null ? otherwise : text;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
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
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unusable("a % in it is not followed by two digits (a % itself is written %25)");
        }
    }
}
