package org.plenary.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** How a phone becomes a door device: a supervisor shows a QR, the phone opens its link, and from then on it has a token (B10). */
@Service
public class Enrolments {

    /** What the Secretariat or a supervisor wants: a device with that role at that gate, under a label of their own. */
    public record Wish(MeetingCode meeting, GateId gate, Role role, String label) {}

    /** An offer to show; its link is not kept. */
    public record Offer(UUID id, String url, Instant expiresAt) {}

    /** A device just enrolled; the only time its token is known. */
    public record Enrolled(Device device, String token, LocalizedText gateName) {}

    private final EnrolmentStore store;
    private final DeviceStore devices;
    private final MeetingTerms meetings;
    private final GateDirectory gates;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final IdentitySettings settings;
    private final Clock clock;

    Enrolments(
            EnrolmentStore store,
            DeviceStore devices,
            MeetingTerms meetings,
            GateDirectory gates,
            AuditTrail audit,
            Outbox outbox,
            PublicUrl publicUrl,
            IdentitySettings settings,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.meetings = meetings;
        this.gates = gates;
        this.audit = audit;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
    }

    /** Offers a place at a gate, for some minutes and to one phone. */
    @Transactional
    public Mono<Offer> offer(Viewer viewer, Wish wish) {
        Enrolment.require(viewer, wish.meeting(), wish.role());
        String label = Accounts.named(wish.label());
        Instant now = clock.instant();
        var enrolment = new Enrolment(
                UUID.randomUUID(),
                wish.meeting(),
                wish.gate(),
                wish.role(),
                label,
                now,
                now.plus(settings.enrolmentLife()));
        String token = Secrets.random128();
        return expiry(enrolment)
                .then(gateName(enrolment))
                .then(store.add(enrolment, token, viewer.id()))
                .then(audit.record(entry(viewer, enrolment, "enrolment:" + enrolment.id(), "identity.device-offered")))
                .thenReturn(new Offer(enrolment.id(), publicUrl.of("/door/enrol#" + token), enrolment.expiresAt()));
    }

    /** Takes the offer: of several phones that scan one QR exactly one becomes a device. */
    @Transactional
    public Mono<Enrolled> take(String token, String name) {
        String given = Accounts.named(name);
        return Mono.defer(() -> store.take(token, clock.instant()))
                .switchIfEmpty(spent(token))
                .flatMap(enrolment -> expiry(enrolment).flatMap(expires -> enrol(enrolment, given, expires)));
    }

    private Mono<Enrolled> enrol(Enrolment enrolment, String name, Instant expires) {
        String token = Secrets.random128();
        var device = new Device(
                DeviceId.random(),
                enrolment.meeting(),
                enrolment.gate(),
                enrolment.role(),
                enrolment.label(),
                name,
                clock.instant(),
                expires,
                null);
        DomainEvent event =
                DomainEvent.of("identity.device-enrolled", device.meeting(), device.id(), Audience.secretariat());
        return devices.add(device, enrolment, token)
                .then(audit.record(
                        entry(device.viewer(), enrolment, "device:" + device.id(), "identity.device-enrolled")))
                .then(outbox.append(event))
                .then(gateName(enrolment))
                .map(gate -> new Enrolled(device, token, gate));
    }

    private Mono<Instant> expiry(Enrolment enrolment) {
        return meetings.of(enrolment.meeting())
                .map(term -> enrolment.deviceExpires(term.ends(), settings, clock.instant()));
    }

    private Mono<LocalizedText> gateName(Enrolment enrolment) {
        return gates.nameOf(enrolment.meeting(), enrolment.gate())
                .switchIfEmpty(
                        Mono.error(() -> Problem.of("devices.gate-unknown", 404).field("gate")));
    }

    private Mono<Enrolment> spent(String token) {
        return store.taken(token)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("devices.enrolment-unknown", 404).field("enrolment")))
                .flatMap(taken ->
                        Mono.error(Problem.of(taken ? "devices.enrolment-used" : "devices.enrolment-expired", 410)
                                .field("enrolment")
                                .rule("B10")));
    }

    private static AuditEntry entry(Viewer viewer, Enrolment enrolment, String subject, String action) {
        Map<String, ?> after = Map.of("gate", enrolment.gate(), "role", enrolment.role(), "label", enrolment.label());
        return AuditEntry.created(viewer, enrolment.meeting(), subject, action, after);
    }
}
