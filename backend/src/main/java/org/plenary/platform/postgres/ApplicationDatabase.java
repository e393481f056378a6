package org.plenary.platform.postgres;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of this application: somebody's own when a URL is set, else the embedded server, which it holds. */
record ApplicationDatabase(
        DatabaseAddress address, @Nullable RunningPostgres embedded) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ApplicationDatabase.class);

    static ApplicationDatabase open(DatabaseProperties database, PostgresProperties postgres, boolean demo) {
        if (database.url().isBlank()) {
            RunningPostgres server = EmbeddedPostgres.start(postgres.settings(demo));
            return new ApplicationDatabase(DatabaseAddress.of(server), server);
        }
        DatabaseAddress address = DatabaseAddress.of(database);
        log.info("Using the PostgreSQL {}", address);
        return new ApplicationDatabase(address, null);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
