package org.plenary.meetings;

import org.plenary.identity.MeetingTerms;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What identity must know of a meeting: a device's token and a team's letters depend on its title and its end. */
@Component
class TermsOfMeetings implements MeetingTerms {

    private final Meetings meetings;

    TermsOfMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Mono<Term> of(MeetingCode meeting) {
        return meetings.get(meeting).map(TermsOfMeetings::term);
    }

    /** The last day ends at midnight where the meeting takes place. */
    private static Term term(Meeting meeting) {
        return new Term(
                meeting.title(),
                meeting.lastDay().plusDays(1).atStartOfDay(meeting.zone()).toInstant());
    }
}
