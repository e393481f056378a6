package org.plenary.identity;

import java.time.Instant;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import reactor.core.publisher.Mono;

/** What identity must know of a meeting. The meetings module implements it. */
public interface MeetingTerms {

    /** A meeting's title, and the end of its last day where it takes place. */
    record Term(LocalizedText title, Instant ends) {}

    /** The meeting, also as a draft; the problem {@code meetings.unknown} when there is none. */
    Mono<Term> of(MeetingCode meeting);

    /** Nothing where the viewer may know of the meeting; else {@code meetings.unknown}, for a hidden draft as for none. */
    Mono<Void> requireKnown(MeetingCode meeting, Viewer viewer);
}
