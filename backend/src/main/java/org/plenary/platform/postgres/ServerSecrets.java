package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The two passwords of the embedded server, drawn once per data home and readable by its owner only. */
record ServerSecrets(String application, String superuser) {

    private static final int BYTES = 24;

    /** Those of this home; drawn and stored on the first call. */
    static ServerSecrets in(Path home) {
        Path file = home.resolve("secrets.properties");
        try {
            return Files.exists(file) ? read(file) : drawn().store(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    private static ServerSecrets read(Path file) throws IOException {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new ServerSecrets(
                stored.getProperty(RunningPostgres.USER, ""), stored.getProperty(RunningPostgres.SUPERUSER, ""));
    }

    private static ServerSecrets drawn() {
        return new ServerSecrets(password(), password());
    }

    private static String password() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ServerSecrets store(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh,
                "%s=%s%n%s=%s%n".formatted(RunningPostgres.USER, application, RunningPostgres.SUPERUSER, superuser));
        Durable.flush(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return this;
    }

    @Override
    public String toString() {
        return "ServerSecrets[hidden]";
    }
}
