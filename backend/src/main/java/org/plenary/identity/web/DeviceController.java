package org.plenary.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Device;
import org.plenary.identity.Devices;
import org.plenary.identity.Enrolments;
import org.plenary.identity.Guesses;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Door devices: offering a place at a gate, taking it with a phone, and ending it (B10). */
@RestController
@RequestMapping("/api/v1")
class DeviceController {

    private final Enrolments enrolments;
    private final Devices devices;
    private final Guesses guesses;

    DeviceController(Enrolments enrolments, Devices devices, Guesses guesses) {
        this.enrolments = enrolments;
        this.devices = devices;
        this.guesses = guesses;
    }

    /** The gate, the role and a label by which the team knows the device. */
    record Place(
            @NotNull GateId gate,
            @NotNull Role role,
            @NotBlank @Size(max = 150) String label) {}

    /** A link to show as a code; the drawing is ready. */
    record Offered(UUID id, String url, String qrSvg, Instant expiresAt) {}

    /** The token behind the code, and what the phone calls itself. */
    record Taking(
            @NotBlank @Size(max = 100) String enrolment,
            @NotBlank @Size(max = 150) String name) {}

    /** A gate by name. */
    record Gate(GateId id, LocalizedText name) {}

    /** The new device; its token is told this once. */
    record Enrolled(DeviceId device, String token, MeetingCode meeting, Gate gate, Role role, Instant expiresAt) {}

    /** Offers a place at a gate; supervisors offer scanners only. */
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    @PostMapping("/meetings/{meeting}/devices/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Offered> offer(
            @PathVariable MeetingCode meeting,
            @Valid @RequestBody Place place,
            @AuthenticationPrincipal Viewer viewer) {
        var wish = new Enrolments.Wish(meeting, place.gate(), place.role(), place.label());
        return enrolments
                .offer(viewer, wish)
                .map(offer -> new Offered(offer.id(), offer.url(), QrSvg.of(offer.url()), offer.expiresAt()));
    }

    /** Makes the phone that scanned the code a device of that gate. */
    @AllowEveryone
    @PostMapping("/devices")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Enrolled> take(@Valid @RequestBody Taking taking, ServerWebExchange exchange) {
        var attempt = Mono.defer(() -> enrolments.take(taking.enrolment(), taking.name()));
        return guesses.of("enrolment", exchange, attempt).map(DeviceController::enrolled);
    }

    /** All devices of the meeting, also revoked ones. */
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    @GetMapping("/meetings/{meeting}/devices")
    Mono<Listing<Device>> devices(@PathVariable MeetingCode meeting) {
        return devices.of(meeting).collectList().map(Listing::complete);
    }

    /** Ends a device: it is refused everywhere from now on. A phone that is signed out by its staff ends itself. */
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR, Role.DOOR_SCANNER})
    @DeleteMapping("/meetings/{meeting}/devices/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(
            @PathVariable MeetingCode meeting, @PathVariable DeviceId device, @AuthenticationPrincipal Viewer viewer) {
        return devices.revoke(viewer, meeting, device);
    }

    private static Enrolled enrolled(Enrolments.Enrolled enrolled) {
        Device device = enrolled.device();
        return new Enrolled(
                device.id(),
                enrolled.token(),
                device.meeting(),
                new Gate(device.gate(), enrolled.gateName()),
                device.role(),
                device.expiresAt());
    }
}
