package org.plenary.speakers.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Seat;
import org.plenary.speakers.Statement;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Pin;
import tools.jackson.databind.json.JsonMapper;

/** The clock of a statement, whatever is done at the podium in whatever sequence (L12, L14, L17, L25). */
class TurnProperties {

    private static final Instant NINE = Instant.parse("2016-09-23T13:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();

    @Property
    void nobodyHasSpokenForLessThanNothingNorLongerThanSinceTheStart(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 8) Integer> acts,
            @ForAll @Size(value = 30) List<@IntRange(min = -3, max = 400) Integer> seconds) {
        Turn turn = Turn.drawn(1, false);
        Instant now = NINE;
        for (int i = 0; i < acts.size(); i++) {
            now = now.plusSeconds(seconds.get(i));
            turn = tried(turn, Act.values()[acts.get(i)], now, 100 + i);
            Duration elapsed = turn.elapsed(now);
            assertThat(elapsed).isGreaterThanOrEqualTo(Duration.ZERO);
            Instant started = turn.startedAt();
            if (started != null && !now.isBefore(started)) {
                assertThat(elapsed).isLessThanOrEqualTo(Duration.between(started, latest(now, turn.endedAt())));
            }
            assertThat(turn.pauses().ended()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(turn.pauses().running())
                    .as("a pause outside a statement")
                    .isIn(false, turn.state() == State.SPEAKING);
            assertThat(turn.extra()).isBetween(Duration.ZERO, Turn.LONGEST_EXTRA);
        }
    }

    /** As it is kept: what the database holds of an act restores the inscription, one act after the other. */
    @Property
    void whatIsUndoneIsExactlyAsItWas(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 8) Integer> acts,
            @ForAll @IntRange(min = 0, max = 300_000) int millis) {
        Inscription inscription = inscribed().pinned(Pin.at(3, "By agreement"));
        var seen = new ArrayDeque<Inscription>();
        var kept = new ArrayDeque<String>();
        Instant now = NINE;
        for (int i = 0; i < acts.size(); i++) {
            now = now.plusMillis(millis);
            Turn next = tried(inscription.turn(), Act.values()[acts.get(i)], now, 100 + i);
            if (!next.equals(inscription.turn())) {
                seen.push(inscription);
                kept.push(json.writeValueAsString(Seat.of(inscription)));
                inscription = inscription.turned(next);
            }
        }
        while (!seen.isEmpty()) {
            inscription = inscription.restored(json.readValue(kept.pop(), Seat.class));
            Inscription before = seen.pop();
            assertThat(inscription.turn()).isEqualTo(before.turn());
            assertThat(inscription.pin()).isEqualTo(before.pin());
        }
    }

    @Property
    void interruptionsAndReopeningsAreNoSpeakingTime(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 300) Integer> stretches) {
        Turn turn = Turn.drawn(1, false).called(NINE).started(NINE);
        Instant now = NINE;
        long spoken = 0;
        for (int i = 0; i < stretches.size(); i++) {
            now = now.plusSeconds(stretches.get(i));
            switch (i % 4) {
                case 0 -> turn = turn.paused(now);
                case 1 -> turn = turn.resumed(now);
                case 2 -> turn = turn.ended(now);
                default -> turn = turn.reopened(now);
            }
            spoken += i % 2 == 0 ? stretches.get(i) : 0;
            assertThat(turn.elapsed(now)).isEqualTo(Duration.ofSeconds(spoken));
            assertThat(turn.startedAt()).isEqualTo(NINE);
        }
    }

    @Test
    void aStatementThatEndsWhileItsClockIsStoppedHasNotSpokenSince() {
        Turn turn = Turn.drawn(1, false).called(NINE).started(NINE).paused(NINE.plusSeconds(40));
        assertThat(turn.elapsed(NINE.plusSeconds(100))).isEqualTo(Duration.ofSeconds(40));
        assertThat(turn.ended(NINE.plusSeconds(100)).elapsed(NINE.plusSeconds(900)))
                .isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void extraTimeIsGivenToWhoHasNotSpokenAndInMeasure() {
        Turn speaking = Turn.drawn(1, false).called(NINE).started(NINE);
        Turn longer = speaking.extended(Duration.ofMinutes(10)).extended(Duration.ofMinutes(10));
        assertThat(longer.extra()).isEqualTo(Duration.ofMinutes(20));
        Duration more = Duration.ofMinutes(11);
        assertThatThrownBy(() -> longer.extended(more)).isInstanceOf(Problem.class);
        Turn delivered = longer.ended(NINE.plusSeconds(60));
        assertThatThrownBy(() -> delivered.extended(more)).isInstanceOf(Problem.class);
        assertThat(delivered.reopened(NINE.plusSeconds(70)).extra()).isEqualTo(Duration.ofMinutes(20));
    }

    private static Inscription inscribed() {
        return new Inscription(
                InscriptionId.random(),
                ListId.random(),
                DelegationId.random(),
                EntityCode.of("ESP"),
                EntityKind.MEMBER_STATE,
                1,
                NINE,
                new Statement(null, null, "Minister", Level.M, "es", null),
                Turn.drawn(1, false),
                null,
                null,
                null,
                1);
    }

    private static Turn tried(Turn turn, Act act, Instant now, long place) {
        try {
            return switch (act) {
                case CALL -> turn.called(now);
                case TAKE_BACK -> turn.takenBack();
                case START -> turn.started(now);
                case PAUSE -> turn.paused(now);
                case RESUME -> turn.resumed(now);
                case END -> turn.ended(now);
                case REOPEN -> turn.reopened(now);
                case EXTRA_TIME -> turn.extended(Duration.ofSeconds(60));
                case ABSENT -> turn.absent(place, false);
                case UNDO -> turn;
            };
        } catch (Problem refused) {
            return turn;
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
