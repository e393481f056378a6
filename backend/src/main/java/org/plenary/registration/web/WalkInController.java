package org.plenary.registration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.Entities;
import org.plenary.network.EntityRef;
import org.plenary.platform.Idempotency;
import org.plenary.registration.Category;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.ParticipantState;
import org.plenary.registration.PersonNames;
import org.plenary.registration.WalkIns;
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

/** People who come to the door without being registered (B10). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/walk-ins")
class WalkInController {

    /** Who stands there, of which delegation, as what, and why nobody registered them (X3). */
    record WalkInRequest(
            @NotNull EntityCode entity,
            @NotNull ParticipantRole role,

            @Nullable @Schema(maxLength = PersonNames.LONGEST)
            String honorific,

            @NotNull @Schema(maxLength = PersonNames.LONGEST)
            String passportName,

            @Nullable @Schema(maxLength = PersonNames.LONGEST)
            String displayName,

            @Nullable @Size(max = 500) String reason) {

        ParticipantRequest person(Language language) {
            return new ParticipantRequest(
                    role, honorific, passportName, displayName, null, null, null, language, null, false, false);
        }
    }

    /** What became of it: it waits for the Secretariat. */
    record WalkInView(ParticipantId participant, Category category, ParticipantState state) {

        static WalkInView of(Participant participant) {
            return new WalkInView(participant.id(), participant.category(), participant.state());
        }
    }

    /** The delegations of which somebody may stand at the door, in the alphabetical order of the reader (R10). */
    record DelegationList(List<EntityRef> items, @Nullable String next) {}

    private final WalkIns walkIns;
    private final Entities entities;
    private final Idempotency idempotency;

    WalkInController(WalkIns walkIns, Entities entities, Idempotency idempotency) {
        this.walkIns = walkIns;
        this.entities = entities;
        this.idempotency = idempotency;
    }

    /** Whom a walk-in may belong to: invited, and not having answered that nobody comes. */
    @GetMapping("/delegations")
    @Allow({Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    Mono<DelegationList> delegations(@PathVariable MeetingCode meeting, Language language) {
        return Mono.zip(walkIns.delegations(meeting).collect(Collectors.toSet()), entities.directory())
                .map(found -> found.getT2().sorted(language).stream()
                        .filter(entity -> found.getT1().contains(entity.code()))
                        .map(entity -> EntityRef.of(entity, language))
                        .toList())
                .map(items -> new DelegationList(items, null));
    }

    /** Registers and submits somebody on the spot; sent twice with one Idempotency-Key it is done once (L3). */
    @PostMapping
    @Allow({Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    @ResponseStatus(HttpStatus.CREATED)
    Mono<WalkInView> register(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody WalkInRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String reason = request.reason() == null ? "" : request.reason();
        Mono<WalkInView> work = Mono.fromSupplier(() -> request.person(language).person())
                .flatMap(person -> walkIns.register(meeting, request.entity(), person, reason, viewer))
                .map(WalkInView::of);
        return idempotency.once(key, "walk-in " + meeting + " " + viewer.id(), request, WalkInView.class, work);
    }
}
