package org.plenary.network;

import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database's own refusals mean here. */
@Configuration(proxyBeanMethods = false)
class NetworkConstraints {

    @Bean
    ConstraintProblem designationOverlap() {
        return new ConstraintProblem(
                "network_designation_overlap",
                () -> Problem.of("network.designated-already", 409).rule("N2").field("firstDay"));
    }

    @Bean
    ConstraintProblem entityTwice() {
        return new ConstraintProblem(
                "network_entity_pkey",
                () -> Problem.of("network.entity-exists", 409).rule("R10").field("code"));
    }
}
