package org.plenary.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;

/** Which sessions sit beside each other. */
class ParallelGroupsTest {

    @Test
    void aChainOfOverlapsIsOneGroup() {
        var opening = session(9, 10, false);
        var first = session(10, 12, false);
        var second = session(11, 13, false);
        var third = session(12, 14, false);
        var closing = session(14, 15, false);
        var groups = ParallelGroups.of(List.of(opening, first, second, third, closing));
        assertThat(groups).containsOnlyKeys(first.id(), second.id(), third.id());
        assertThat(groups.values()).containsOnly("2026-10-24T10:00:00Z");
    }

    @Test
    void aCancelledSessionSitsBesideNobody() {
        var one = session(9, 10, false);
        var cancelled = session(9, 10, true);
        assertThat(ParallelGroups.of(List.of(one, cancelled))).isEmpty();
        assertThat(ParallelGroups.of(List.of())).isEmpty();
    }

    private static ProgrammeSession session(int from, int to, boolean cancelled) {
        Instant midnight = Instant.parse("2026-10-24T00:00:00Z");
        return new ProgrammeSession(
                SessionId.random(),
                MeetingCode.of("any"),
                SessionKind.WORKING_GROUP,
                LocalizedText.english("Group"),
                new TimeWindow(midnight.plusSeconds(from * 3600L), midnight.plusSeconds(to * 3600L)),
                RoomId.random(),
                LocalizedText.english("Room"),
                Visibility.PUBLIC,
                List.of(),
                null,
                cancelled ? "why" : null,
                1);
    }
}
