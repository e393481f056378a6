package org.plenary.meetings;

import org.plenary.identity.MeetingTerms;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells identity what a meeting is called and when it ends: invitations name it, door devices stop working after it (B10). */
@Component
class MeetingEnds implements MeetingTerms {

    private final Meetings meetings;

    MeetingEnds(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Mono<Term> of(MeetingCode meeting) {
        return meetings.get(meeting)
                .map(found -> new Term(found.title(), found.days().end()));
    }

    @Override
    public Mono<Void> requireKnown(MeetingCode meeting, Viewer viewer) {
        return meetings.visibleTogether(meeting, viewer).then();
    }
}
