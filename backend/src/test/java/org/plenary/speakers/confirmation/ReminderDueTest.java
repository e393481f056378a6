package org.plenary.speakers.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When those who have not answered are reminded (L24). */
class ReminderDueTest {

    /** A list that is published the evening before asks, and does not remind five minutes later. */
    @Test
    void whoWasAskedLateHasTimeToAnswerBeforeBeingReminded() {
        Instant start = Instant.parse("2027-04-09T08:00:00Z");
        Duration day = Duration.ofHours(24);
        assertThat(ConfirmationReminders.due(start.minus(Duration.ofDays(9)), start, day))
                .isEqualTo(start.minus(day));
        assertThat(ConfirmationReminders.due(start.minus(day), start, day))
                .isEqualTo(start.minus(Duration.ofHours(18)));
        assertThat(ConfirmationReminders.due(start.minus(Duration.ofHours(2)), start, day))
                .isEqualTo(start.minus(Duration.ofHours(1)));
    }
}
