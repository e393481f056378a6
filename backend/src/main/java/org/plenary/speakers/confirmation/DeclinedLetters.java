package org.plenary.speakers.confirmation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.network.Entities;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.SpeakersPost;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes to the delegation's focal points that the speaker declined, and what to do next (L24). To all of them: whoever tapped
 * the link of a letter need not be its reader. A confirmation is no letter; it stands on the pages (X2). Somebody whose decline
 * was taken back, or who was replaced, before the letter went out is not written about.
 */
@Component
class DeclinedLetters implements OutboxHandler {

    private final Floors floors;
    private final ConfirmationStore store;
    private final Delegations delegations;
    private final Entities entities;
    private final SpeakersPost post;

    DeclinedLetters(
            Floors floors, ConfirmationStore store, Delegations delegations, Entities entities, SpeakersPost post) {
        this.floors = floors;
        this.store = store;
        this.delegations = delegations;
        this.entities = entities;
        this.post = post;
    }

    @Override
    public String name() {
        return "speakers-declined-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.confirmation-answered");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        String declined = Answer.DECLINED.wire();
        boolean news = declined.equals(event.data().get("answer"))
                && !declined.equals(event.data().get("before"));
        if (!news) {
            return Mono.empty();
        }
        return floors.get(
                        Objects.requireNonNull(event.meeting()),
                        ListId.of(String.valueOf(event.data().get("list"))))
                .flatMap(floor -> written(floor, floor.require(InscriptionId.of(event.subject()))));
    }

    private Mono<Void> written(Floor floor, Inscription inscription) {
        return store.of(List.of(inscription.id()))
                .next()
                .map(known -> Confirmation.of(inscription.id(), inscription.statement(), known))
                .filter(now ->
                        now.answer() == Answer.DECLINED && inscription.turn().state() == State.INSCRIBED)
                .flatMap(now ->
                        Mono.zip(delegations.get(inscription.delegation()), entities.byCode(inscription.entity())))
                .flatMap(found -> post.declined(floor, inscription, found.getT1(), found.getT2()));
    }
}
