package org.plenary.badges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.KeyRotation;
import org.plenary.badges.KnownKey;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The keys that sign a meeting's badge codes: which there are, the next one, and the end of one (B2). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/badge-keys")
class KeyController {

    /** A list without further pages, the newest first. */
    record KeyList(List<KnownKey> items, @Nullable String next) {}

    /** Why keys are changed (X3); the audit trail keeps it. */
    record KeyChange(@Nullable @Size(max = 500) String reason) {}

    private final KeyRotation rotation;
    private final Idempotency idempotency;

    KeyController(KeyRotation rotation, Idempotency idempotency) {
        this.rotation = rotation;
        this.idempotency = idempotency;
    }

    /** The meeting's keys; none before its first badge. */
    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<KeyList> keys(@PathVariable MeetingCode meeting) {
        return rotation.ofMeeting(meeting).collectList().map(items -> new KeyList(items, null));
    }

    /**
     * Makes the key that signs new badges from now on; badges that older ones signed stay good. Sent twice with one
     * Idempotency-Key it is made once.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.SECRETARIAT)
    Mono<KnownKey> renewKey(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody KeyChange request,
            @AuthenticationPrincipal Viewer viewer) {
        Mono<KnownKey> work = rotation.renew(meeting, reason(request), viewer);
        return idempotency.once(key, "badge key " + meeting + " " + viewer.id(), request, KnownKey.class, work);
    }

    /** Replaces up to 50 badges that this key signed by the next generation; to be repeated until {@code left} is 0. */
    @PostMapping("/{key}/replacements")
    @Allow(Role.SECRETARIAT)
    Mono<KeyRotation.Step> replaceBadgesOfKey(
            @PathVariable MeetingCode meeting,
            @PathVariable String key,
            @Valid @RequestBody KeyChange request,
            @AuthenticationPrincipal Viewer viewer) {
        return rotation.replace(meeting, number(key), reason(request), viewer);
    }

    /** Withdraws a key of which no badge is left: no door believes what it signed. */
    @PostMapping("/{key}/withdrawal")
    @Allow(Role.SECRETARIAT)
    Mono<KnownKey> withdrawKey(
            @PathVariable MeetingCode meeting,
            @PathVariable String key,
            @Valid @RequestBody KeyChange request,
            @AuthenticationPrincipal Viewer viewer) {
        return rotation.withdraw(meeting, number(key), reason(request), viewer);
    }

    /** No number is that of no key. */
    private static int number(String key) {
        return key.matches("\\d{1,3}") ? Integer.parseInt(key) : 0;
    }

    private static String reason(KeyChange request) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw Problem.of("badges.key-reason", 400).rule("X3").field("reason");
        }
        return request.reason().strip();
    }
}
