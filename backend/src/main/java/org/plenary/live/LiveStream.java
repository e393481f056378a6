package org.plenary.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.EventFeed;
import org.plenary.platform.LiveEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of one screen: what its viewer may learn of the meeting, the server's time every 15 seconds, and the word
 * {@code gap} whenever something may be missing and everything shown should be read again. All end as soon as the application is
 * asked to: the server waits for answers that are under way, and these would never be over.
 */
@Component
public class LiveStream implements SmartLifecycle {

    /** One line to a screen; events carry their number so that a screen can resume, time and gap none. */
    public record Told(@Nullable Long id, String name, String json) {}

    private record Shared(LiveEvent event, Told told) {}

    private static final Duration PULSE = Duration.ofSeconds(15);
    /** After this the screen connects again and is checked again: a revoked session learns nothing for long. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int WAITING = 256;

    private final EventFeed feed;
    private final Clock clock;
    private final JsonMapper json;
    private final Flux<Shared> events;
    private volatile Sinks.Empty<Void> ending = Sinks.empty();
    private volatile boolean running;

    LiveStream(EventFeed feed, Clock clock, JsonMapper json) {
        this.feed = feed;
        this.clock = clock;
        this.json = json;
        this.events = feed.events().map(this::shared).share();
    }

    /**
     * @param after the last event the screen saw; those since then come first, some perhaps again
     */
    public Flux<Told> of(MeetingCode meeting, Viewer viewer, @Nullable Long after) {
        Flux<Shared> missed =
                after == null ? Flux.empty() : feed.since(meeting, after).map(this::shared);
        Flux<Told> told = Flux.merge(events, missed)
                .filter(shared -> meeting.equals(shared.event().meeting()))
                .filter(shared -> Circle.admits(shared.event(), viewer, meeting))
                .map(Shared::told)
                .onBackpressureBuffer(WAITING, BufferOverflowStrategy.ERROR);
        Flux<Told> gaps = feed.gaps().map(gap -> new Told(null, "gap", "{}")).onBackpressureLatest();
        return asLongAsAllowed(Flux.merge(pulse(), told, gaps));
    }

    /** Any stream to a screen, which ends when its viewer is to be checked again and when the application stops. */
    public <T> Flux<T> asLongAsAllowed(Flux<T> stream) {
        return stream.take(LONGEST).takeUntilOther(ending.asMono());
    }

    private Flux<Told> pulse() {
        return Flux.interval(Duration.ZERO, PULSE)
                .onBackpressureLatest()
                .map(tick -> new Told(null, "time", text(Map.of("serverTime", clock.instant()))));
    }

    private Shared shared(LiveEvent event) {
        var data = Map.of("id", event.id(), "topic", event.topic(), "subject", event.subject(), "at", event.at());
        return new Shared(event, new Told(event.id(), event.topic(), text(data)));
    }

    private String text(Object data) {
        return json.writeValueAsString(data);
    }

    @Override
    public void start() {
        ending = Sinks.empty();
        running = true;
    }

    /** Among the first to stop, before the web server begins to wait. */
    @Override
    public void stop() {
        running = false;
        ending.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
