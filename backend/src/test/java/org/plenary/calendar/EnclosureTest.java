package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a letter of approval waits for a badge that is not issued yet. */
class EnclosureTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aMissingBadgeIsWaitedForAndNotForEver() {
        assertThat(Enclosure.of(null, Duration.ZERO, PATIENCE)).isEqualTo(Enclosure.WAIT);
        assertThat(Enclosure.of(null, PATIENCE.minusMillis(1), PATIENCE)).isEqualTo(Enclosure.WAIT);
        assertThat(Enclosure.of(null, PATIENCE, PATIENCE)).isEqualTo(Enclosure.NOTHING);
    }
}
