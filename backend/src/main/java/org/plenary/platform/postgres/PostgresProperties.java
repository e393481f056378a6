package org.plenary.platform.postgres;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded server, used when no database URL is set.
 *
 * @param home data home; without it {@code $PLENARY_HOME/postgres}, else {@code ~/.plenary/postgres}
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

    EmbeddedPostgresSettings settings() {
        Path directory = home.isBlank() ? EmbeddedPostgresSettings.defaultHome() : Path.of(home);
        return new EmbeddedPostgresSettings(directory, directory, firstPort, true, osUser, startTimeout);
    }
}
