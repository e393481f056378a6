package org.plenary.registration;

import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database's own refusals mean here. */
@Configuration(proxyBeanMethods = false)
class RegistrationConstraints {

    @Bean
    ConstraintProblem delegationOnce() {
        return new ConstraintProblem("registration_delegation_once", DelegationService::exists);
    }

    @Bean
    ConstraintProblem oneHead() {
        return new ConstraintProblem("registration_one_head", RegistrationConstraints::secondHead);
    }

    @Bean
    ConstraintProblem oneComingHead() {
        return new ConstraintProblem("registration_one_coming_head", RegistrationConstraints::secondHead);
    }

    @Bean
    ConstraintProblem oneOpenChange() {
        return new ConstraintProblem(
                "registration_change_open",
                () -> Problem.of("conflict.concurrent", 409).rule("R7"));
    }

    private static Problem secondHead() {
        return Problem.of("registration.second-head", 409).rule("R3").field("role");
    }
}
