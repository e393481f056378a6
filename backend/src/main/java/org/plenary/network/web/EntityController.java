package org.plenary.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AllowEveryone;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who can take part, for pickers and lists. */
@RestController
@RequestMapping("/api/v1/entities")
class EntityController {

    /** One entity of the list, named in the reader's language. */
    record Item(
            EntityCode code,
            EntityKind kind,
            String name,
            @Nullable String iso2) {

        static Item of(Entity entity, Language language) {
            return new Item(entity.code(), entity.kind(), entity.name().in(language), entity.iso2());
        }
    }

    /** All of them: there are a few hundred, so there is no next page. */
    record Listing(List<Item> items, @Nullable String next) {}

    private final Entities entities;

    EntityController(Entities entities) {
        this.entities = entities;
    }

    /** The entities, of one kind or of all, in the alphabetical order of the reader's language (R10). */
    @GetMapping
    @AllowEveryone
    Mono<Listing> list(@RequestParam(required = false) @Nullable EntityKind kind, Language language) {
        return entities.directory().map(directory -> listing(directory, kind, language));
    }

    private static Listing listing(EntityDirectory directory, @Nullable EntityKind kind, Language language) {
        var items = directory.sorted(language).stream()
                .filter(entity -> kind == null || entity.kind() == kind)
                .map(entity -> Item.of(entity, language))
                .toList();
        return new Listing(items, null);
    }
}
