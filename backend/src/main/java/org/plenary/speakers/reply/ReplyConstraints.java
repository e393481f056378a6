package org.plenary.speakers.reply;

import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database's own refusals mean here. */
@Configuration(proxyBeanMethods = false)
class ReplyConstraints {

    @Bean
    ConstraintProblem thirdReply() {
        return new ConstraintProblem(
                "speakers_reply_right",
                () -> Problem.of("speakers.third-reply", 409).rule("L20").field("day"));
    }
}
