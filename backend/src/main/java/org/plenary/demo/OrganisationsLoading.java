package org.plenary.demo;

import org.plenary.identity.Viewer;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adds the invented civil society organisations: they stand in a demonstration's list of entities and in no other. */
@Demonstration
@Component
class OrganisationsLoading {

    private final Entities entities;
    private final SampleFiles files;

    OrganisationsLoading(Entities entities, SampleFiles files) {
        this.entities = entities;
        this.files = files;
    }

    /** Adds those that are not there yet. */
    Mono<Void> add(Viewer by) {
        return entities.directory()
                .flatMapMany(known -> Flux.fromIterable(files.organisations())
                        .filter(sample -> known.find(sample.code()).isEmpty()))
                .map(sample -> Entity.organisation(sample.code(), sample.kind(), sample.name()))
                .concatMap(organisation -> entities.add(organisation, by))
                .then();
    }
}
