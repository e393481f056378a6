package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The hard budgets that keep the tail short, for tests as for main code: a file 300 lines, a method 40, five parameters
 * (constructors, records and endpoints more). Of the mobile web only the files are counted.
 */
class SourceBudgetTest {

    private static final Path WEB = Path.of("../mobile-web");
    private static final Pattern WEB_SOURCE = Pattern.compile("(src|e2e|scripts)/(?!generated/).*\\.(ts|tsx|mjs|css)");
    private static final int FILE = 300;
    private static final int METHOD = 40;

    /** The formatter gives each step of an assertion on an answer a line of its own. */
    private static final int METHOD_OF_TESTS = 80;

    private static final int PARAMETERS = 5;

    @Test
    void filesAreShort() throws IOException {
        assertThat(tooLong(Sources.below(Sources.MAIN, Sources.TESTS))).isEmpty();
    }

    @Test
    void filesOfTheMobileWebAreShort() throws IOException {
        try (Stream<Path> tree = Stream.of("src", "e2e", "scripts").flatMap(SourceBudgetTest::filesOfTheWeb)) {
            List<Path> files = tree.filter(file ->
                            WEB_SOURCE.matcher(WEB.relativize(file).toString()).matches())
                    .toList();
            assertThat(files).hasSizeGreaterThan(100);
            assertThat(tooLong(files)).isEmpty();
        }
    }

    private static Stream<Path> filesOfTheWeb(String folder) {
        try {
            return Files.walk(WEB.resolve(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> tooLong(List<Path> files) throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : files) {
            long lines = Files.readAllLines(file).size();
            if (lines > FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        return tooLong;
    }

    @Test
    void methodsAreShortAndTakeFewParameters() throws IOException {
        Sources.Parsed parsed = Sources.parse(Sources.below(Sources.MAIN, Sources.TESTS));
        var beyond = new ArrayList<String>();
        var scanner = new MethodScanner(Trees.instance(parsed.task()).getSourcePositions(), beyond);
        for (CompilationUnitTree unit : parsed.units()) {
            scanner.scan(unit, unit);
        }
        assertThat(beyond).isEmpty();
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
            if (lines > (name.startsWith(Sources.MAIN.toString()) ? METHOD : METHOD_OF_TESTS)) {
                beyond.add(name + ": " + lines + " lines");
            }
            boolean constructor = method.getName().contentEquals("<init>");
            if (!constructor && !isGiven(method) && method.getParameters().size() > PARAMETERS) {
                beyond.add(name + ": " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, unit);
        }

        /** An endpoint's parameters are its request: path, headers, body, viewer and language; a property's are its claims. */
        private static boolean isGiven(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(annotation -> annotation.getAnnotationType().toString())
                    .anyMatch(name -> name.endsWith("Mapping") || name.equals("Property"));
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
