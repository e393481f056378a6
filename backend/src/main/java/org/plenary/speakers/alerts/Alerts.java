package org.plenary.speakers.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plenary.identity.Account;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.times.Expectation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks speakers into the room as their turn comes near: at each threshold once, by the order in which the floor is given at that
 * moment, whatever moved it (L18). Live to their screens, and by letter; none when the session is over.
 */
@Component
class Alerts implements OutboxHandler {

    private final Floors floors;
    private final AlertStore store;
    private final AlertLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    Alerts(Floors floors, AlertStore store, AlertLetters letters, Outbox outbox, Clock clock) {
        this.floors = floors;
        this.store = store;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "speakers-alerts";
    }

    /** Whatever brings those who wait nearer to the podium, or takes a call back. */
    @Override
    public Set<String> topics() {
        return Set.of(
                "speakers.speaker-called",
                "speakers.statement-ended",
                "speakers.speaker-absent",
                "speakers.act-undone",
                "speakers.call-taken-back",
                "speakers.withdrawn",
                "speakers.list-published");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        DomainEvent event = stored.event();
        MeetingCode meeting = Objects.requireNonNull(event.meeting());
        Object list = event.data().getOrDefault("list", event.subject());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return floors.get(meeting, ListId.of(String.valueOf(list)))
                .filter(floor -> floor.session().window().end().isAfter(now) || floor.runsOn(now))
                .flatMap(floor -> alert(floor, Nearing.on(floor, now)));
    }

    /** Once nobody is called any more, nobody was asked into the room either: the next first call asks anew. */
    private Mono<Void> alert(Floor floor, Nearing nearing) {
        if (!floor.begun()) {
            return store.forget(floor.list().id());
        }
        return store.insert(nearing.due())
                .collectList()
                .flatMapIterable(nearing::told)
                .concatMap(alert -> tell(floor, alert))
                .then();
    }

    private Mono<Void> tell(Floor floor, Alert alert) {
        Inscription inscription = floor.require(alert.inscription());
        Expectation expectation =
                floor.forecast(alert.at()).of(inscription.id()).orElseThrow();
        return letters.speaker(inscription)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(speaker -> outbox.append(event(floor, alert, expectation, speaker))
                        .then(letters.send(floor, inscription, expectation, speaker)));
    }

    private static DomainEvent event(Floor floor, Alert alert, Expectation expectation, Optional<Account> speaker) {
        Inscription inscription = floor.require(alert.inscription());
        Audience audience = Audience.delegation(inscription.delegation())
                .and(speaker.map(Account::id).orElse(null));
        return DomainEvent.of("speakers.alert", floor.list().meeting(), inscription.id(), audience)
                .with(Map.of(
                        "list",
                        floor.list().id().toString(),
                        "threshold",
                        alert.threshold(),
                        "ahead",
                        expectation.ahead()));
    }
}
