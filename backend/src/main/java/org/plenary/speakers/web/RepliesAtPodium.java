package org.plenary.speakers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ReplyId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.podium.Deed;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.reply.ReplyQueue;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.plenary.speakers.turn.Act;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * The rights of reply at the podium: who replies, and who waits, after the list's speakers of the day (L20).
 *
 * @param now who is called or replying
 * @param waiting the next fifteen in the queue
 * @param remaining how many are still to come after the one at the podium
 * @param speakersBefore how many statements of the list are still expected on the day of the first that waits: while there are any,
 *     it is called with a reason only
 * @param undo the last act with a reply, if it can be taken back
 * @param version to name with the next act with a reply (L22)
 */
record RepliesAtPodium(
        @Nullable OnReply now,
        List<OnReply> waiting,
        int remaining,
        long speakersBefore,
        @Nullable LastReplyAct undo,
        long version) {

    private static final int SHOWN = 15;

    /** Of a list of which nothing is told. */
    static final RepliesAtPodium NONE = new RepliesAtPodium(null, List.of(), 0, 0, null, 0);

    /**
     * One reply at the podium or before it.
     *
     * @param which whether it is the delegation's first or second of the day
     * @param limit in seconds, with the extra time
     * @param extra seconds of extra time
     * @param pausedAt when the clock was stopped; null while it runs
     * @param paused milliseconds of the interruptions that are over
     */
    record OnReply(
            ReplyId reply,
            DelegationId delegation,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            String language,
            LocalDate day,
            int which,
            State state,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            @Nullable Instant pausedAt,
            long paused,
            long limit,
            long extra,
            int absences) {

        static OnReply of(ReplyQueue queue, Reply reply, EntityDirectory entities, Language language) {
            Turn turn = reply.turn();
            return new OnReply(
                    reply.id(),
                    reply.delegation(),
                    entities.ref(reply.entity(), language),
                    InscriptionRequest.SpeakerName.of(reply.speech().speaker()),
                    reply.speech().title(),
                    reply.speech().language(),
                    reply.day(),
                    queue.which(reply),
                    turn.state(),
                    turn.calledAt(),
                    turn.startedAt(),
                    turn.pauses().since(),
                    turn.pauses().ended().toMillis(),
                    queue.limitOf(reply).toSeconds(),
                    turn.extra().toSeconds(),
                    turn.absences());
        }

        /** Without the name, unless it was called already and so named in the room. */
        OnReply beforeTheCall() {
            return absences > 0
                    ? this
                    : new OnReply(
                            reply,
                            delegation,
                            entity,
                            null,
                            "",
                            language,
                            day,
                            which,
                            state,
                            calledAt,
                            startedAt,
                            pausedAt,
                            paused,
                            limit,
                            extra,
                            absences);
        }
    }

    /** What an undo would take back. */
    record LastReplyAct(Act act, ReplyId reply, EntityRef entity) {

        static LastReplyAct of(ReplyQueue queue, Deed<ReplyId, ?> deed, EntityDirectory entities, Language language) {
            Reply reply = queue.require(deed.subject());
            return new LastReplyAct(deed.act(), reply.id(), entities.ref(reply.entity(), language));
        }
    }

    /** What all who take part may see: who waits is named no earlier than the speakers of the list (P1). */
    RepliesAtPodium forDelegations(boolean published) {
        List<OnReply> seen = published
                ? waiting
                : waiting.stream().map(OnReply::beforeTheCall).toList();
        return new RepliesAtPodium(now, seen, remaining, speakersBefore, null, version);
    }

    /** What a room may see: not what the officer can undo. */
    RepliesAtPodium inRoom() {
        return new RepliesAtPodium(now, waiting, remaining, speakersBefore, null, version);
    }

    static RepliesAtPodium of(Beside beside, Instant at, EntityDirectory entities, Language language) {
        ReplyQueue queue = beside.queue();
        List<Reply> waiting = queue.waiting().stream()
                .filter(reply -> !reply.turn().state().atPodium())
                .toList();
        return new RepliesAtPodium(
                queue.atPodium()
                        .map(reply -> OnReply.of(queue, reply, entities, language))
                        .orElse(null),
                waiting.stream()
                        .limit(SHOWN)
                        .map(reply -> OnReply.of(queue, reply, entities, language))
                        .toList(),
                waiting.size(),
                waiting.isEmpty() ? 0 : beside.speakersBefore(waiting.get(0), at),
                queue.undo()
                        .map(deed -> LastReplyAct.of(queue, deed, entities, language))
                        .orElse(null),
                queue.version());
    }
}
