package org.plenary.speakers.reply;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.speakers.Lists;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The replies that a speaker gives, and the focal point of the speaker's delegation (L20). */
@Service
public class MyReplies {

    /** One of them, and the queue in which it stands. */
    public record Mine(Beside beside, Reply reply) {}

    private final Lists lists;
    private final ReplyQueues queues;
    private final Participants participants;

    MyReplies(Lists lists, ReplyQueues queues, Participants participants) {
        this.lists = lists;
        this.queues = queues;
        this.participants = participants;
    }

    /** The viewer's replies in that meeting that are not withdrawn, by list. */
    public Flux<Mine> of(MeetingCode meeting, Viewer viewer) {
        return participants
                .ofAccount(meeting, viewer.account())
                .map(Participant::id)
                .collect(Collectors.toSet())
                .flatMapMany(persons -> lists.ofMeeting(meeting, viewer)
                        .concatMap(floor -> queues.beside(floor))
                        .concatMap(beside -> mine(beside, viewer, persons)));
    }

    private static Flux<Mine> mine(Beside beside, Viewer viewer, Set<ParticipantId> persons) {
        return Mono.just(beside)
                .flatMapIterable(of -> of.queue().inOrder())
                .filter(reply -> reply.turn().state() != State.WITHDRAWN)
                .filter(reply -> concerns(reply, viewer, persons))
                .map(reply -> new Mine(beside, reply));
    }

    private static boolean concerns(Reply reply, Viewer viewer, Set<ParticipantId> persons) {
        @Nullable ParticipantId speaker = reply.speech().participant();
        return viewer.focalPointOf(reply.delegation()) || (speaker != null && persons.contains(speaker));
    }
}
