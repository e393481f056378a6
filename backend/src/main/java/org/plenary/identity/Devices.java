package org.plenary.identity;

import java.time.Clock;
import java.util.Map;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The enrolled door devices. A revoked one is refused on every instance at its next contact. */
@Service
public class Devices {

    private final DeviceStore store;
    private final AccessMemory memory;
    private final AccessChanges changes;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Devices(
            DeviceStore store,
            AccessMemory memory,
            AccessChanges changes,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.memory = memory;
        this.changes = changes;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The device of that token, or nothing when it is unknown, revoked or expired. */
    public Mono<Viewer> viewer(String token) {
        byte[] hash = Secrets.sha256(token);
        return memory.remembered(hash, () -> store.living(hash, clock.instant()).map(Device::viewer));
    }

    /** The device that once held this token in that meeting: for what it still has to hand in, and for nothing else. */
    public Mono<Device> formerly(MeetingCode meeting, String token) {
        return store.everOf(meeting, Secrets.sha256(token));
    }

    /** All devices of the meeting, the newest first, revoked ones included. */
    public Flux<Device> of(MeetingCode meeting) {
        return store.of(meeting);
    }

    /** Scanners end themselves only; they do not learn which others there are. */
    @Transactional
    public Mono<Void> revoke(Viewer viewer, MeetingCode meeting, DeviceId id) {
        boolean any = viewer.isSecretariatOf(meeting) || viewer.holds(Role.DOOR_SUPERVISOR, meeting);
        Mono<Device> ended =
                any || id.value().equals(viewer.id()) ? store.revoke(meeting, id, clock.instant()) : Mono.empty();
        return ended.switchIfEmpty(Mono.error(() -> Problem.of("devices.unknown", 404)))
                .flatMap(device -> revoked(viewer, device));
    }

    private Mono<Void> revoked(Viewer viewer, Device device) {
        Map<String, ?> before = Map.of("role", device.role(), "gate", device.gate(), "label", device.label());
        var entry = new AuditEntry(
                viewer, device.meeting(), "device:" + device.id(), "identity.device-revoked", before, Map.of(), null);
        DomainEvent event =
                DomainEvent.of("identity.device-revoked", device.meeting(), device.id(), Audience.secretariat());
        return audit.record(entry).then(outbox.append(event)).then(changes.ofDevice(device.id()));
    }
}
