package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the cluster on the first start: builtin locale C.UTF-8 (the same order on every machine), checksums, scram
 * passwords, one role that is no superuser and its database. All of it under another name, moved when complete.
 */
final class ClusterInitialisation {

    private static final Logger log = LoggerFactory.getLogger(ClusterInitialisation.class);
    private static final String UNFINISHED = ".unfinished";
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** For a small machine shared with a JVM; the file is the operator's afterwards. */
    private static final String TUNING = """

            # Plenary: for a small machine shared with the application; edit freely
            max_connections = 100
            shared_buffers = 128MB
            effective_cache_size = 512MB
            random_page_cost = 1.1
            max_wal_size = 1GB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_line_prefix = '%m [%p] '
            """;

    private final PostgresPrograms programs;
    private final ServerAccount account;
    private final boolean durable;

    ClusterInitialisation(PostgresPrograms programs, ServerAccount account, boolean durable) {
        this.programs = programs;
        this.account = account;
        this.durable = durable;
    }

    /** The cluster of this home; never an empty one beside data of another major version. */
    DataDirectory dataDirectory(Path home, ServerSecrets secrets) {
        account.requireAccessTo(programs.path("postgres"));
        int major = major();
        DataDirectory.find(home).filter(found -> found.major() != major).ifPresent(found -> {
            throw otherMajor(found, major);
        });
        DataDirectory data = DataDirectory.of(home, major);
        if (!data.exists()) {
            create(data, secrets);
        }
        return data;
    }

    private int major() {
        String version = run(List.of(programs.path("postgres"), "--version"), "");
        Matcher matcher = MAJOR.matcher(version);
        if (!matcher.find()) {
            throw new IllegalStateException("unexpected answer to --version: " + version);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static PostgresUnavailableException otherMajor(DataDirectory found, int major) {
        return new PostgresUnavailableException(
                "%s holds data of PostgreSQL %d, this version of Plenary brings PostgreSQL %d."
                        .formatted(found.path(), found.major(), major),
                "Dump the data with the previous version of Plenary running (pg_dump), move the directory away, start"
                        + " this version once and restore the dump.");
    }

    private void create(DataDirectory data, ServerSecrets secrets) {
        log.info("First start: creating the database in {}", data.path());
        // a name of its own: what a killed process left may still be written by its dying child
        String name = data.path().getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED;
        Path unfinished = data.path().resolveSibling(name);
        try {
            deleteLeftOvers(data.path());
            Files.createDirectory(unfinished);
            account.own(unfinished);
            initdb(unfinished);
            createRoles(unfinished, secrets);
            configure(unfinished);
            Files.move(unfinished, data.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the database in " + data.path(), e);
        }
    }

    private static void deleteLeftOvers(Path data) throws IOException {
        String prefix = data.getFileName().toString();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(data.toAbsolutePath().getParent(), prefix + "*" + UNFINISHED)) {
            for (Path leftOver : found) {
                deleteOrLeave(leftOver);
            }
        }
    }

    private static void deleteOrLeave(Path leftOver) {
        try {
            Durable.delete(leftOver);
        } catch (IOException e) {
            log.info("{} is still being written by a dying process; the next start deletes it", leftOver);
        }
    }

    private void initdb(Path directory) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + directory,
                "--username=" + RunningPostgres.SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=reject"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        run(account.command(programs.path("initdb"), arguments), "");
    }

    /** In single-user mode: no port is open yet, and the passwords travel by a pipe. */
    private void createRoles(Path directory, ServerSecrets secrets) {
        String statements = """
                alter role %1$s password '%2$s'
                create role %3$s login password '%4$s'
                create database %5$s owner %3$s
                """.formatted(
                        RunningPostgres.SUPERUSER,
                        secrets.superuser(),
                        RunningPostgres.USER,
                        secrets.application(),
                        RunningPostgres.DATABASE);
        List<String> arguments = List.of("--single", "-D", directory.toString(), "postgres");
        String output = run(account.command(programs.path("postgres"), arguments), statements);
        if (output.contains("ERROR:")) {
            throw new IllegalStateException("the role or database was not created: " + output);
        }
    }

    private static void configure(Path directory) throws IOException {
        Path access = directory.resolve("pg_hba.conf");
        Files.writeString(access, ACCESS);
        Path configuration = directory.resolve("postgresql.conf");
        Files.writeString(configuration, TUNING, StandardOpenOption.APPEND);
        Durable.flush(access);
        Durable.flush(configuration);
    }

    private static String run(List<String> command, String input) {
        Program.Outcome outcome = Program.run(command, input);
        if (!outcome.succeeded()) {
            throw new PostgresUnavailableException(
                    "PostgreSQL could not be prepared: " + outcome.output(),
                    "Set PLENARY_DATABASE_URL to use a PostgreSQL of your own if this machine cannot run one.");
        }
        return outcome.output();
    }
}
