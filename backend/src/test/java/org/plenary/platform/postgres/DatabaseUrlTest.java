package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://anna:s3cret@db.example:6543/meetings",
                "postgresql://anna:s3cret@db.example:6543/meetings",
                "r2dbc:postgresql://anna:s3cret@db.example:6543/meetings",
                "jdbc:postgresql://anna:s3cret@db.example:6543/meetings",
                "  postgresql://anna:s3cret@db.example:6543/meetings ",
            })
    void readsEveryUsualForm(String url) {
        assertThat(DatabaseUrl.parse(url))
                .isEqualTo(new DatabaseAddress("db.example", 6543, "meetings", "anna", "s3cret", Map.of()));
    }

    @Test
    void decodesCredentialsAndKeepsAPlus() {
        DatabaseAddress address = DatabaseUrl.parse("postgres://a%40b:p%3A%2F+%25@h/d");
        assertThat(address.user()).isEqualTo("a@b");
        assertThat(address.password()).isEqualTo("p:/+%");
        assertThat(address.port()).isEqualTo(5432);
    }

    @Test
    void takesHostsOfContainerNetworksAndAddresses() {
        assertThat(DatabaseUrl.parse("postgres://my_database/d").host()).isEqualTo("my_database");
        DatabaseAddress six = DatabaseUrl.parse("postgres://a:b@[::1]:5433/d");
        assertThat(six.host()).isEqualTo("::1");
        assertThat(six.jdbcUrl()).startsWith("jdbc:postgresql://[::1]:5433/d?");
        assertThat(DatabaseUrl.parse("postgres://a:p@ss@h/d").password()).isEqualTo("p@ss");
    }

    @Test
    void variablesTakePrecedenceOverTheUrl() {
        DatabaseAddress address = DatabaseAddress.of(new DatabaseProperties("postgres://anna:old@h/d", "berta", "new"));
        assertThat(address.user()).isEqualTo("berta");
        assertThat(address.password()).isEqualTo("new");
    }

    @Test
    void passesEncryptionOnToBothDrivers() {
        DatabaseAddress address = DatabaseUrl.parse("postgres://a:b@h/d?sslmode=verify-full&sslrootcert=/etc/ca.pem");
        assertThat(address.jdbcUrl()).contains("sslmode=verify-full").contains("sslrootcert=%2Fetc%2Fca.pem");
        ConnectionFactoryOptions options = DatabaseConfiguration.options(address);
        assertThat(options.getValue(Option.valueOf("sslMode"))).isEqualTo("verify-full");
        assertThat(options.getValue(Option.valueOf("sslRootCert"))).isEqualTo("/etc/ca.pem");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://h/d, form",
        "postgresql://h, form",
        "h:5432/d, form",
        "postgresql://h/d?sslmod=require, sslmod",
        "postgres://anna:secret%zz@h/d, %25",
        "postgresql://h/, form",
    })
    void saysWhatIsWrongWithoutRepeatingAPassword(String url, String part) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageStartingWith("PLENARY_DATABASE_URL")
                .hasMessageContaining(part)
                .hasMessageNotContaining("secret");
    }

    @Test
    void neverWritesThePassword() {
        DatabaseAddress address = DatabaseUrl.parse("postgres://anna:s3cret@h/d");
        assertThat(address.toString() + address.jdbcUrl() + DatabaseConfiguration.options(address))
                .doesNotContain("s3cret");
    }
}
