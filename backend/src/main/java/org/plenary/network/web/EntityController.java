package org.plenary.network.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityKind;
import org.plenary.platform.EnglishGiven;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Translated;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who can take part, for pickers and lists. */
@RestController
@RequestMapping("/api/v1/entities")
class EntityController {

    /**
     * One entity of the list, named in the reader's language.
     *
     * @param added by the Secretariat, whose it is to correct or to remove
     */
    record Item(
            EntityCode code,
            EntityKind kind,
            String name,
            @Nullable String iso2,
            boolean added) {

        static Item of(Entity entity, Language language) {
            return new Item(
                    entity.code(), entity.kind(), entity.name().in(language), entity.iso2(), entity.version() != null);
        }
    }

    /**
     * One entity with its name in every language that somebody wrote.
     *
     * @param version of an organisation that the Secretariat added; without one it cannot be changed
     */
    record Detail(
            EntityCode code,
            EntityKind kind,
            LocalizedText name,
            @Nullable Long version) {

        static Detail of(Entity entity) {
            return new Detail(entity.code(), entity.kind(), entity.name(), entity.version());
        }
    }

    /** The corrected name of an organisation. */
    record NameRequest(@NotNull @EnglishGiven @Translated LocalizedText name) {}

    /** All of them: there are a few hundred, so there is no next page. */
    record Listing(List<Item> items, @Nullable String next) {}

    /** An organisation to add, its name in English at least. */
    record OrganisationRequest(
            @NotNull EntityCode code,
            @NotNull EntityKind kind,
            @NotNull @EnglishGiven @Translated LocalizedText name) {}

    private final Entities entities;
    private final Idempotency idempotency;

    EntityController(Entities entities, Idempotency idempotency) {
        this.entities = entities;
        this.idempotency = idempotency;
    }

    /** The entities, of one kind or of all, in the alphabetical order of the reader's language (R10). */
    @GetMapping
    @AllowEveryone
    Mono<Listing> list(@RequestParam(required = false) @Nullable EntityKind kind, Language language) {
        return entities.directory().map(directory -> listing(directory, kind, language));
    }

    /** Adds an organisation, which can be invited from then on; one Idempotency-Key adds it once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Item> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody OrganisationRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var work = Mono.defer(
                        () -> entities.add(Entity.organisation(request.code(), request.kind(), request.name()), viewer))
                .map(added -> Item.of(added, language));
        return idempotency.once(key, "entity " + viewer.id(), request, Item.class, work);
    }

    /** One entity with all its names, for whoever corrects them. */
    @GetMapping("/{entity}")
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Detail> read(@PathVariable EntityCode entity) {
        return entities.present(entity).map(Detail::of);
    }

    /** Corrects the name of an organisation that the Secretariat added. */
    @PutMapping("/{entity}")
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Detail> rename(
            @PathVariable EntityCode entity,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody NameRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return entities.rename(entity, request.name(), Etags.required(ifMatch), viewer)
                .map(Detail::of);
    }

    /** Removes an organisation that the Secretariat added and that was neither invited nor designated anybody. */
    @DeleteMapping("/{entity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<Void> remove(@PathVariable EntityCode entity, @AuthenticationPrincipal Viewer viewer) {
        return entities.remove(entity, viewer);
    }

    private static Listing listing(EntityDirectory directory, @Nullable EntityKind kind, Language language) {
        var items = directory.sorted(language).stream()
                .filter(entity -> kind == null || entity.kind() == kind)
                .map(entity -> Item.of(entity, language))
                .toList();
        return new Listing(items, null);
    }
}
