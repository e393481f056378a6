package org.plenary.checkin;

import java.util.Map;
import java.util.Optional;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The room that categories have (B9). A limit counts from its commit on, at the server at once and at each scanner with its
 * next snapshot; it puts nobody out who is inside already.
 */
@Service
public class RoomLimits {

    private final RoomLimitStore store;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final Outbox outbox;

    RoomLimits(RoomLimitStore store, Meetings meetings, AuditTrail audit, Outbox outbox) {
        this.store = store;
        this.meetings = meetings;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** By zone and category; what is not among them is not limited. */
    public Flux<RoomLimit> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    /** Sets the room of a category in a zone, instead of what was set. */
    @Transactional
    public Mono<RoomLimit> set(MeetingCode meeting, RoomLimit limit, Viewer viewer) {
        return meetings.get(meeting)
                .then(before(meeting, limit.zone(), limit.category()))
                .delayUntil(before -> store.set(meeting, limit))
                .flatMap(before -> tell(meeting, viewer, before, Optional.of(limit)))
                .thenReturn(limit);
    }

    /** From now on as many come as will. Nothing happens where nothing was set. */
    @Transactional
    public Mono<Void> lift(MeetingCode meeting, ZoneSet zone, BadgeCategory category, Viewer viewer) {
        return before(meeting, zone, category)
                .filter(Optional::isPresent)
                .delayUntil(before -> store.lift(meeting, zone, category))
                .flatMap(before -> tell(meeting, viewer, before, Optional.empty()));
    }

    private Mono<Optional<RoomLimit>> before(MeetingCode meeting, ZoneSet zone, BadgeCategory category) {
        return store.lock(meeting, zone, category).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> tell(MeetingCode meeting, Viewer viewer, Optional<RoomLimit> before, Optional<RoomLimit> after) {
        if (before.equals(after)) {
            return Mono.empty();
        }
        RoomLimit either = after.or(() -> before).orElseThrow();
        String subject =
                "room-limit:" + name(either.zone()) + "." + either.category().wire();
        return audit.record(new AuditEntry(
                        viewer, meeting, subject, "checkin.limit-changed", terms(before), terms(after), null))
                .then(outbox.append(DomainEvent.of("checkin.limit-changed", meeting, subject, Audience.door())));
    }

    private static Map<String, Object> terms(Optional<RoomLimit> limit) {
        return limit.<Map<String, Object>>map(
                        set -> Map.of("most", set.most(), "scope", set.scope().wire()))
                .orElseGet(Map::of);
    }

    private static String name(ZoneSet zone) {
        return zone.equals(ZoneSet.NONE) ? "meeting" : zone.letters();
    }
}
