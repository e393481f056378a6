package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every problem of the list of speakers names the rule by which it was decided, where it is made; its next step is guarded with
 * the other texts.
 */
class RulesOfProblemsTest {

    private static final String MODULE = "speakers.";

    /** Which names the rule for all problems that are handed to it. */
    private static final String ABOUT = "about";

    @Test
    void everyProblemOfTheListOfSpeakersNamesItsRule() throws IOException {
        var made = new TreeSet<String>();
        var without = new TreeSet<String>();
        for (CompilationUnitTree unit :
                Sources.parse(Sources.below(Sources.MAIN)).units()) {
            new Problems(made, without).scan(unit, null);
        }

        assertThat(made).hasSizeGreaterThan(50);
        assertThat(without).isEmpty();
    }

    private static final class Problems extends TreePathScanner<Void, Void> {

        private final Set<String> made;
        private final Set<String> without;

        Problems(Set<String> made, Set<String> without) {
            this.made = made;
            this.without = without;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect().toString().endsWith("Problem.of")) {
                ExpressionTree code = call.getArguments().get(0);
                String said =
                        code instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : code.toString();
                if (said.contains(MODULE)) {
                    made.add(said);
                    if (!ruled(getCurrentPath())) {
                        without.add(said);
                    }
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** What is called on the problem, and on what that gives. */
        private static boolean ruled(TreePath problem) {
            TreePath select = problem.getParentPath();
            if (select.getLeaf() instanceof MethodInvocationTree handed) {
                return handed.getMethodSelect().toString().equals(ABOUT);
            }
            return select.getLeaf() instanceof MemberSelectTree member
                    && (member.getIdentifier().contentEquals("rule") || ruled(select.getParentPath()));
        }
    }
}
