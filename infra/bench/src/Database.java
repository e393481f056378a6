import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** The bench's view into the application's embedded server, as its superuser. */
final class Database implements AutoCloseable {

    private final int port;
    private final Properties secrets = new Properties();
    private final Path data;
    private final Connection connection;

    Database(Path home) throws Exception {
        Path postgres = home.resolve("postgres");
        port = Integer.parseInt(Files.readString(postgres.resolve("port")).strip());
        try (var reader = Files.newBufferedReader(postgres.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        data = data(postgres);
        connection = DriverManager.getConnection(url(), "postgres", password());
    }

    private static Path data(Path postgres) throws Exception {
        try (var children = Files.list(postgres)) {
            return children.filter(child -> child.getFileName().toString().matches("data-\\d+")).findFirst().orElseThrow();
        }
    }

    /** Lets the server count statements from its next start on. */
    static void countStatements(Path home) throws Exception {
        Files.writeString(
                data(home.resolve("postgres")).resolve("postgresql.conf"),
                "\nshared_preload_libraries = 'pg_stat_statements'\n",
                StandardOpenOption.APPEND);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/plenary";
    }

    int port() {
        return port;
    }

    String password() {
        return secrets.getProperty("postgres");
    }

    long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
        }
    }

    String text(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
