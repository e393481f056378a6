package org.plenary.platform;

import java.util.function.Supplier;
import org.plenary.kernel.Problem;

/** The problem that a violated constraint of the database means, told by the constraint's name. Each module offers its own. */
public record ConstraintProblem(String constraint, Supplier<Problem> problem) {}
