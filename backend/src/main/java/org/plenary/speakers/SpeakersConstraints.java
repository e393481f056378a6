package org.plenary.speakers;

import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database's own refusals mean here. */
@Configuration(proxyBeanMethods = false)
class SpeakersConstraints {

    @Bean
    ConstraintProblem podiumTaken() {
        return new ConstraintProblem(
                "speakers_inscription_podium",
                () -> Problem.of("speakers.podium-taken", 409).rule("L25").field("inscription"));
    }

    @Bean
    ConstraintProblem groupHasStatement() {
        return new ConstraintProblem(
                "speakers_inscription_group",
                () -> Problem.of("speakers.group-spoken-for", 409).rule("L11").field("group.name"));
    }

    @Bean
    ConstraintProblem swapWaits() {
        return new ConstraintProblem(
                "speakers_swap_open",
                () -> Problem.of("speakers.swap-waits", 409).rule("L15"));
    }

    @Bean
    ConstraintProblem swapWaitsEitherWay() {
        return new ConstraintProblem(
                "speakers_swap_open_pair",
                () -> Problem.of("speakers.swap-waits", 409).rule("L15").field("with"));
    }

    @Bean
    ConstraintProblem listOfSession() {
        return new ConstraintProblem(
                "speakers_list_session",
                () -> Problem.of("speakers.list-exists", 409).rule("L1").field("session"));
    }
}
