package org.plenary.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;

/** When a request is late, and stays so (I8). */
class LanguageRequestTest {

    private static final Instant DEADLINE = Instant.parse("2016-08-26T13:00:00Z");
    private static final Instant IN_TIME = DEADLINE.minusMillis(1);
    private static final Instant AFTERWARDS = DEADLINE.plus(Duration.ofDays(1));
    private static final DelegationId DELEGATION = DelegationId.random();
    private static final SessionId SESSION = SessionId.random();

    @Test
    void itIsLateFromTheDeadlineOn() {
        assertThat(at(IN_TIME, "fr").judged(null, DEADLINE).late()).isFalse();
        assertThat(at(DEADLINE, "fr").judged(null, DEADLINE).late()).isTrue();
    }

    @Test
    void theSameOrLessSentAgainAfterTheDeadlineIsNotLate() {
        LanguageRequest before = at(IN_TIME, "fr", "ar").judged(null, DEADLINE);
        assertThat(at(AFTERWARDS, "ar", "fr").judged(before, DEADLINE).late()).isFalse();
        assertThat(at(AFTERWARDS, "fr").judged(before, DEADLINE).late()).isFalse();
    }

    @Test
    void moreAfterTheDeadlineIsLateAndStaysLateWhenSentAgain() {
        LanguageRequest before = at(IN_TIME, "fr").judged(null, DEADLINE);
        LanguageRequest more = at(AFTERWARDS, "fr", "ru").judged(before, DEADLINE);
        assertThat(more.late()).isTrue();
        assertThat(at(AFTERWARDS, "fr", "ru").judged(more, DEADLINE).late()).isTrue();
    }

    @Test
    void languagesAreSortedAndNamedOnce() {
        assertThat(at(IN_TIME, "FR", "ar", "fr").listens()).containsExactly("ar", "fr");
        assertThatThrownBy(() -> at(IN_TIME, "klingon"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).hasValue("listens"));
    }

    private static LanguageRequest at(Instant instant, String... listens) {
        var meeting = MeetingCode.of("foundational-2016");
        return new LanguageRequest(meeting, DELEGATION, SESSION, List.of("en"), List.of(listens), false, instant, 0);
    }
}
