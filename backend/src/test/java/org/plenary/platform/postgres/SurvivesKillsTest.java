package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Real processes, really killed: after each of them every committed row is there. */
class SurvivesKillsTest {

    private static Stage stage;
    private Path home;

    @BeforeAll
    static void setStage() throws IOException {
        stage = Stage.set();
    }

    @AfterAll
    static void clearStage() throws IOException {
        stage.clear();
    }

    @BeforeEach
    void makeHome(TestInfo test) throws IOException {
        home = stage.home(test.getTestMethod().orElseThrow().getName());
    }

    private CommittingProcess start() throws IOException {
        return CommittingProcess.start(stage, home, List.of());
    }

    private void assertNothingLost(long committed) throws Exception {
        try (CommittingProcess next = start().awaitCommits()) {
            assertThat(next.found()).isGreaterThanOrEqualTo(committed);
        }
    }

    @Test
    void killedJvmTakesTheServerWithIt() throws Exception {
        CommittingProcess program = start().awaitCommits();
        long postmaster = program.postmaster();
        program.kill();
        program.await("the server's end", () -> !Killing.isAlive(postmaster));
        assertNothingLost(program.lastCommitted());
    }

    @Test
    void killedJvmMayBeFollowedAtOnce() throws Exception {
        CommittingProcess program = start().awaitCommits();
        program.kill();
        assertNothingLost(program.lastCommitted());
    }

    @Test
    void killedServerIsBackForTheSameProcess() throws Exception {
        long committed;
        try (CommittingProcess program = start().awaitCommits()) {
            int port = program.port();
            long before = program.lastCommitted();
            Killing.kill(program.postmaster());
            committed = program.awaitCommits().lastCommitted();
            assertThat(program.found()).isGreaterThanOrEqualTo(before);
            assertThat(program.port()).isEqualTo(port);
        }
        assertNothingLost(committed);
    }

    @Test
    void bothKilledLoseNothing() throws Exception {
        CommittingProcess program = start().awaitCommits();
        long postmaster = program.postmaster();
        Killing.kill(program.pid(), postmaster);
        assertNothingLost(program.lastCommitted());
    }

    @Test
    void orphanedServerIsStoppedByTheNextStart() throws Exception {
        CommittingProcess program = start().awaitCommits();
        long orphan = program.postmaster();
        Killing.kill(Killing.guardsOf(orphan));
        program.kill();
        assertThat(Killing.isAlive(orphan)).as("an orphan to be stopped").isTrue();
        assertNothingLost(program.lastCommitted());
        assertThat(Killing.isAlive(orphan)).isFalse();
    }

    @Test
    void pidFileThatNamesAForeignProcessIsNoObstacle() throws Exception {
        CommittingProcess program = start().awaitCommits();
        Killing.kill(program.pid(), program.postmaster());
        Path file = DataDirectory.find(home).orElseThrow().path().resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
        assertNothingLost(program.lastCommitted());
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void killedWhileTheDatabaseIsMadeForTheFirstTime() throws Exception {
        for (int millis = 300; millis <= 900; millis += 150) {
            CommittingProcess program = start();
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(millis);
            program.kill();
        }
        assertNothingLost(0);
    }
}
