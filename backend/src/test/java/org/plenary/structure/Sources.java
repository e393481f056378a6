package org.plenary.structure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java sources as the compiler's trees, for gates that read what byte code no longer says. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");

    private Sources() {}

    static List<Path> below(Path... roots) throws IOException {
        var files = new ArrayList<Path>();
        for (Path root : roots) {
            try (Stream<Path> tree = Files.walk(root)) {
                tree.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** The parsed files, and the task that knows their positions. */
    record Parsed(JavacTask task, List<CompilationUnitTree> units) {}

    static Parsed parse(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        var units = new ArrayList<CompilationUnitTree>();
        task.parse().forEach(units::add);
        return new Parsed(task, units);
    }
}
