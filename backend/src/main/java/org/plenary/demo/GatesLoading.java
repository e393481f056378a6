package org.plenary.demo;

import org.plenary.identity.Viewer;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The doors of the coming meeting. */
@Demonstration
@Component
class GatesLoading {

    Mono<Void> open(MeetingCode meeting, Viewer by) {
        return Mono.empty();
    }

    Mono<GateId> main(MeetingCode meeting) {
        return Mono.empty();
    }
}
