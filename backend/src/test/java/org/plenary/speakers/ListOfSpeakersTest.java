package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.network.EntityKind;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.times.Cues;
import org.plenary.speakers.times.Leeway;
import org.plenary.speakers.times.TimeLimits;

/** When a list takes inscriptions, to the millisecond (L1), and from whom afterwards (L19). */
class ListOfSpeakersTest {

    private static final Instant OPENS = Instant.parse("2016-09-01T13:00:00Z");
    private static final Instant CLOSES = Instant.parse("2016-09-20T21:00:00Z");

    private final ListOfSpeakers list = new ListOfSpeakers(
            ListId.random(),
            MeetingCode.of("foundational-2016"),
            SessionId.random(),
            LocalizedText.english("Ministerial segment"),
            new TimeWindow(OPENS, CLOSES),
            ZoneId.of("America/New_York"),
            null,
            TimeLimits.ofSeconds(180, 300, 180, 120),
            Duration.ofMinutes(2),
            new Cues(Duration.ofSeconds(30), List.of(10, 5)),
            new Leeway(Duration.ofHours(24), Duration.ofHours(24), Duration.ofMinutes(10)),
            OrderRule.of(Bands.CUSTOMARY, Set.of(EntityCode.of("EU"))),
            1,
            0);

    @Test
    void oneMillisecondBeforeOpeningIsRefusedAndTheOpeningInstantAccepted() {
        assertThatThrownBy(() -> list.takesLate(OPENS.minusMillis(1), false))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("speakers.not-open");
                    assertThat(problem.arguments())
                            .containsEntry("opens", LocalDateTime.parse("2016-09-01T09:00"))
                            .containsEntry("zone", ZoneId.of("America/New_York"));
                });
        assertThat(list.takesLate(OPENS, false)).isFalse();
    }

    @Test
    void theLastMillisecondIsAcceptedAndTheClosingInstantRefused() {
        assertThat(list.takesLate(CLOSES.minusMillis(1), false)).isFalse();
        assertThatThrownBy(() -> list.takesLate(CLOSES, false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("speakers.closed"));
    }

    @Test
    void theSecretariatIsBoundByTheOpeningAndAddsLateAfterClosing() {
        assertThatThrownBy(() -> list.takesLate(OPENS.minusMillis(1), true)).isInstanceOf(Problem.class);
        assertThat(list.takesLate(CLOSES.minusMillis(1), true)).isFalse();
        assertThat(list.takesLate(CLOSES, true)).isTrue();
    }

    @Test
    void anOrganisationStandsWithTheStatesWhereTheListSaysSo() {
        assertThat(list.rule().classOf(EntityCode.of("EU"), EntityKind.INTERGOVERNMENTAL))
                .isEqualTo(EntityKind.MEMBER_STATE);
        assertThat(list.rule().classOf(EntityCode.of("NATO"), EntityKind.INTERGOVERNMENTAL))
                .isEqualTo(EntityKind.INTERGOVERNMENTAL);
    }

    @Test
    void anUnknownLevelIsNamed() {
        assertThatThrownBy(() -> Level.of("emperor")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("speakers.unknown-level");
            assertThat(problem.arguments()).containsEntry("level", "emperor");
        });
    }
}
