package org.plenary.speakers;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.network.Entities;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the receipt of each inscription (L4), after the rush at the opening and never in its way; none when the session is over. */
@Component
class ReceiptLetters implements OutboxHandler {

    private final Floors floors;
    private final Delegations delegations;
    private final Entities entities;
    private final Engagements engagements;
    private final SpeakersPost post;
    private final Clock clock;

    ReceiptLetters(
            Floors floors,
            Delegations delegations,
            Entities entities,
            Engagements engagements,
            SpeakersPost post,
            Clock clock) {
        this.clock = clock;
        this.floors = floors;
        this.delegations = delegations;
        this.entities = entities;
        this.engagements = engagements;
        this.post = post;
    }

    @Override
    public String name() {
        return "speakers-receipt-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.inscribed");
    }

    @Override
    public Duration patience(String topic) {
        return Duration.ofSeconds(2);
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        var list = ListId.of(String.valueOf(event.data().get("list")));
        return floors.committed(Objects.requireNonNull(event.meeting()), list)
                .filter(floor -> floor.session().window().end().isAfter(clock.instant()))
                .flatMap(floor -> letter(floor, floor.require(InscriptionId.of(event.subject()))));
    }

    private Mono<Void> letter(Floor floor, Inscription inscription) {
        return Mono.zip(
                        delegations.get(inscription.delegation()),
                        entities.byCode(inscription.entity()),
                        Inscribing.told(floor, inscription, Mono.defer(() -> engagements.committed(floor.list()))))
                .flatMap(to -> post.receipt(floor, to.getT3(), to.getT1(), to.getT2()));
    }
}
