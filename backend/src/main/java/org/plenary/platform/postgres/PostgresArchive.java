package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's programs as they travel in the jar, one archive per platform. Its identity is the checksum that the
 * build wrote into the jar's directory, so that no start has to read 15 MB to know it.
 */
final class PostgresArchive {

    private static final Pattern VERSION = Pattern.compile("version=(\\d+\\.\\d+)");

    private final URL url;
    private final String checksum;
    private final String version;

    private PostgresArchive(URL url, String checksum, String version) {
        this.url = url;
        this.checksum = checksum;
        this.version = version;
    }

    static PostgresArchive forThisPlatform() {
        String name = "postgres-%s-%s.txz".formatted(system(), processor());
        URL url = PostgresArchive.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new PostgresUnavailableException(
                    "This build of Plenary brings no PostgreSQL for %s on %s."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Set PLENARY_DATABASE_URL, PLENARY_DATABASE_USERNAME and PLENARY_DATABASE_PASSWORD to use a"
                            + " PostgreSQL of your own.");
        }
        try {
            return new PostgresArchive(url, checksum(url), builtIn());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }

    /** The version of the archive, which the build wrote down; nothing where these classes travel without it. */
    private static String builtIn() throws IOException {
        try (InputStream in = PostgresArchive.class.getResourceAsStream("/embedded-postgres.properties")) {
            Matcher version = VERSION.matcher(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? version.group(1) : "";
        }
    }

    private static String checksum(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
        }
        return "unpacked-" + connection.getContentLengthLong();
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }

    /** Name of the directory it is unpacked to: another archive never meets the programs of this one. */
    String directoryName() {
        return "programs-" + version + "-" + checksum;
    }

    String version() {
        return version;
    }

    InputStream open() throws IOException {
        return url.openStream();
    }
}
