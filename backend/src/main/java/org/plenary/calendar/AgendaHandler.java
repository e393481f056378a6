package org.plenary.calendar;

import java.util.Set;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meetings;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The meeting, its programme or a list of speakers changed: everybody's entries follow, and those who moved are told (C6). */
@Component
class AgendaHandler implements OutboxHandler {

    private final Agendas agendas;
    private final Correspondence correspondence;
    private final Meetings meetings;

    AgendaHandler(Agendas agendas, Correspondence correspondence, Meetings meetings) {
        this.agendas = agendas;
        this.correspondence = correspondence;
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "calendar.agenda";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "meetings.meeting-changed",
                "meetings.session-scheduled",
                "meetings.session-moved",
                "meetings.session-changed",
                "meetings.session-cancelled",
                "speakers.list-published",
                "speakers.list-changed",
                "speakers.withdrawn",
                "registration.focal-point-added",
                "registration.focal-point-ended");
    }

    @Override
    public Mono<Void> handle(StoredEvent event) {
        MeetingCode code = event.event().meeting();
        if (code == null) {
            return Mono.empty();
        }
        return meetings.existing(code)
                .flatMap(meeting -> agendas.followAll(code).flatMap(changed -> correspondence.tell(meeting, changed)));
    }
}
