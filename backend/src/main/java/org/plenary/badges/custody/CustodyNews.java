package org.plenary.badges.custody;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the Secretariat that badges went into somebody's hands or came back, and each person of the own badge alone, whose page says
 * whether doors wait for it.
 */
@Component
class CustodyNews {

    private static final String CHANGED = "badges.collection-changed";

    private final BadgeBook book;
    private final Participants participants;
    private final Outbox outbox;

    CustodyNews(BadgeBook book, Participants participants, Outbox outbox) {
        this.book = book;
        this.participants = participants;
        this.outbox = outbox;
    }

    Mono<Void> changed(MeetingCode meeting, String subject, List<BadgeId> badges) {
        return book.all(meeting, badges)
                .map(Badge::participant)
                .collect(Collectors.toSet())
                .flatMapMany(participants::all)
                .mapNotNull(Participant::account)
                .distinct()
                .map(account -> own(meeting, account))
                .collectList()
                .map(own -> Stream.concat(
                                Stream.of(DomainEvent.of(CHANGED, meeting, subject, Audience.secretariat())),
                                own.stream())
                        .toList())
                .flatMap(outbox::appendAll);
    }

    /** Nothing of the others: the reader's own page is read again. */
    private static DomainEvent own(MeetingCode meeting, AccountId account) {
        return DomainEvent.of(
                CHANGED, meeting, meeting.value(), Audience.nobody().and(account));
    }
}
