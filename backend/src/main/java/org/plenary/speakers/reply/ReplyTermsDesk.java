package org.plenary.speakers.reply;

import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The limits of replies, as the Secretariat sets them for one list (L20). */
@Service
public class ReplyTermsDesk {

    private final ReplyQueues queues;
    private final ReplyStore store;
    private final ReplyJournal journal;

    ReplyTermsDesk(ReplyQueues queues, ReplyStore store, ReplyJournal journal) {
        this.queues = queues;
        this.store = store;
        this.journal = journal;
    }

    /** Sets the limits, also of replies that were asked for already; of the one that is speaking, too. */
    @Transactional
    public Mono<Void> change(MeetingCode meeting, ListId list, ReplyTerms terms, By by) {
        return queues.get(meeting, list)
                .flatMap(before -> store.change(list, terms)
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .then(journal.terms(
                                before.floor().list(), before.queue().terms(), terms, by)));
    }
}
