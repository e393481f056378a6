package org.plenary.demo;

import org.plenary.platform.DemoMode;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads the setting as everybody else does: a demonstration is there as a whole or not at all. */
class DemonstrationAsked implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return DemoMode.of(context.getEnvironment()).on();
    }
}
