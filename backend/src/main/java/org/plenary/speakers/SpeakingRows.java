package org.plenary.speakers;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.Pauses;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** The columns that every table of those who speak has: who it is, and the turn. */
public final class SpeakingRows {

    private SpeakingRows() {}

    /** Who speaks, as parameters of a statement. */
    public record Who(
            @Nullable String honorific,
            @Nullable String speakerName,
            @Nullable UUID participant,
            String title,
            String language) {

        public static Who of(
                @Nullable Speaker speaker, @Nullable ParticipantId participant, String title, String language) {
            return new Who(
                    speaker == null ? null : speaker.honorific(),
                    speaker == null ? null : speaker.name(),
                    participant == null ? null : participant.value(),
                    title,
                    language);
        }
    }

    /** The turn, as parameters of a statement; why the place was drawn stands elsewhere. */
    public record Taken(
            String state,
            long place,
            int absences,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant pausedAt,
            long pausedMillis,
            long extraSeconds) {

        public static Taken of(Turn turn) {
            return new Taken(
                    turn.state().wire(),
                    turn.place(),
                    turn.absences(),
                    turn.calledAt(),
                    turn.startedAt(),
                    turn.endedAt(),
                    turn.pauses().since(),
                    turn.pauses().ended().toMillis(),
                    turn.extra().toSeconds());
        }
    }

    /** Null while to be confirmed. */
    public static @Nullable Speaker speaker(Readable row) {
        String name = row.get("speaker_name", String.class);
        return name == null ? null : new Speaker(row.get("honorific", String.class), name);
    }

    public static @Nullable ParticipantId participant(Readable row) {
        UUID participant = row.get("participant", UUID.class);
        return participant == null ? null : new ParticipantId(participant);
    }

    public static Turn turn(Readable row, Ground ground) {
        return new Turn(
                WireName.of(State.class, Columns.text(row, "state")),
                ground,
                Columns.get(row, "place", Long.class),
                Columns.get(row, "absences", Integer.class),
                row.get("called_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                new Pauses(
                        row.get("paused_at", Instant.class),
                        Duration.ofMillis(Columns.get(row, "paused_millis", Long.class))),
                Duration.ofSeconds(Columns.get(row, "extra_seconds", Long.class)));
    }
}
