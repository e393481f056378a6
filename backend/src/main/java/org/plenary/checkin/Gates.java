package org.plenary.checkin;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.ZoneSet;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.GateDirectory;
import org.plenary.identity.Viewer;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Audience;
import org.plenary.platform.ConstraintProblem;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The gates of each meeting; their English names are unique in it. */
@Service
public class Gates implements GateDirectory {

    private final GateStore store;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Gates(GateStore store, Meetings meetings, AuditTrail audit, Outbox outbox, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the order in which they were opened. */
    public Flux<Gate> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    @Override
    public Mono<LocalizedText> nameOf(MeetingCode meeting, GateId gate) {
        return store.find(meeting, gate).map(Gate::name);
    }

    /** Opens a gate. {@code zone} is one letter A to H, or null for the meeting as a whole. */
    @Transactional
    public Mono<Gate> open(
            MeetingCode meeting, LocalizedText name, @Nullable String zone, boolean reentry, Viewer viewer) {
        return Mono.fromSupplier(() -> new Gate(GateId.random(), meeting, name, zone(zone), reentry))
                .delayUntil(gate -> meetings.get(meeting))
                .delayUntil(gate -> store.insert(gate, clock.instant()))
                .delayUntil(gate -> audit.record(AuditEntry.created(
                        viewer,
                        meeting,
                        "gate:" + gate.id(),
                        "checkin.gate-opened",
                        Map.of("name", gate.name().byTag(), "zone", gate.zone().letters(), "reentry", reentry))))
                .delayUntil(gate ->
                        outbox.append(DomainEvent.of("checkin.gate-opened", meeting, gate.id(), Audience.door())));
    }

    /** What the name being taken means. */
    @Bean
    static ConstraintProblem gateNameTaken() {
        return new ConstraintProblem(
                "checkin_gate_name",
                () -> Problem.of("checkin.gate-exists", 409).field("name"));
    }

    private static ZoneSet zone(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return ZoneSet.NONE;
        }
        if (!zone.matches("[A-H]")) {
            throw Problem.of("checkin.gate-zone", 400).field("zone");
        }
        return ZoneSet.of(zone);
    }
}
