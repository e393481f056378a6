package org.plenary.speakers.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.EventFeed;
import org.plenary.platform.LiveEvent;
import org.plenary.speakers.podium.Scenes;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

/**
 * The podiums that somebody watches on this instance. Each is read once after a change, whoever acted on whatever instance, and
 * written once in each language; all its watchers share those bytes. With the last watcher it is forgotten: a loop from the first
 * watcher to the last.
 */
@Component
class PodiumBroadcast {

    /** Whose eyes are upon it: not all see all of it. */
    private enum Eyes {
        OFFICERS,
        DELEGATIONS,
        ROOM;

        PodiumView of(PodiumView view) {
            return switch (this) {
                case OFFICERS -> view;
                case DELEGATIONS -> view.forDelegations();
                case ROOM -> view.inRoom();
            };
        }
    }

    private record Watched(MeetingCode meeting, ListId list, Language language, Eyes eyes) {}

    private static final Duration PULSE = Duration.ofSeconds(15);
    /** Estimated times move even when nobody acts. */
    private static final Duration DRIFT = Duration.ofSeconds(30);

    private static final Retry AFTER_AN_INTERRUPTION = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
            .maxBackoff(Duration.ofSeconds(5))
            .filter(error -> !(error instanceof Problem));

    private final ConcurrentMap<Watched, Shown> podiums = new ConcurrentHashMap<>();
    private final Flux<byte[]> pulse;
    private final EventFeed feed;
    private final Scenes scenes;
    private final PodiumViews views;
    private final Clock clock;
    private final JsonMapper json;

    PodiumBroadcast(EventFeed feed, Scenes scenes, PodiumViews views, Clock clock, JsonMapper json) {
        this.feed = feed;
        this.scenes = scenes;
        this.views = views;
        this.clock = clock;
        this.json = json;
        this.pulse =
                Flux.interval(PULSE).onBackpressureLatest().map(tick -> time()).share();
    }

    /**
     * The server's time at once and every 15 seconds; the podium at once and after each change, the latest to a slow reader, as
     * that viewer may see it.
     */
    Flux<byte[]> of(MeetingCode meeting, ListId list, Viewer viewer, Language language) {
        Eyes eyes = PodiumViews.isOfficer(meeting, viewer) ? Eyes.OFFICERS : Eyes.DELEGATIONS;
        return of(new Watched(meeting, list, language, eyes));
    }

    /** The same as the room may see it. */
    Flux<byte[]> inRoom(MeetingCode meeting, ListId list, Language language) {
        return of(new Watched(meeting, list, language, Eyes.ROOM));
    }

    private Flux<byte[]> of(Watched watched) {
        Flux<byte[]> podium = Flux.using(() -> joined(watched), Shown::lines, shown -> left(watched));
        return Flux.merge(Mono.fromSupplier(this::time), podium.onBackpressureLatest(), pulse.onBackpressureLatest());
    }

    /** How many podiums are kept up to date, each once a language. */
    int watched() {
        return podiums.size();
    }

    /**
     * One podium as long as somebody watches it. The sink hands each line on in one walk; {@code replay(1)} would ask all watchers
     * again for each that took it, which costs their number squared.
     */
    private static final class Shown {
        private final Sinks.Many<byte[]> lines = Sinks.many().replay().latest();
        private final Disposable.Swap reading = Disposables.swap();
        private final AtomicBoolean begun = new AtomicBoolean();
        private int watchers;

        Flux<byte[]> lines() {
            return lines.asFlux();
        }

        void begin(Flux<byte[]> source) {
            if (begun.compareAndSet(false, true)) {
                reading.update(source.subscribe(lines::tryEmitNext, lines::tryEmitError));
            }
        }
    }

    private Shown joined(Watched podium) {
        Shown shown = podiums.compute(podium, (key, already) -> {
            Shown one = already == null ? new Shown() : already;
            one.watchers++;
            return one;
        });
        shown.begin(lines(podium));
        return shown;
    }

    private void left(Watched podium) {
        podiums.computeIfPresent(podium, (key, shown) -> {
            shown.watchers--;
            if (shown.watchers > 0) {
                return shown;
            }
            shown.reading.dispose();
            return null;
        });
    }

    private Flux<byte[]> lines(Watched podium) {
        return changes(podium.meeting())
                .onBackpressureLatest()
                .concatMap(change -> views.of(scenes.committed(podium.meeting(), podium.list()), podium.language()), 1)
                .map(podium.eyes()::of)
                .retryWhen(AFTER_AN_INTERRUPTION)
                .distinctUntilChanged(view -> view.at(Instant.EPOCH))
                .map(view -> line("podium", view));
    }

    /** Whenever it may read otherwise than before; the first reading comes when the rest is listened to already. */
    private Flux<Boolean> changes(MeetingCode meeting) {
        Flux<Boolean> events =
                feed.events().filter(event -> concerns(event, meeting)).map(event -> true);
        Flux<Boolean> drift = Flux.interval(DRIFT).map(tick -> true);
        return Flux.merge(events, feed.gaps(), drift, Mono.just(true));
    }

    private static boolean concerns(LiveEvent event, MeetingCode meeting) {
        return meeting.equals(event.meeting())
                && (event.topic().startsWith("speakers.") || event.topic().startsWith("meetings."));
    }

    private byte[] time() {
        return line("time", Map.of("at", clock.instant()));
    }

    private byte[] line(String event, Object data) {
        String text = "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
