package org.plenary.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The subscriptions of people: an address of 256 random bits for one person and meeting, shown once, kept as a digest,
 * replaced and revoked at will (C4).
 */
@Service
public class Feeds {

    /** A subscription as its owner sees it; the address is there only in the answer that creates it. */
    public record Subscription(
            boolean active,
            @Nullable String url,
            @Nullable String webcal,
            @Nullable Instant since) {}

    private final FeedStore store;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Feeds(FeedStore store, Meetings meetings, AuditTrail audit, PublicUrl publicUrl, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.audit = audit;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Whether this person has an address at present, and since when. */
    public Mono<Subscription> current(MeetingCode meeting, Viewer viewer) {
        return admitted(meeting, viewer)
                .flatMap(open -> store.current(meeting, viewer.account()))
                .map(feed -> new Subscription(true, null, null, feed.since()))
                .defaultIfEmpty(new Subscription(false, null, null, null));
    }

    /** A new address; the former one is dead from now on. */
    @Transactional
    public Mono<Subscription> issue(MeetingCode meeting, Viewer viewer) {
        Feed feed = new Feed(meeting, viewer.account(), clock.instant());
        String token = Secrets.random256();
        String url = publicUrl.of("/calendar/" + token + ".ics");
        String webcal = url.replaceFirst("^https?:", "webcal:");
        return admitted(meeting, viewer)
                .flatMap(open -> store.revoke(meeting, feed.account(), feed.since()))
                .then(Mono.defer(() -> store.add(feed, Secrets.sha256(token))))
                .then(Mono.defer(() -> recorded("calendar.feed-issued", feed, viewer)))
                .thenReturn(new Subscription(true, url, webcal, feed.since()));
    }

    /** Ends the subscription; ending what is not there changes nothing. */
    @Transactional
    public Mono<Void> revoke(MeetingCode meeting, Viewer viewer) {
        Feed feed = new Feed(meeting, viewer.account(), clock.instant());
        return admitted(meeting, viewer)
                .flatMap(open -> store.revoke(meeting, feed.account(), feed.since()))
                .filter(Boolean::booleanValue)
                .flatMap(revoked -> recorded("calendar.feed-revoked", feed, viewer));
    }

    /** Whose feed it is, or the problem {@code calendar.feed-unknown}. */
    Mono<Feed> byToken(String token) {
        return store.byToken(Secrets.sha256(token)).switchIfEmpty(Mono.error(Feeds::unknown));
    }

    private Mono<Meeting> admitted(MeetingCode meeting, Viewer viewer) {
        if (!viewer.belongsTo(meeting)) {
            return Mono.error(Problem.of("access.denied", 403));
        }
        return meetings.get(meeting);
    }

    private Mono<Void> recorded(String action, Feed feed, Viewer viewer) {
        AccountId account = feed.account();
        return audit.record(AuditEntry.created(viewer, feed.meeting(), "account:" + account, action, Map.of()));
    }

    static Problem unknown() {
        return Problem.of("calendar.feed-unknown", 404).rule("C4");
    }
}
