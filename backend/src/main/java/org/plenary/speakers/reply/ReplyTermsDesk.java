package org.plenary.speakers.reply;

import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.By;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Meanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The limits of replies, as the Secretariat sets them for one list (L20). */
@Service
public class ReplyTermsDesk {

    private final ReplyQueues queues;
    private final ReplyStore store;
    private final Meanwhile meanwhile;
    private final ReplyJournal journal;

    ReplyTermsDesk(ReplyQueues queues, ReplyStore store, Meanwhile meanwhile, ReplyJournal journal) {
        this.queues = queues;
        this.store = store;
        this.meanwhile = meanwhile;
        this.journal = journal;
    }

    /** Sets the limits, also of replies that were asked for already; of the one that is speaking, too. */
    @Transactional
    public Mono<Void> change(MeetingCode meeting, ListId list, ReplyTerms terms, By by) {
        return queues.get(meeting, list)
                .flatMap(before -> store.change(list, terms)
                        .switchIfEmpty(Mono.defer(() -> overtaken(before.floor().list(), terms, by)))
                        .flatMap(next -> journal.terms(
                                before.floor().list(), before.queue().terms(), terms, next, by)));
    }

    private <T> Mono<T> overtaken(ListOfSpeakers list, ReplyTerms wanted, By by) {
        return store.head(list.id())
                .flatMap(now -> meanwhile.limitsRefused(list, now.terms().version(), wanted.version(), by));
    }
}
