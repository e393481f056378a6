package org.plenary.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens on any instance, as it commits. */
@Component
public class EventFeed {

    private static final int OVERLAP = 200;
    private static final int RESUMED_AT_MOST = 2_000;

    private final JsonMapper json;
    private final OutboxStore store;
    private final Flux<LiveEvent> events;
    private final Flux<Boolean> gaps;

    EventFeed(Notifications notifications, JsonMapper json, OutboxStore store) {
        this.json = json;
        this.store = store;
        this.events = notifications
                .heard()
                .filter(heard -> heard.channel().equals(Notifications.EVENT))
                .map(heard -> parse(heard.payload()))
                .share();
        this.gaps = notifications
                .heard()
                .filter(heard -> heard.channel().equals(Notifications.RECONNECTED))
                .map(heard -> true);
    }

    /** Events from now on. Those that commit while the connection is away are missing: see {@link #gaps()}. */
    public Flux<LiveEvent> events() {
        return events;
    }

    /** Says each time that events may be missing. */
    public Flux<Boolean> gaps() {
        return gaps;
    }

    /** The meeting's events after that number, possibly some before it again, for a screen that comes back. */
    public Flux<LiveEvent> since(MeetingCode meeting, long id) {
        return store.since(meeting, id, OVERLAP, RESUMED_AT_MOST);
    }

    private LiveEvent parse(String payload) {
        JsonNode node = json.readTree(payload);
        JsonNode meeting = node.get("meeting");
        Instant at = OffsetDateTime.parse(node.get("at").asString()).toInstant();
        return new LiveEvent(
                node.get("id").asLong(),
                node.get("topic").asString(),
                meeting == null || meeting.isNull() ? null : MeetingCode.of(meeting.asString()),
                node.get("subject").asString(),
                Audience.ofWire(node.get("audience").asString()),
                at);
    }
}
