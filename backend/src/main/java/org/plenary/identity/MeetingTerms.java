package org.plenary.identity;

import java.time.Instant;
import org.plenary.kernel.MeetingCode;
import reactor.core.publisher.Mono;

/** What identity must know of a meeting: that it exists, and when it ends. The meetings module implements it. */
public interface MeetingTerms {

    /** The end of the meeting's last day where it takes place; the problem {@code meetings.unknown} when there is none. */
    Mono<Instant> endOf(MeetingCode meeting);
}
