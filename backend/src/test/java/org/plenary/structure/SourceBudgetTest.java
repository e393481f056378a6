package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The hard budgets that keep the tail short: a file 300 lines, a method 40, five parameters (constructors and records more). */
class SourceBudgetTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int FILE = 300;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 5;

    @Test
    void filesAreShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShortAndTakeFewParameters() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
        var beyond = new ArrayList<String>();
        var scanner = new MethodScanner(Trees.instance(task).getSourcePositions(), beyond);
        for (CompilationUnitTree unit : task.parse()) {
            scanner.scan(unit, unit);
        }
        assertThat(beyond).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class MethodScanner extends TreePathScanner<Void, CompilationUnitTree> {

        private final SourcePositions positions;
        private final List<String> beyond;

        MethodScanner(SourcePositions positions, List<String> beyond) {
            this.positions = positions;
            this.beyond = beyond;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            long lines = line(unit, positions.getEndPosition(unit, method))
                    - line(unit, positions.getStartPosition(unit, method))
                    + 1;
            String name = unit.getSourceFile().getName() + " " + method.getName();
            if (lines > METHOD) {
                beyond.add(name + ": " + lines + " lines");
            }
            boolean constructor = method.getName().contentEquals("<init>");
            if (!constructor && !isHttp(method) && method.getParameters().size() > PARAMETERS) {
                beyond.add(name + ": " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, unit);
        }

        /** An endpoint's parameters are its request: path, headers, body, viewer and language. */
        private static boolean isHttp(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().endsWith("Mapping"));
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
