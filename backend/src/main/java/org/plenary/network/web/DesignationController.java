package org.plenary.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.network.Designation;
import org.plenary.network.Designations;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The Network's members, for the Secretariat of the whole Network (N2). */
@RestController
@RequestMapping("/api/v1/network/designations")
class DesignationController {

    /** The designations of a day, all of them. */
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
    private final Clock clock;

    DesignationController(Designations designations, Clock clock) {
        this.designations = designations;
        this.clock = clock;
    }

    /** The designations that hold on a day; without one, today. */
    @GetMapping
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Listing> list(@RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on;
        return designations.validOn(day).collectList().map(items -> new Listing(items, null));
    }

    /** Records a designation. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Designation> begin(@Valid @RequestBody DesignationRequest request, @AuthenticationPrincipal Viewer viewer) {
        var designation = new Designation(
                UUID.randomUUID(), request.entity(), request.name().strip(), request.firstDay(), null);
        return designations.begin(designation, viewer);
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
