package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

@PlenaryTest
class DatabaseOfTheApplicationTest {

    @Autowired
    DatabaseClient client;

    @Autowired
    TestDatabase database;

    @Autowired
    Flyway flyway;

    @Autowired
    FlywayMigrationInitializer initializer;

    @Test
    void flywayAndR2dbcWorkOnTheSameDatabase() throws Exception {
        client.sql("select current_database(), current_setting('application_name')")
                .map(row -> row.get(0) + " " + row.get(1))
                .one()
                .as(StepVerifier::create)
                .assertNext(name -> assertThat(name).isEqualTo(nameOf(database) + " plenary"))
                .verifyComplete();
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getCatalog()).isEqualTo(nameOf(database));
        }
        assertThat(initializer).as("what runs the migrations at start").isNotNull();
    }

    private static String nameOf(TestDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}
