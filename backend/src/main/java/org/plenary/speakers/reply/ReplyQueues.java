package org.plenary.speakers.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Lists;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the queues of replies; every command and every page starts here. */
@Component
public class ReplyQueues {

    /** A queue and the list beside which it stands. */
    public record Beside(Floor floor, ReplyQueue queue) {

        public SittingDays days() {
            return SittingDays.of(floor.timing().segment(), floor.list().zone());
        }

        /**
         * Whether all who take part may read who gives it. That the delegation asked, and where the reply stands, is theirs to
         * know; the person is named no earlier than the speakers of the list are: from the first publication on, which an officer
         * has looked at, or once called and so named in the room. Those at risk are named by their alias then, too (P1).
         */
        public boolean named(Reply reply) {
            boolean called =
                    reply.turn().state() != State.INSCRIBED || reply.turn().absences() > 0;
            return called || floor.published() != null;
        }

        /** How many statements of the list are expected before the replies of that day, by the floor as it runs at that instant. */
        public long speakersBefore(Reply reply, Instant now) {
            return ReplyAct.speakersBefore(floor, reply.day(), now);
        }
    }

    private final Lists lists;
    private final ReplyStore store;
    private final RepliesSettings settings;

    ReplyQueues(Lists lists, ReplyStore store, RepliesSettings settings) {
        this.lists = lists;
        this.store = store;
        this.settings = settings;
    }

    /** The queue of that list, or the problem {@code speakers.unknown-list}. */
    public Mono<Beside> get(MeetingCode meeting, ListId list) {
        return lists.get(meeting, list).flatMap(this::beside);
    }

    /** The queue beside that floor. */
    public Mono<Beside> beside(Floor floor) {
        return of(floor.list().id()).map(queue -> new Beside(floor, queue));
    }

    /** The queue of a list; empty ones are not stored. */
    public Mono<ReplyQueue> of(ListId list) {
        return store.head(list)
                .flatMap(head -> store.ofList(list)
                        .collectList()
                        .zipWith(store.deeds().undoable(list).map(Optional::of).defaultIfEmpty(Optional.empty()))
                        .map(found -> new ReplyQueue(
                                found.getT1(),
                                head.terms(),
                                head.version(),
                                found.getT2().orElse(null))))
                .switchIfEmpty(Mono.fromSupplier(() -> new ReplyQueue(List.of(), settings.terms(), 0, null)));
    }
}
