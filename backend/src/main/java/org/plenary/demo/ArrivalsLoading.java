package org.plenary.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.plenary.checkin.Direction;
import org.plenary.checkin.Door;
import org.plenary.checkin.Scan;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Programme;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets people in at the past meetings, as soon as they have their badges: most of them in the three quarters of an hour before
 * the opening, some earlier, some late, a few never (B11). Told twice, a badge still arrives once, at the same time.
 */
@Demonstration
@Component
class ArrivalsLoading implements OutboxHandler {

    private static final UUID DEVICE = UUID.nameUUIDFromBytes("demonstration".getBytes(StandardCharsets.UTF_8));
    private static final double ATTEND = 0.94;
    private static final double RUSH = 0.65;
    private static final double EARLY = 0.8;

    private final Door door;
    private final GatesLoading gates;
    private final Programme programme;
    private final SampleFiles files;

    ArrivalsLoading(Door door, GatesLoading gates, Programme programme, SampleFiles files) {
        this.door = door;
        this.gates = gates;
        this.programme = programme;
        this.files = files;
    }

    @Override
    public String name() {
        return "demo.arrivals";
    }

    @Override
    public Set<String> topics() {
        return Set.of("badges.badge-issued");
    }

    @Override
    public Mono<Void> handle(StoredEvent event) {
        MeetingCode meeting = Objects.requireNonNull(event.event().meeting());
        UUID badge = UUID.fromString(event.event().subject());
        var chance = new Random(badge.getLeastSignificantBits());
        boolean past = files.past().stream().anyMatch(sample -> sample.code().equals(meeting.value()));
        if (!past || chance.nextDouble() > ATTEND) {
            return Mono.empty();
        }
        Duration beforeOpening = early(chance);
        return programme
                .sessions(meeting)
                .map(session -> session.window().start())
                .reduce((one, other) -> one.isBefore(other) ? one : other)
                .zipWith(gates.main(meeting))
                .flatMap(found -> door.decide(
                        scan(meeting, badge, found.getT2(), found.getT1().minus(beforeOpening))))
                .then();
    }

    /** How long before the opening; what is negative is late. */
    static Duration early(Random chance) {
        double kind = chance.nextDouble();
        double minutes = chance.nextDouble();
        if (kind < RUSH) {
            return Duration.ofSeconds(Math.round(minutes * 45 * 60));
        }
        return kind < EARLY
                ? Duration.ofSeconds(Math.round((45 + minutes * 40) * 60))
                : Duration.ofSeconds(Math.round(-minutes * 90 * 60));
    }

    private static Scan scan(MeetingCode meeting, UUID badge, GateId gate, Instant at) {
        UUID id = UUID.nameUUIDFromBytes(("arrival of " + badge).getBytes(StandardCharsets.UTF_8));
        return new Scan(
                id, meeting, new Scan.Seen(DEVICE, gate), null, new Scan.What(null, badge), Direction.IN, at, 0, null);
    }
}
