package org.plenary.speakers.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ReplyId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.published.Delivered;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.times.Timing;

/**
 * How a list was delivered; what was planned stands beside it (L14).
 *
 * @param replies the rights of reply, beside the list (L20)
 */
record DeliveredView(ListId list, List<Line> items, List<ReplyLine> replies) {

    /**
     * One statement.
     *
     * @param planned as it was published last; absent for one that never was
     * @param start when it was begun; absent before
     * @param end when it was over; absent before
     * @param limit in seconds
     * @param spoken in seconds, without the interruptions
     * @param over seconds beyond the limit, negative for what was left of it; absent for one that is not over
     */
    record Line(
            InscriptionId inscription,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            Delivered.Outcome outcome,
            @Nullable Planned planned,
            @Nullable Instant start,
            @Nullable Instant end,
            long limit,
            long spoken,
            @Nullable Long over,
            @Nullable OnBehalfView group) {

        static Line of(Delivered.Line line, Timing timing, EntityDirectory entities, Language language) {
            Inscription inscription = line.inscription();
            Duration over = line.over();
            return new Line(
                    inscription.id(),
                    entities.ref(inscription.entity(), language),
                    InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                    inscription.statement().title(),
                    inscription.statement().level(),
                    line.outcome(),
                    Planned.of(line, timing),
                    inscription.turn().startedAt(),
                    inscription.turn().endedAt(),
                    line.limit().toSeconds(),
                    line.spoken().toSeconds(),
                    over == null ? null : over.toSeconds(),
                    OnBehalfView.of(inscription.statement().group(), entities, language));
        }
    }

    /**
     * One reply (L20).
     *
     * @param which whether it was the delegation's first or second of the day
     * @param start when it was begun; absent before
     * @param end when it was over; absent before
     * @param limit in seconds
     * @param spoken in seconds, without the interruptions
     * @param over seconds beyond the limit, negative for what was left of it; absent for one that is not over
     */
    record ReplyLine(
            ReplyId reply,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            LocalDate day,
            int which,
            Delivered.Outcome outcome,
            @Nullable Instant start,
            @Nullable Instant end,
            long limit,
            long spoken,
            @Nullable Long over) {

        static ReplyLine of(Delivered.ReplyLine line, EntityDirectory entities, Language language) {
            Reply reply = line.reply();
            Duration over = line.over();
            return new ReplyLine(
                    reply.id(),
                    entities.ref(reply.entity(), language),
                    InscriptionRequest.SpeakerName.of(reply.speech().speaker()),
                    reply.speech().title(),
                    reply.day(),
                    line.which(),
                    line.outcome(),
                    reply.turn().startedAt(),
                    reply.turn().endedAt(),
                    line.limit().toSeconds(),
                    line.spoken().toSeconds(),
                    over == null ? null : over.toSeconds());
        }
    }

    /**
     * Where and when it stood in the last revision that held it.
     *
     * @param beyond whether that was after the segment's end: then the time was none at which it would be heard (L13)
     */
    record Planned(int revision, int position, Instant start, Instant end, boolean beyond) {

        static @Nullable Planned of(Delivered.Line line, Timing timing) {
            PublishedSlot slot = line.planned();
            return slot == null
                    ? null
                    : new Planned(
                            line.revision(), slot.position(), slot.start(), slot.end(), timing.beyond(slot.start()));
        }
    }

    static DeliveredView of(Delivered delivered, EntityDirectory entities, Language language) {
        return new DeliveredView(
                delivered.floor().list().id(),
                delivered.lines().stream()
                        .map(line -> Line.of(line, delivered.floor().timing(), entities, language))
                        .toList(),
                delivered.replies().stream()
                        .map(line -> ReplyLine.of(line, entities, language))
                        .toList());
    }
}
