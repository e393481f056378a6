package org.plenary.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that lacks something, both starters of the build say what, in one sentence, and end with 1. */
class MissingToolsTest {

    private static final String MVNW = "../mvnw";
    private static final String WITH_NODE = "../mobile-web/scripts/with-node.sh";

    @TempDir
    Path path;

    /** What every machine has, and nothing that the build needs. */
    @BeforeEach
    void onlyTheShellsOwn() throws IOException {
        for (String tool : new String[] {"sed", "head", "dirname"}) {
            Files.createSymbolicLink(path.resolve(tool), onThisMachine(tool));
        }
    }

    @Test
    void noJava() throws Exception {
        says("Plenary needs a JDK, version 17 or newer: install one, or set JAVA_HOME to it.", MVNW);
    }

    @Test
    void onlyARuntime() throws Exception {
        tool("java", "echo 'openjdk version \"17.0.15\"' >&2");

        says("Plenary needs a whole JDK (with javac), not only a Java runtime.", MVNW);
    }

    @Test
    void anOldJava() throws Exception {
        tool("java", "echo 'java version \"1.8.0_401\"' >&2");
        tool("javac", "echo 'javac 1.8.0_401' >&2");
        says("Plenary needs a JDK, version 17 or newer; this one is 8.", MVNW);

        tool("javac", "echo 'javac 16.0.2'");
        says("Plenary needs a JDK, version 17 or newer; this one is 16.", MVNW);
    }

    @Test
    void noMaven() throws Exception {
        tool("java", "echo 'openjdk version \"17\"' >&2");
        for (String version : new String[] {"17", "17.0.15", "25-ea"}) {
            tool("javac", "echo 'javac " + version + "'");

            says("Plenary needs Maven 3.8 or newer: install it, or set MVNW_REPOURL", MVNW);
        }
    }

    @Test
    void noNode() throws Exception {
        says("Plenary's mobile web needs node, which is not on the PATH: install Node 20.19 or newer", WITH_NODE);

        tool("node", "exit 0");
        says("Plenary's mobile web needs npm, which is not on the PATH", WITH_NODE);
    }

    @Test
    void anOldNode() throws Exception {
        String another = "Object.defineProperty(process,\"versions\",{value:{...process.versions,node:\"18.20.0\"}})";
        tool("node", "exec '" + onThisMachine("node") + "' --import 'data:text/javascript," + another + "' \"$@\"");
        tool("npm", "exit 1");

        says("mobile-web: Node 18.20.0 is too old: install Node 20.19 or newer", WITH_NODE, "scripts/build.mjs");
    }

    private void says(String sentence, String... script) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh"), Stream.of(script)).toList());
        process.environment().clear();
        process.environment().put("PATH", path.toString());
        process.environment().put("HOME", path.toString());
        Process run = process.redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), UTF_8);

        assertThat(said).startsWith(sentence).hasLineCount(1);
        assertThat(run.waitFor()).isEqualTo(1);
    }

    private void tool(String name, String does) throws IOException {
        Path tool = path.resolve(name);
        Files.writeString(tool, "#!/bin/sh\n" + does + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private static Path onThisMachine(String tool) throws IOException {
        return Stream.of(Objects.requireNonNull(System.getenv("PATH")).split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(tool + " is not on the PATH"))
                .toRealPath();
    }
}
