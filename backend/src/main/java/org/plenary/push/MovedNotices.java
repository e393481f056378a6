package org.plenary.push;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the devices of a person whose slot moved by more than the drift: those, and only those, who are written to (C6). */
@Component
class MovedNotices implements OutboxHandler {

    private final Meetings meetings;
    private final Notices notices;
    private final PushSettings settings;

    MovedNotices(Meetings meetings, Notices notices, PushSettings settings) {
        this.meetings = meetings;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "push-moved";
    }

    @Override
    public Set<String> topics() {
        return Set.of("calendar.slot-moved");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        DomainEvent event = stored.event();
        AccountId person = Objects.requireNonNull(event.audience().person());
        MeetingCode code = Objects.requireNonNull(event.meeting());
        return meetings.existing(code).flatMap(meeting -> notices.tell(Set.of(person), notice(stored, meeting)));
    }

    private Notice notice(StoredEvent stored, Meeting meeting) {
        DomainEvent event = stored.event();
        Instant start = Instant.parse(String.valueOf(event.data().get("start")));
        boolean beyond = Boolean.TRUE.equals(event.data().get("beyond"));
        Instant life = stored.at().plus(settings.movedLife());
        return new Notice(
                stored.id(),
                meeting.code(),
                event.subject(),
                Notice.Kind.MOVED,
                beyond ? "beyond" : start.toString(),
                Map.of(
                        "when",
                        start.atZone(meeting.zone()).toLocalDateTime(),
                        "zone",
                        meeting.zone(),
                        "beyond",
                        beyond ? "yes" : "no"),
                life.isBefore(start) || start.isBefore(stored.at()) ? life : start);
    }
}
