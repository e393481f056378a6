package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account the server runs under. PostgreSQL refuses root: then it runs in a user namespace of its own, in which
 * root is nobody while files stay root's, or, where namespaces are forbidden, as another user. An existing data
 * directory decides by its owner, because the two must never mix on one directory.
 *
 * @param prefix what stands before every command
 * @param owner who must own the data; null: whoever runs this process
 */
record ServerAccount(List<String> prefix, @Nullable String owner) {

    private static final ServerAccount SAME = new ServerAccount(List.of(), null);
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), null);

    static ServerAccount forDataIn(Path home, String osUser) {
        if (!isRoot()) {
            return SAME;
        }
        String dataOwner = DataDirectory.find(home).map(ServerAccount::ownerOf).orElse("");
        return choose(dataOwner, namespacesAllowed(), osUser);
    }

    /** Whether the server of this process will run as somebody who cannot enter root's home. */
    static boolean isAnotherUser() {
        return isRoot() && !namespacesAllowed();
    }

    private static boolean namespacesAllowed() {
        return Program.onPath("unshare")
                && Program.run(List.of("unshare", "-U", "true")).succeeded();
    }

    static ServerAccount choose(String dataOwner, boolean namespaces, String osUser) {
        boolean ofRoot = dataOwner.equals("root");
        if (namespaces && (dataOwner.isEmpty() || ofRoot)) {
            return NAMESPACE;
        }
        if (ofRoot) {
            throw new PostgresUnavailableException(
                    "The data belong to root, PostgreSQL refuses to run as root, and user namespaces are forbidden here.",
                    "Start as the user who shall own the data, after 'chown -R' of the data home to that user.");
        }
        return as(dataOwner.isEmpty() ? osUser : dataOwner);
    }

    static ServerAccount as(String user) {
        return new ServerAccount(List.of("setpriv", "--reuid=" + user, "--clear-groups", "--"), user);
    }

    private static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell which user this is", e);
        }
    }

    private static String ownerOf(DataDirectory data) {
        try {
            return Files.getOwner(data.path()).getName();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell who owns " + data.path(), e);
        }
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** Gives a file or an empty directory to the account. */
    void own(Path path) throws IOException {
        if (owner != null) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }

    /** As another user, the programs and the home must be reachable: said here rather than by a riddle later. */
    void requireAccessTo(String program) {
        if (owner != null
                && !Program.run(command(program, List.of("--version"))).succeeded()) {
            throw new PostgresUnavailableException(
                    "User namespaces are forbidden here, so PostgreSQL must run as user '%s', who cannot reach %s."
                            .formatted(owner, program),
                    "Set PLENARY_HOME to a directory that every user may enter, such as /var/lib/plenary; or better:"
                            + " do not start Plenary as root.");
        }
    }
}
