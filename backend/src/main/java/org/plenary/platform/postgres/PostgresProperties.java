package org.plenary.platform.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded server, used when no database URL is set.
 *
 * @param home data home; without it {@code $PLENARY_HOME/postgres}, else {@code ~/.plenary/postgres}, and with {@code -demo}
 *     behind it for sample meetings
 * @param firstPort first port tried; a port once found is kept
 * @param osUser who runs the server when Plenary runs as root and user namespaces are forbidden
 * @param startTimeout how long recovery after a crash may take
 */
@ConfigurationProperties("plenary.postgres")
record PostgresProperties(
        @DefaultValue("") String home,
        @DefaultValue("15432") int firstPort,
        @DefaultValue("nobody") String osUser,
        @DefaultValue("120s") Duration startTimeout) {

    /** Sample meetings live beside the real ones ({@code ~/.plenary/postgres-demo}), never among them. */
    EmbeddedPostgresSettings settings(boolean demo) {
        Path usual = EmbeddedPostgresSettings.defaultHome();
        Path byDefault = demo ? usual.resolveSibling(usual.getFileName() + "-demo") : usual;
        Path directory = home.isBlank() ? byDefault : Path.of(home);
        return new EmbeddedPostgresSettings(directory, directory, firstPort, true, osUser, startTimeout);
    }
}
