package org.plenary.speakers.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;

/**
 * The place that an inscription holds and what happened to it at the podium. Delivered times stand beside the plan, never over
 * it (L14).
 *
 * @param place drawn from the list, see {@code Precedence}
 * @param absences how often the speaker was called and absent (L17)
 * @param extra time beyond the limit of its class (L12); why, nobody is shown
 */
public record Turn(
        State state,
        Ground ground,
        long place,
        int absences,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Pauses pauses,
        Duration extra) {

    static final Duration LONGEST_EXTRA = Duration.ofMinutes(30);

    /** Without interruption and without extra time. */
    public Turn(
            State state,
            Ground ground,
            long place,
            int absences,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        this(state, ground, place, absences, calledAt, startedAt, endedAt, Pauses.NONE, Duration.ZERO);
    }

    public static Turn drawn(long place, boolean late) {
        return new Turn(State.INSCRIBED, late ? Ground.LATE : Ground.INSCRIBED, place, 0, null, null, null);
    }

    /** What the trail keeps of it, so that each act at the podium shows what was before (X3). */
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", state.wire());
        facts.put("place", place);
        facts.put("absences", absences);
        facts.put("extraSeconds", extra.toSeconds());
        facts.put("paused", pauses.running());
        facts.put("calledAt", Objects.toString(calledAt, ""));
        facts.put("startedAt", Objects.toString(startedAt, ""));
        facts.put("endedAt", Objects.toString(endedAt, ""));
        return facts;
    }

    /** L7: at the end of the new band. A late entry stays late, whatever its level (L19), and who was absent twice last. */
    public Turn levelChanged(long place) {
        return ground == Ground.LATE || ground == Ground.ABSENT_AGAIN
                ? this
                : moved(Ground.LEVEL_CHANGED, place, absences);
    }

    /** At another place of equal standing (L15). */
    public Turn exchanged(long other) {
        return new Turn(state, ground, other, absences, calledAt, startedAt, endedAt, pauses, extra);
    }

    public Turn withdrawn() {
        require(state == State.INSCRIBED, "withdraw");
        return at(State.WITHDRAWN, calledAt, startedAt, endedAt, pauses);
    }

    public Turn called(Instant at) {
        require(state == State.INSCRIBED, Act.CALL.word());
        return at(State.CALLED, at, null, null, Pauses.NONE);
    }

    /** As before the call: a call by mistake costs neither the place nor an absence. */
    public Turn takenBack() {
        require(state == State.CALLED, Act.TAKE_BACK.word());
        return at(State.INSCRIBED, null, null, null, Pauses.NONE);
    }

    public Turn started(Instant at) {
        require(state == State.CALLED, Act.START.word());
        return at(State.SPEAKING, calledAt, at, null, Pauses.NONE);
    }

    /** The clock stands still until it is resumed. */
    public Turn paused(Instant at) {
        require(state == State.SPEAKING && !pauses.running(), Act.PAUSE.word());
        return at(State.SPEAKING, calledAt, startedAt, null, pauses.begun(at));
    }

    public Turn resumed(Instant at) {
        require(pauses.running(), Act.RESUME.word());
        return at(State.SPEAKING, calledAt, startedAt, null, pauses.over(at));
    }

    public Turn ended(Instant at) {
        require(state == State.SPEAKING, Act.END.word());
        return at(State.DELIVERED, calledAt, startedAt, at, pauses.over(at));
    }

    /** A statement that was ended too early goes on: its start stays, the time between counts as an interruption. */
    public Turn reopened(Instant at) {
        Instant ended = endedAt;
        require(state == State.DELIVERED && ended != null, Act.REOPEN.word());
        return at(State.SPEAKING, calledAt, startedAt, null, ended == null ? pauses : pauses.and(ended, at));
    }

    /** L12: as much time more for a statement that is not over. */
    public Turn extended(Duration more) {
        return withExtra(extra.plus(more));
    }

    /** L12: that much time beyond the limit, whatever was given before. */
    public Turn withExtra(Duration next) {
        require(state.pending(), Act.EXTRA_TIME.word());
        if (next.isNegative() || next.compareTo(LONGEST_EXTRA) > 0) {
            throw extraOutOfRange();
        }
        return new Turn(state, ground, place, absences, calledAt, startedAt, endedAt, pauses, next);
    }

    public static Problem extraOutOfRange() {
        return Problem.of("speakers.extra-out-of-range", 400).rule("L12").field("seconds");
    }

    /** L17: once to the end of the band, then to the end of the list; when no other call can come, not delivered. */
    public Turn absent(long place, boolean isFinal) {
        require(state == State.CALLED, Act.ABSENT.word());
        if (isFinal) {
            return moved(ground, this.place, absences + 1).at(State.NOT_DELIVERED, calledAt, null, null, Pauses.NONE);
        }
        Ground next = absences > 0 ? Ground.ABSENT_AGAIN : ground == Ground.LATE ? Ground.LATE : Ground.ABSENT;
        return moved(next, place, absences + 1).at(State.INSCRIBED, null, null, null, Pauses.NONE);
    }

    /** How long the speaker has spoken by that instant; nothing before the start. */
    public Duration elapsed(Instant now) {
        Instant started = startedAt;
        if (started == null) {
            return Duration.ZERO;
        }
        Instant until = endedAt == null ? now : endedAt;
        Duration spoken = Duration.between(started, until).minus(pauses.until(until));
        return spoken.isNegative() ? Duration.ZERO : spoken;
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

    private Turn at(
            State next,
            @Nullable Instant called,
            @Nullable Instant started,
            @Nullable Instant ended,
            Pauses interruptions) {
        return new Turn(next, ground, place, absences, called, started, ended, interruptions, extra);
    }

    private Turn moved(Ground next, long to, int absent) {
        return new Turn(state, next, to, absent, calledAt, startedAt, endedAt, pauses, extra);
    }

    private void require(boolean possible, String act) {
        if (!possible) {
            throw Problem.of("speakers.act-not-possible", 409)
                    .rule("L25")
                    .with("act", act)
                    .with("state", pauses.running() ? "paused" : state.wire());
        }
    }
}
