package org.plenary.identity;

import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import reactor.core.publisher.Mono;

/** What identity must know of a gate: that it belongs to the meeting, and its name. The check-in module implements it. */
public interface GateDirectory {

    /** The gate's name; nothing when the meeting has no such gate. */
    Mono<LocalizedText> nameOf(MeetingCode meeting, GateId gate);
}
