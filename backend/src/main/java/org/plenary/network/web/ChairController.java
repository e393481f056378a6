package org.plenary.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.network.ChairTerm;
import org.plenary.network.Chairs;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.network.Troika;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who chairs the Network (N3). */
@RestController
@RequestMapping("/api/v1/network")
class ChairController {

    /** Outgoing, current and incoming chairs on a day. */
    record TroikaView(LocalDate on, List<EntityRef> outgoing, List<EntityRef> current, List<EntityRef> incoming) {

        static TroikaView of(LocalDate on, Troika troika, EntityDirectory entities, Language language) {
            return new TroikaView(
                    on,
                    refs(troika.outgoing(), entities, language),
                    refs(troika.current(), entities, language),
                    refs(troika.incoming(), entities, language));
        }

        private static List<EntityRef> refs(List<EntityCode> codes, EntityDirectory entities, Language language) {
            return codes.stream().map(code -> entities.ref(code, language)).toList();
        }
    }

    /** One term. */
    record TermView(EntityRef entity, LocalDate firstDay, LocalDate lastDay) {}

    /** All terms; a handful, so there is no next page. */
    record Listing(List<TermView> items, @Nullable String next) {}

    /** A term to record. */
    record TermRequest(
            @NotNull EntityCode entity,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    private final Chairs chairs;
    private final Entities entities;
    private final Clock clock;

    ChairController(Chairs chairs, Entities entities, Clock clock) {
        this.chairs = chairs;
        this.entities = entities;
        this.clock = clock;
    }

    /** The Troika of a day; without one, of today. */
    @GetMapping("/troika")
    @AllowEveryone
    Mono<TroikaView> troika(@RequestParam(required = false) @Nullable LocalDate on, Language language) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on;
        return chairs.troika(day)
                .zipWith(entities.directory(), (troika, directory) -> TroikaView.of(day, troika, directory, language));
    }

    /** All terms, the latest first. */
    @GetMapping("/chairs")
    @AllowEveryone
    Mono<Listing> terms(Language language) {
        return chairs.terms().collectList().zipWith(entities.directory(), (terms, directory) -> {
            var items = terms.stream()
                    .map(term -> new TermView(directory.ref(term.entity(), language), term.firstDay(), term.lastDay()))
                    .toList();
            return new Listing(items, null);
        });
    }

    /** Records a term; co-chairs are recorded one by one. */
    @PostMapping("/chairs")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<ChairTerm> record(@Valid @RequestBody TermRequest request, @AuthenticationPrincipal Viewer viewer) {
        return chairs.record(new ChairTerm(request.entity(), request.firstDay(), request.lastDay()), viewer);
    }
}
