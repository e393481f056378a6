package org.plenary.speakers;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.ListId;
import org.plenary.network.Entities;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells those whose slot a publication gave or moved, and nobody else (C6). */
@Component
class SlotLetters implements OutboxHandler {

    private final Floors floors;
    private final PublicationStore publications;
    private final Delegations delegations;
    private final Entities entities;
    private final SpeakersPost post;

    SlotLetters(
            Floors floors,
            PublicationStore publications,
            Delegations delegations,
            Entities entities,
            SpeakersPost post) {
        this.floors = floors;
        this.publications = publications;
        this.delegations = delegations;
        this.entities = entities;
        this.post = post;
    }

    @Override
    public String name() {
        return "speakers-slot-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.list-published");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        var list = ListId.of(event.subject());
        int revision = ((Number) Objects.requireNonNull(event.data().get("revision"))).intValue();
        var told = (Collection<?>) Objects.requireNonNull(event.data().get("told"));
        return floors.get(Objects.requireNonNull(event.meeting()), list)
                .zipWith(publications.find(list, revision))
                .flatMapMany(found -> Flux.fromIterable(found.getT2().slots())
                        .filter(slot -> told.contains(slot.entry().inscription().toString()))
                        .concatMap(slot -> letter(found.getT1(), found.getT2(), slot)))
                .then();
    }

    private Mono<Void> letter(Floor floor, Publication publication, PublishedSlot slot) {
        return delegations
                .get(slot.delegation())
                .zipWith(entities.byCode(slot.entity()))
                .flatMap(to -> post.slot(floor, publication, slot, to.getT1(), to.getT2()));
    }
}
