package org.plenary.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.network.Designation;
import org.plenary.network.Designations;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Idempotency.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The Network's members, for the Secretariat of the whole Network (N2). */
@RestController
@RequestMapping("/api/v1/network/designations")
class DesignationController {

    /** Designations, all of those asked for. */
    record Listing(List<Designation> items, @Nullable String next) {}

    /** A designation that begins. */
    record DesignationRequest(
            @NotNull EntityCode entity,

            @NotBlank @Size(max = 150) @Pattern(regexp = "\\P{Cc}*")
            String name,

            @NotNull LocalDate firstDay) {}

    /** The last day of a designation. */
    record EndRequest(@NotNull LocalDate lastDay) {}

    private final Designations designations;
    private final Idempotency idempotency;

    DesignationController(Designations designations, Idempotency idempotency) {
        this.designations = designations;
        this.idempotency = idempotency;
    }

    /** Those on record, ended and future ones too; of one entity, or only those that hold on a day, where that is asked. */
    @GetMapping
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Listing> list(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable EntityCode entity) {
        Flux<Designation> known = on == null ? designations.all() : designations.validOn(on);
        return (entity == null ? known : known.filter(each -> each.entity().equals(entity)))
                .collectList()
                .map(items -> new Listing(items, null));
    }

    /** Records a designation; sent twice with one Idempotency-Key it is recorded once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Designation> begin(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DesignationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var designation = new Designation(
                UUID.randomUUID(), request.entity(), request.name().strip(), request.firstDay(), null);
        var work = Mono.defer(() -> designations.begin(designation, viewer));
        var kept = new Kept<Designation, UUID>(UUID.class, Designation::id, designations::get);
        return idempotency.once(key, "designation " + viewer.id(), request, kept, work);
    }

    /** Ends a designation on a day. */
    @PostMapping("/{designation}/end")
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Designation> end(
            @PathVariable UUID designation,
            @Valid @RequestBody EndRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return designations.end(designation, request.lastDay(), viewer);
    }
}
