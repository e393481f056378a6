package org.plenary.speakers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ReplyId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Group;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.plenary.speakers.reply.ReplyTerms;
import org.plenary.speakers.turn.State;

/**
 * One right of reply (L20).
 *
 * @param which whether it is the delegation's first or second of the day
 * @param limit in seconds, with the extra time
 * @param ahead how many replies are heard before it; null when it is not to come
 * @param speakersBefore how many statements of the list are heard before the replies of its day
 * @param speaker and {@code title}: absent and empty for all others while the list names no speakers and the reply is not called
 * @param about what it replies to; null for all but the delegation, the Secretariat and the presiding officer
 */
record ReplyView(
        ReplyId id,
        ListId list,
        DelegationId delegation,
        EntityRef entity,
        LocalDate day,
        int which,
        long limit,
        int receipt,
        Instant receivedAt,
        InscriptionRequest.@Nullable SpeakerName speaker,
        String title,
        String language,
        State state,
        int absences,
        @Nullable Integer ahead,
        long speakersBefore,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable AboutView about,
        long version) {

    /** The statement it replies to, by its number, its delegation and the group for which that speaks (L11), and the remark. */
    record AboutView(
            @Nullable InscriptionId to,
            @Nullable EntityRef entity,
            @Nullable String group,
            @Nullable String remark) {

        static AboutView of(Beside beside, Reply reply, EntityDirectory entities, Language language) {
            InscriptionId to = reply.about().statement();
            String remark = reply.about().remark();
            if (to == null) {
                return new AboutView(null, null, null, remark);
            }
            Inscription statement = beside.floor().require(to);
            Group group = statement.statement().group();
            return new AboutView(
                    to, entities.ref(statement.entity(), language), group == null ? null : group.name(), remark);
        }
    }

    /** How long replies last, in seconds. */
    record Limits(long first, long second) {

        static Limits of(ReplyTerms terms) {
            return new Limits(terms.first().toSeconds(), terms.second().toSeconds());
        }
    }

    /**
     * The queue of a list: those still to be heard, then those that were, then the others.
     *
     * @param days of the segment, on each of which a delegation has two replies
     * @param today the day for which a reply is asked now
     * @param warnings whose registration was withdrawn, for those who act for the delegation only
     * @param termsVersion of the limits, to name when they are set (L22)
     */
    record QueueView(
            ListId list,
            String title,
            String zone,
            List<LocalDate> days,
            LocalDate today,
            Limits limits,
            List<ReplyView> items,
            List<String> warnings,
            long termsVersion) {}

    /** Who reads, and when: not everything is for everybody. */
    record Reader(MeetingCode meeting, Viewer viewer, Language language, Instant now) {

        boolean reads(Reply reply) {
            return viewer.focalPointOf(reply.delegation())
                    || viewer.isSecretariatOf(meeting)
                    || viewer.holds(Role.PROTOCOL_OFFICER, meeting);
        }
    }

    static ReplyView of(Beside beside, Reply reply, EntityDirectory entities, Reader reader) {
        Language language = reader.language();
        boolean named = reader.reads(reply) || beside.named(reply);
        return new ReplyView(
                reply.id(),
                reply.list(),
                reply.delegation(),
                entities.ref(reply.entity(), language),
                reply.day(),
                beside.queue().which(reply),
                beside.queue().limitOf(reply).toSeconds(),
                reply.receipt(),
                reply.receivedAt(),
                named ? InscriptionRequest.SpeakerName.of(reply.speech().speaker()) : null,
                named ? reply.speech().title() : "",
                reply.speech().language(),
                reply.turn().state(),
                reply.turn().absences(),
                beside.queue().aheadOf(reply).orElse(null),
                beside.speakersBefore(reply, reader.now()),
                reply.turn().startedAt(),
                reply.turn().endedAt(),
                reader.reads(reply) ? AboutView.of(beside, reply, entities, language) : null,
                reply.version());
    }

    /** Whoever has withdrawn is seen by those who act for the delegation only. */
    static QueueView queue(Beside beside, EntityDirectory entities, Reader reader, List<String> warnings) {
        return new QueueView(
                beside.floor().list().id(),
                beside.floor().list().title().in(reader.language()),
                beside.floor().list().zone().getId(),
                beside.days().all(),
                beside.days().of(reader.now()),
                Limits.of(beside.queue().terms()),
                beside.queue().inOrder().stream()
                        .filter(reply -> reply.turn().state() != State.WITHDRAWN || reader.reads(reply))
                        .map(reply -> of(beside, reply, entities, reader))
                        .toList(),
                warnings,
                beside.queue().terms().version());
    }
}
