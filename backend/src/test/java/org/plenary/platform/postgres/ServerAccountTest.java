package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL runs as an ordinary user, as root by a namespace, and as root where namespaces are forbidden. */
class ServerAccountTest {

    private static final List<String> AS_NOBODY = ServerAccount.as("nobody").prefix();
    private static Stage stage;

    @BeforeAll
    static void setStage() throws IOException {
        stage = Stage.set();
    }

    @AfterAll
    static void clearStage() throws IOException {
        stage.clear();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void survivesAKill(Stage place, Path home, List<String> prefix) throws Exception {
        CommittingProcess program = CommittingProcess.start(place, home, prefix).awaitCommits();
        Killing.kill(program.pid(), program.postmaster());
        try (CommittingProcess next =
                CommittingProcess.start(place, home, prefix).awaitCommits()) {
            assertThat(next.found()).isGreaterThanOrEqualTo(program.lastCommitted());
        }
    }

    private static String ownerOfData(Path home) throws IOException {
        return Files.getOwner(DataDirectory.find(home).orElseThrow().path()).getName();
    }

    @Test
    void ordinaryUser() throws Exception {
        Path home = stage.home("ordinary");
        if (isRoot()) {
            ServerAccount.as("nobody").own(home);
        }
        survivesAKill(stage, home, isRoot() ? AS_NOBODY : List.of());
        assertThat(ownerOfData(home)).isEqualTo(isRoot() ? "nobody" : System.getProperty("user.name"));
    }

    @Test
    void rootInANamespaceOfItsOwn() throws Exception {
        assumeTrue(isRoot() && Program.run(List.of("unshare", "-U", "true")).succeeded());
        Path home = stage.home("root");
        survivesAKill(stage, home, List.of());
        assertThat(ownerOfData(home)).isEqualTo("root");
    }

    @Test
    void rootWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(isRoot());
        Path tools = Files.createDirectory(stage.root().resolve("tools"));
        for (String tool : List.of("sh", "setsid", "setpriv", "sync")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        Path home = stage.home("fallback");
        survivesAKill(stage.withPath(tools), home, List.of());
        assertThat(ownerOfData(home)).isEqualTo("nobody");
        assertThat(ServerAccount.forDataIn(home, "somebody").owner())
                .as("the owner of existing data decides, also where namespaces are allowed")
                .isEqualTo("nobody");
    }

    @Test
    void neverMixesTheTwoWaysOnOneDirectory() {
        assertThat(ServerAccount.choose("", true, "nobody").prefix()).contains("unshare");
        assertThat(ServerAccount.choose("root", true, "nobody").prefix()).contains("unshare");
        assertThat(ServerAccount.choose("", false, "nobody").owner()).isEqualTo("nobody");
        assertThat(ServerAccount.choose("plenary", true, "nobody").owner()).isEqualTo("plenary");
        assertThatThrownBy(() -> ServerAccount.choose("root", false, "nobody"))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageContaining("belong to root");
    }
}
