package org.plenary.push.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.PushDeviceId;
import org.plenary.push.PushDevice;
import org.plenary.push.PushDevices;
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
import reactor.core.publisher.Mono;

/** The phones and browsers on which the reader is notified while no page is open (L18, C6). */
@RestController
@RequestMapping("/api/v1/push-devices")
class PushDeviceController {

    /**
     * A browser that may notify, as its {@code PushSubscription} says (W3C Push API).
     *
     * @param endpoint where its push service takes notices: https, of a known service
     * @param publicKey its key {@code p256dh} in base64url
     * @param secret its key {@code auth} in base64url
     * @param language in which this device is told
     * @param name by which its person tells it from others
     */
    record DeviceRequest(
            @NotBlank @Size(max = 1000) String endpoint,
            @NotBlank @Size(max = 100) String publicKey,
            @NotBlank @Size(max = 40) String secret,
            @NotNull Language language,
            @NotBlank @Size(max = 100) String name) {

        PushDevices.Subscription subscription() {
            return new PushDevices.Subscription(endpoint, publicKey, secret, language, name);
        }
    }

    /**
     * One device.
     *
     * @param notifiedAt when a notice last left for it
     */
    record DeviceView(
            PushDeviceId id,
            String name,
            Language language,
            Instant addedAt,
            @Nullable Instant notifiedAt) {

        static DeviceView of(PushDevice device) {
            return new DeviceView(device.id(), device.name(), device.language(), device.addedAt(), device.notifiedAt());
        }
    }

    /**
     * All devices of the reader.
     *
     * @param applicationServerKey what a browser needs to subscribe, in base64url (RFC 8292)
     */
    record DevicesView(String applicationServerKey, List<DeviceView> items) {}

    /** The browser that asks, by the address that its push service gave it. */
    record RemovalRequest(@NotBlank @Size(max = 1000) String endpoint) {}

    private final PushDevices devices;

    PushDeviceController(PushDevices devices) {
        this.devices = devices;
    }

    /** The reader's own devices, and the key to add one. */
    @AllowSignedIn
    @GetMapping
    Mono<DevicesView> all(@AuthenticationPrincipal Viewer viewer) {
        return devices.applicationServerKey()
                .zipWith(devices.of(viewer).map(DeviceView::of).collectList(), DevicesView::new);
    }

    /** Adds this browser; the same address again is the same device, kept in step. */
    @AllowSignedIn
    @PostMapping
    Mono<DeviceView> add(@Valid @RequestBody DeviceRequest request, @AuthenticationPrincipal Viewer viewer) {
        return devices.add(request.subscription(), viewer).map(DeviceView::of);
    }

    /** Removes a device: nothing is sent to it any more. */
    @AllowSignedIn
    @DeleteMapping("/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable PushDeviceId device, @AuthenticationPrincipal Viewer viewer) {
        return devices.remove(device, viewer);
    }

    /** Removes the browser that asks, as at its sign-out; twice is as good as once. */
    @AllowSignedIn
    @PostMapping("/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeHere(@Valid @RequestBody RemovalRequest request, @AuthenticationPrincipal Viewer viewer) {
        return devices.removeHere(request.endpoint(), viewer);
    }
}
