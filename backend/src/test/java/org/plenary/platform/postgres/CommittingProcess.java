package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running {@link CommittingProgram}, seen from the test that kills it. */
final class CommittingProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path output;

    private CommittingProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it under {@code prefix}, a command that changes the user or nothing. */
    static CommittingProcess start(Stage stage, Path home, List<String> prefix) throws IOException {
        Path output = Files.createTempFile(stage.root(), "output", ".txt");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                stage.classPath(),
                CommittingProgram.class.getName(),
                home.toString(),
                stage.programs().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PATH", stage.path());
        return new CommittingProcess(
                builder.redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    long pid() {
        return process.pid();
    }

    /** The last number that the program knows to be committed. */
    long lastCommitted() {
        return last("committed ");
    }

    /** The highest number in the table when the program connected last. */
    long found() {
        return last("found ");
    }

    long postmaster() {
        return Long.parseLong(awaitLine("running ").split(" ")[2]);
    }

    int port() {
        return Integer.parseInt(awaitLine("running ").split(" ")[1]);
    }

    /** Waits until some more numbers are committed. */
    CommittingProcess awaitCommits() {
        long before = lastCommitted();
        await("further commits", () -> lastCommitted() >= before + 20);
        return this;
    }

    String awaitRefusal() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(text())
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return awaitLine("refused ");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private String awaitLine(String start) {
        await(start, () -> !lines(start).isEmpty());
        return lines(start).get(lines(start).size() - 1);
    }

    private long last(String start) {
        List<String> lines = lines(start);
        return lines.isEmpty() ? -1 : Long.parseLong(lines.get(lines.size() - 1).split(" ")[1]);
    }

    private List<String> lines(String start) {
        return text().lines()
                .filter(line -> line.startsWith("> " + start))
                .map(line -> line.substring(2))
                .toList();
    }

    /** Whole lines only: the last one may still be on its way. */
    private String text() {
        try {
            String text = Files.readString(output, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s; output: %s", what, text()).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends it and waits for its server, so that nothing writes to the data home any more. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
        if (!lines("running ").isEmpty()) {
            await("the server's end", () -> !Killing.isAlive(postmaster()));
        }
    }
}
