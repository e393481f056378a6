package org.plenary.speakers.reply;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.ReplyId;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.Pauses;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** The columns of a reply, to write and to read. */
final class ReplyRows {

    private ReplyRows() {}

    /** The columns that never change, as parameters of a statement. */
    record Fixed(UUID list, UUID delegation, String entity, LocalDate day, int claim, int receipt, Instant receivedAt) {

        static Fixed of(Reply it) {
            return new Fixed(
                    it.list().value(),
                    it.delegation().value(),
                    it.entity().value(),
                    it.day(),
                    it.claim(),
                    it.receipt(),
                    it.receivedAt());
        }
    }

    /** The columns that change, with the key, as parameters of a statement. */
    record Changing(
            UUID id,
            @Nullable String honorific,
            @Nullable String speakerName,
            @Nullable UUID participant,
            String title,
            String language,
            @Nullable UUID repliesTo,
            @Nullable String remark,
            String state,
            long place,
            int absences,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant pausedAt,
            long pausedMillis,
            long extraSeconds,
            long version) {

        static Changing of(Reply it) {
            Speaker speaker = it.speech().speaker();
            ParticipantId participant = it.speech().participant();
            InscriptionId to = it.about().statement();
            Turn turn = it.turn();
            return new Changing(
                    it.id().value(),
                    speaker == null ? null : speaker.honorific(),
                    speaker == null ? null : speaker.name(),
                    participant == null ? null : participant.value(),
                    it.speech().title(),
                    it.speech().language(),
                    to == null ? null : to.value(),
                    it.about().remark(),
                    turn.state().wire(),
                    turn.place(),
                    turn.absences(),
                    turn.calledAt(),
                    turn.startedAt(),
                    turn.endedAt(),
                    turn.pauses().since(),
                    turn.pauses().ended().toMillis(),
                    turn.extra().toSeconds(),
                    it.version());
        }
    }

    static Reply reply(Readable row) {
        return new Reply(
                new ReplyId(Columns.uuid(row, "id")),
                new ListId(Columns.uuid(row, "list")),
                new DelegationId(Columns.uuid(row, "delegation")),
                EntityCode.of(Columns.text(row, "entity")),
                Columns.get(row, "day", LocalDate.class),
                Columns.get(row, "claim", Integer.class),
                Columns.get(row, "receipt", Integer.class),
                Columns.instant(row, "received_at"),
                speech(row),
                about(row),
                turn(row),
                Columns.get(row, "version", Long.class));
    }

    private static Reply.Speech speech(Readable row) {
        String name = row.get("speaker_name", String.class);
        UUID participant = row.get("participant", UUID.class);
        return new Reply.Speech(
                name == null ? null : new Speaker(row.get("honorific", String.class), name),
                participant == null ? null : new ParticipantId(participant),
                Columns.text(row, "title"),
                Columns.text(row, "language"));
    }

    private static Reply.About about(Readable row) {
        UUID to = row.get("replies_to", UUID.class);
        return new Reply.About(to == null ? null : new InscriptionId(to), row.get("remark", String.class));
    }

    /** Where it stands follows from how often it was absent. */
    private static Turn turn(Readable row) {
        int absences = Columns.get(row, "absences", Integer.class);
        return new Turn(
                WireName.of(State.class, Columns.text(row, "state")),
                absences == 0 ? Ground.INSCRIBED : Ground.ABSENT,
                Columns.get(row, "place", Long.class),
                absences,
                row.get("called_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                new Pauses(
                        row.get("paused_at", Instant.class),
                        Duration.ofMillis(Columns.get(row, "paused_millis", Long.class))),
                Duration.ofSeconds(Columns.get(row, "extra_seconds", Long.class)));
    }
}
