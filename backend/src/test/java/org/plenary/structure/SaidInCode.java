package org.plenary.structure;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which codes and keys main code says: literals that reach a call, also over choices, constants, variables and the parameters
 * of methods in the same file. What reaches it otherwise is told as untraced.
 */
final class SaidInCode {

    /** An argument of a call whose value is looked for: {@code Problem.of}, first. */
    record Call(String name, int argument) {}

    final Set<String> said = new TreeSet<>();
    final Set<String> prefixes = new TreeSet<>();
    final Set<String> untraced = new TreeSet<>();

    /** @param call the method's name with what stands before it, {@code new} for a constructor, or a bare name */
    static SaidInCode to(String call, int argument) throws IOException {
        var all = new SaidInCode();
        for (CompilationUnitTree unit :
                Sources.parse(Sources.below(Sources.MAIN)).units()) {
            all.trace(unit, new Call(call, argument), new TreeSet<>());
        }
        return all;
    }

    /** Every literal text of main code. */
    static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        for (CompilationUnitTree unit :
                Sources.parse(Sources.below(Sources.MAIN)).units()) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text) {
                        literals.add(text);
                    }
                    return null;
                }
            }.scan(unit, null);
        }
        return literals;
    }

    private void trace(CompilationUnitTree unit, Call call, Set<String> visited) {
        if (visited.add(call.toString())) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree found, Void nothing) {
                    argument(found.getMethodSelect().toString(), found.getArguments());
                    return super.visitMethodInvocation(found, nothing);
                }

                @Override
                public Void visitNewClass(NewClassTree found, Void nothing) {
                    argument("new " + found.getIdentifier(), found.getArguments());
                    return super.visitNewClass(found, nothing);
                }

                private void argument(String name, List<? extends ExpressionTree> arguments) {
                    String flat = name.replaceAll("\\s", "");
                    String wanted = call.name().replaceAll("\\s", "");
                    boolean named = flat.equals(wanted) || flat.endsWith("." + wanted);
                    if (named && arguments.size() > call.argument()) {
                        value(new TreePath(getCurrentPath(), arguments.get(call.argument())), visited);
                    }
                }
            }.scan(unit, null);
        }
    }

    private void value(TreePath path, Set<String> visited) {
        var expression = path.getLeaf();
        if (expression instanceof LiteralTree literal) {
            said.add(String.valueOf(literal.getValue()));
        } else if (expression instanceof ParenthesizedTree inner) {
            value(new TreePath(path, inner.getExpression()), visited);
        } else if (expression instanceof ConditionalExpressionTree choice) {
            value(new TreePath(path, choice.getTrueExpression()), visited);
            value(new TreePath(path, choice.getFalseExpression()), visited);
        } else if (expression instanceof BinaryTree sum && sum.getLeftOperand() instanceof LiteralTree start) {
            prefixes.add(String.valueOf(start.getValue()));
        } else if (expression instanceof IdentifierTree name) {
            named(path, name.getName().toString(), visited);
        } else {
            tell(path);
        }
    }

    /** A name is a variable or constant with a value, or a parameter that callers in this file fill in. */
    private void named(TreePath path, String name, Set<String> visited) {
        for (TreePath up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof MethodTree method) {
                for (int i = 0; i < method.getParameters().size(); i++) {
                    if (method.getParameters().get(i).getName().contentEquals(name)) {
                        trace(
                                path.getCompilationUnit(),
                                new Call(method.getName().toString(), i),
                                visited);
                        return;
                    }
                }
            }
        }
        var values = new Values(name);
        values.scan(path.getCompilationUnit(), null);
        values.found.forEach(found -> value(found, visited));
        if (values.found.isEmpty()) {
            tell(path);
        }
    }

    private void tell(TreePath path) {
        untraced.add(path.getCompilationUnit().getSourceFile().getName().replaceAll(".*/", "") + ": " + path.getLeaf());
    }

    /** The initial values of everything of that name in a file. */
    private static final class Values extends TreePathScanner<Void, Void> {

        private final String name;
        private final List<TreePath> found = new java.util.ArrayList<>();

        Values(String name) {
            this.name = name;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
                found.add(new TreePath(getCurrentPath(), variable.getInitializer()));
            }
            return super.visitVariable(variable, nothing);
        }
    }
}
