package org.plenary.speakers.screens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.ScreenLinkId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.EventFeed;
import org.plenary.platform.Outbox;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.plenary.speakers.SpeakersSettings;
import org.plenary.speakers.podium.Scenes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The links that the Secretariat makes for screens on which nobody signs in. Each shows one podium until it is taken back, which
 * ends what is open at once on every instance, or until [1 day] after the meeting.
 */
@Service
public class ScreenLinks {

    /** Of one list at a time. */
    static final int MOST = 20;

    private static final String REVOKED = "speakers.screen-link-revoked";

    /**
     * What an open screen shows, and until when.
     *
     * @param zone by whose clock
     */
    public record Opened(
            ScreenLinkId link, MeetingCode meeting, ListId list, ScreenKind kind, String zone, Instant endsAt) {}

    private final Scenes scenes;
    private final Meetings meetings;
    private final ScreenLinkStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final EventFeed feed;
    private final PublicUrl publicUrl;
    private final SpeakersSettings settings;
    private final Clock clock;

    ScreenLinks(
            Scenes scenes,
            Meetings meetings,
            ScreenLinkStore store,
            AuditTrail audit,
            Outbox outbox,
            EventFeed feed,
            PublicUrl publicUrl,
            SpeakersSettings settings,
            Clock clock) {
        this.scenes = scenes;
        this.meetings = meetings;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.feed = feed;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
    }

    /** The links of a list that work, without their secrets. */
    public Flux<ScreenLink> of(MeetingCode meeting, ListId list) {
        return scenes.require(meeting, list).thenMany(store.of(list));
    }

    /** Makes a link; its address is shown once. */
    @Transactional
    public Mono<ScreenLink> issue(MeetingCode meeting, ListId list, String label, ScreenKind kind, Viewer viewer) {
        String secret = Secrets.random256();
        var link = new ScreenLink(ScreenLinkId.random(), label.strip(), kind, clock.instant(), null, null);
        return scenes.require(meeting, list)
                .then(store.lock(list))
                .then(store.insert(list, link, secret, MOST))
                .switchIfEmpty(Mono.error(() -> Problem.of("speakers.too-many-screen-links", 409)
                        .rule("L25")
                        .with("most", MOST)))
                .delayUntil(issued -> recorded("speakers.screen-link-issued", meeting, list, issued, viewer))
                .map(issued -> issued.at(publicUrl.of("/screen#" + secret)));
    }

    /** Takes a link back: the screen that shows it, on whatever instance, says so at once and shows nothing more. */
    @Transactional
    public Mono<Void> revoke(MeetingCode meeting, ListId list, ScreenLinkId id, Viewer viewer) {
        return scenes.require(meeting, list)
                .then(store.revoke(list, id, clock.instant()))
                .switchIfEmpty(Mono.error(ScreenLinks::unknown))
                .flatMap(revoked -> recorded(REVOKED, meeting, list, revoked, viewer))
                .then(outbox.append(DomainEvent.of(REVOKED, meeting, id, Audience.secretariat())));
    }

    /** What the link shows, or the problem {@code speakers.unknown-screen}: taken back, over, or never made. */
    public Mono<Opened> open(String secret) {
        return store.find(secret)
                .flatMap(target -> meetings.existing(target.meeting()).map(meeting -> opened(target, meeting)))
                .filter(opened -> opened.endsAt().isAfter(clock.instant()))
                .switchIfEmpty(Mono.error(ScreenLinks::unknown))
                .delayUntil(opened -> store.used(opened.link(), clock.instant()));
    }

    /** Completes with a value when an open screen may show nothing more. */
    public Mono<Boolean> ended(Opened screen) {
        Flux<Boolean> told = feed.events()
                .filter(event -> event.topic().equals(REVOKED)
                        && event.subject().equals(screen.link().toString()))
                .map(event -> true);
        Flux<Boolean> looked = Flux.concat(Mono.just(true), feed.gaps())
                .onBackpressureLatest()
                .concatMap(gap -> store.works(screen.link()))
                .filter(works -> !works);
        Mono<Boolean> over =
                Mono.delay(Duration.between(clock.instant(), screen.endsAt())).thenReturn(true);
        return Flux.merge(told, looked, over).next().thenReturn(true);
    }

    private Opened opened(ScreenLinkStore.Target target, Meeting meeting) {
        return new Opened(
                target.id(),
                target.meeting(),
                target.list(),
                target.kind(),
                meeting.zone().getId(),
                meeting.days().end().plus(settings.screenLinkLife()));
    }

    private Mono<Void> recorded(String action, MeetingCode meeting, ListId list, ScreenLink link, Viewer viewer) {
        return audit.record(AuditEntry.created(
                viewer,
                meeting,
                "list:" + list,
                action,
                Map.of("link", link.id().toString(), "label", link.label())));
    }

    private static Problem unknown() {
        return Problem.of("speakers.unknown-screen", 404).rule("L25");
    }
}
