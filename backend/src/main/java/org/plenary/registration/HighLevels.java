package org.plenary.registration;

import java.util.Set;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import reactor.core.publisher.Mono;

/** Who is so well known that a badge carries no photo of them (B1); implemented by the module that knows levels. */
public interface HighLevels {

    /** Those of the meeting who are inscribed as head of State or Government, vice-president or crown prince. */
    Mono<Set<ParticipantId>> of(MeetingCode meeting);
}
