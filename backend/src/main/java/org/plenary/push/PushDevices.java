package org.plenary.push;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.kernel.PushDeviceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The phones and browsers on which a person wants notices. Everybody adds and removes the own ones only. */
@Service
public class PushDevices {

    /** What a browser says of itself when it may notify: address and keys as its push service gave them, in base64url. */
    public record Subscription(String endpoint, String publicKey, String secret, Language language, String name) {}

    private final PushDeviceStore store;
    private final InstallationKeys keys;
    private final PushServices services;
    private final PushSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    PushDevices(
            PushDeviceStore store,
            InstallationKeys keys,
            PushServices services,
            PushSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.services = services;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The key that a browser needs to subscribe (RFC 8292), in base64url. */
    public Mono<String> applicationServerKey() {
        return keys.get().map(InstallationKey::applicationServerKey);
    }

    /** The viewer's devices, the oldest first. */
    public Flux<PushDevice> of(Viewer viewer) {
        return store.of(List.of(viewer.account()));
    }

    /** Adds this browser, or keeps it in step when it is there: the same address is one device, of the last who added it. */
    @Transactional
    public Mono<PushDevice> add(Subscription subscription, Viewer viewer) {
        PushDevice device = device(subscription, viewer);
        return store.lock(device.account().toString())
                .then(store.lock(device.endpoint()))
                .then(store.removeOfOthers(device.endpoint(), device.account()))
                .then(store.others(device.account(), device.endpoint()))
                .doOnNext(this::requireRoom)
                .then(Mono.defer(() -> store.save(device)))
                .delayUntil(saved ->
                        saved.id().equals(device.id()) ? recorded("device-added", saved, viewer) : Mono.empty());
    }

    /** Removes one: nothing is sent to it any more. */
    @Transactional
    public Mono<Void> remove(PushDeviceId id, Viewer viewer) {
        return store.remove(id, viewer.account())
                .switchIfEmpty(Mono.error(() -> Problem.of("push.unknown-device", 404)))
                .flatMap(removed -> recorded("device-removed", removed, viewer));
    }

    /** Removes the browser with that address, as at its sign-out; one that is not the viewer's, or gone, stays as it is. */
    @Transactional
    public Mono<Void> removeHere(String endpoint, Viewer viewer) {
        return store.remove(endpoint, viewer.account()).flatMap(removed -> recorded("device-removed", removed, viewer));
    }

    private PushDevice device(Subscription said, Viewer viewer) {
        URI endpoint = services.require(said.endpoint());
        byte[] point = key(said.publicKey(), Curve.POINT, "publicKey");
        try {
            Curve.point(point);
        } catch (IllegalArgumentException noPoint) {
            throw invalid("publicKey");
        }
        return new PushDevice(
                PushDeviceId.random(),
                viewer.account(),
                endpoint.toString(),
                point,
                key(said.secret(), 16, "secret"),
                said.language(),
                said.name().strip(),
                clock.instant(),
                null);
    }

    private void requireRoom(long others) {
        if (others >= settings.devices()) {
            throw Problem.of("push.too-many-devices", 409).with("most", settings.devices());
        }
    }

    private static byte[] key(String encoded, int length, String field) {
        try {
            byte[] key = Base64.getUrlDecoder().decode(encoded);
            if (key.length == length) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            throw invalid(field);
        }
        throw invalid(field);
    }

    private static Problem invalid(String field) {
        return Problem.of("push.invalid-key", 422).field(field);
    }

    private Mono<Void> recorded(String event, PushDevice device, Viewer viewer) {
        return audit.record(AuditEntry.created(
                viewer,
                null,
                "account:" + device.account(),
                "push." + event,
                Map.of("device", device.id().toString(), "name", device.name())));
    }
}
