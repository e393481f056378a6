package org.plenary.speakers.reply;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ReplyId;
import org.plenary.platform.Columns;
import org.plenary.speakers.SpeakingRows;
import org.plenary.speakers.turn.Ground;
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

    /** What else changes, with the key, as parameters of a statement. */
    record Changing(
            UUID id, @Nullable UUID repliesTo, @Nullable String remark, long version) {

        static Changing of(Reply it) {
            InscriptionId to = it.about().statement();
            return new Changing(
                    it.id().value(), to == null ? null : to.value(), it.about().remark(), it.version());
        }
    }

    static SpeakingRows.Who who(Reply it) {
        Reply.Speech speech = it.speech();
        return SpeakingRows.Who.of(speech.speaker(), speech.participant(), speech.title(), speech.language());
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
        return new Reply.Speech(
                SpeakingRows.speaker(row),
                SpeakingRows.participant(row),
                Columns.text(row, "title"),
                Columns.text(row, "language"));
    }

    private static Reply.About about(Readable row) {
        UUID to = row.get("replies_to", UUID.class);
        return new Reply.About(to == null ? null : new InscriptionId(to), row.get("remark", String.class));
    }

    /** Where it stands follows from how often it was absent. */
    private static Turn turn(Readable row) {
        boolean absent = Columns.get(row, "absences", Integer.class) > 0;
        return SpeakingRows.turn(row, absent ? Ground.ABSENT : Ground.INSCRIBED);
    }
}
