package org.plenary.speakers.swaps;

import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.SwapId;
import org.plenary.network.Entities;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.SpeakersPost;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes to the focal points what became of a proposal to exchange places (L15): to whoever has to know or to answer. */
@Component
class SwapLetters implements OutboxHandler {

    private static final String PROPOSED = "speakers.swap-proposed";
    private static final String EXPIRED = "speakers.swap-expired";

    private final Floors floors;
    private final SwapStore swaps;
    private final Delegations delegations;
    private final Entities entities;
    private final SpeakersPost post;

    SwapLetters(Floors floors, SwapStore swaps, Delegations delegations, Entities entities, SpeakersPost post) {
        this.floors = floors;
        this.swaps = swaps;
        this.delegations = delegations;
        this.entities = entities;
        this.post = post;
    }

    @Override
    public String name() {
        return "speakers-swap-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of(PROPOSED, EXPIRED, "speakers.swap-agreed", "speakers.swap-declined", "speakers.swap-lapsed");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        var to = InscriptionId.of(event.subject());
        var list = ListId.of(String.valueOf(event.data().get("list")));
        return swaps.find(SwapId.of(String.valueOf(event.data().get("swap"))))
                .filter(swap -> concerns(event.topic(), swap, to))
                .zipWith(floors.get(Objects.requireNonNull(event.meeting()), list))
                .flatMap(found -> letter(event.topic(), found.getT2(), found.getT1(), to));
    }

    /** The one who is asked hears of the proposal, the one who proposed what became of it; that it expired, both. */
    private static boolean concerns(String topic, Swap swap, InscriptionId to) {
        return switch (topic) {
            case PROPOSED -> swap.wanted().equals(to) && swap.state() == Swap.State.OPEN;
            case EXPIRED -> swap.concerns(to);
            default -> swap.offered().equals(to);
        };
    }

    private Mono<Void> letter(String topic, Floor floor, Swap swap, InscriptionId to) {
        Inscription own = floor.require(to);
        Inscription other = floor.require(swap.offered().equals(to) ? swap.wanted() : swap.offered());
        return Mono.zip(
                        delegations.get(own.delegation()),
                        entities.byCode(own.entity()),
                        entities.byCode(other.entity()))
                .flatMap(found -> post.swap(
                        topic.equals(PROPOSED) ? "speakers-swap-proposed" : "speakers-swap-answered",
                        new SpeakersPost.SwapNews(
                                floor,
                                swap.state().wire(),
                                swap.expiresAt(),
                                new SpeakersPost.Side(own, found.getT2()),
                                new SpeakersPost.Side(other, found.getT3())),
                        found.getT1()));
    }
}
