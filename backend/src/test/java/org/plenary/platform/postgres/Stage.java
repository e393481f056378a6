package org.plenary.platform.postgres;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place that every user of the machine may enter, with what the child processes need: their class path copied
 * from wherever the build keeps it, the unpacked programs, and a PATH that a test may narrow.
 */
record Stage(Path root, String path) {

    static Stage set() throws IOException {
        Path root = Files.createTempDirectory("plenary-crash-test");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(root.resolve("lib"));
        for (URL place : places()) {
            copy(Path.of(place.getPath()), root.resolve("lib"));
        }
        Stage stage = new Stage(root, System.getenv("PATH"));
        PostgresPrograms.unpacked(PostgresArchive.forThisPlatform(), Files.createDirectory(stage.programs()), false);
        return stage;
    }

    private static List<URL> places() throws IOException {
        ClassLoader loader = Stage.class.getClassLoader();
        Stream<URL> archive = Stream.of("postgres-linux-x86_64.txz", "postgres-linux-arm_64.txz")
                .map(loader::getResource)
                .filter(Objects::nonNull)
                .map(Stage::jarOf);
        Stream<URL> classes = Stream.of(
                        EmbeddedPostgres.class,
                        CommittingProgram.class,
                        org.postgresql.Driver.class,
                        org.slf4j.Logger.class,
                        ch.qos.logback.classic.Logger.class,
                        ch.qos.logback.core.Context.class,
                        org.tukaani.xz.XZInputStream.class,
                        org.apache.commons.compress.archivers.tar.TarArchiveEntry.class,
                        org.apache.commons.io.IOUtils.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation());
        return Stream.concat(archive, classes).toList();
    }

    private static URL jarOf(URL entry) {
        try {
            return ((java.net.JarURLConnection) entry.openConnection()).getJarFileURL();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        if (Files.isDirectory(source)) {
            Path packages = source.resolve("org/plenary/platform/postgres");
            Path directory = target.resolve(source.getFileName());
            Files.createDirectories(directory.resolve("org/plenary/platform/postgres"));
            try (Stream<Path> classes = Files.list(packages)) {
                for (Path type : classes.toList()) {
                    Files.copy(type, directory.resolve(source.relativize(type)));
                }
            }
            Path version = source.resolve("embedded-postgres.properties");
            if (Files.exists(version)) {
                Files.copy(version, directory.resolve(version.getFileName()));
            }
        } else {
            Files.copy(source, target.resolve(source.getFileName()));
        }
    }

    /** The same place with another PATH for the children. */
    Stage withPath(Path directory) {
        return new Stage(root, directory.toString());
    }

    Path programs() {
        return root.resolve("programs");
    }

    String classPath() throws IOException {
        try (Stream<Path> entries = Files.list(root.resolve("lib"))) {
            return entries.map(Path::toString).collect(Collectors.joining(":"));
        }
    }

    /** A fresh data home inside. */
    Path home(String name) throws IOException {
        return Files.createDirectory(root.resolve(name));
    }

    void clear() throws IOException {
        Durable.delete(root);
    }
}
