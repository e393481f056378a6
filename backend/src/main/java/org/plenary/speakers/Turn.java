package org.plenary.speakers;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;

/**
 * The place that an inscription holds and what happened to it at the podium. Delivered times stand beside the plan, never over
 * it (L14).
 *
 * @param place drawn from the list, see {@link Precedence}
 * @param absences how often the speaker was called and absent (L17)
 */
public record Turn(
        State state,
        Ground ground,
        long place,
        int absences,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static Turn drawn(long place, boolean late) {
        return new Turn(State.INSCRIBED, late ? Ground.LATE : Ground.INSCRIBED, place, 0, null, null, null);
    }

    /** L7: at the end of the new band. A late entry stays late, whatever its level (L19), and who was absent twice last. */
    Turn levelChanged(long place) {
        return ground == Ground.LATE || ground == Ground.ABSENT_AGAIN
                ? this
                : new Turn(state, Ground.LEVEL_CHANGED, place, absences, calledAt, startedAt, endedAt);
    }

    Turn withdrawn() {
        require(state == State.INSCRIBED, "withdraw");
        return in(State.WITHDRAWN);
    }

    Turn called(Instant at) {
        require(state == State.INSCRIBED, Act.CALL.wire());
        return new Turn(State.CALLED, ground, place, absences, at, null, null);
    }

    /** As before the call: a call by mistake costs neither the place nor an absence. */
    Turn takenBack() {
        require(state == State.CALLED, Act.TAKE_BACK.wire());
        return new Turn(State.INSCRIBED, ground, place, absences, null, null, null);
    }

    Turn started(Instant at) {
        require(state == State.CALLED, Act.START.wire());
        return new Turn(State.SPEAKING, ground, place, absences, calledAt, at, null);
    }

    Turn ended(Instant at) {
        require(state == State.SPEAKING, Act.END.wire());
        return new Turn(State.DELIVERED, ground, place, absences, calledAt, startedAt, at);
    }

    /** L17: once to the end of the band, then to the end of the list; when the segment is over, not delivered. */
    Turn absent(long place, boolean segmentOver) {
        require(state == State.CALLED, Act.ABSENT.wire());
        if (segmentOver) {
            return new Turn(State.NOT_DELIVERED, ground, this.place, absences + 1, calledAt, null, null);
        }
        Ground next = absences > 0 ? Ground.ABSENT_AGAIN : ground == Ground.LATE ? Ground.LATE : Ground.ABSENT;
        return new Turn(State.INSCRIBED, next, place, absences + 1, null, null, null);
    }

    /** What became of one who was called and was absent (L17); empty for anybody else, and once they are called again. */
    public Optional<String> sequel() {
        if (state == State.NOT_DELIVERED) {
            return Optional.of("not-delivered");
        }
        if (state != State.INSCRIBED || absences == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (ground) {
                    case ABSENT_AGAIN -> "end-of-list";
                    case LATE -> "end-of-class";
                    default -> "end-of-band";
                });
    }

    private Turn in(State next) {
        return new Turn(next, ground, place, absences, calledAt, startedAt, endedAt);
    }

    private void require(boolean possible, String act) {
        if (!possible) {
            throw Problem.of("speakers.act-not-possible", 409).with("act", act).with("state", state.wire());
        }
    }
}
