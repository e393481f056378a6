package org.plenary.speakers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.platform.Gathering;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Idempotency.Keyed;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Where the floor is asked for: by the focal point for the own delegation, by the Secretariat for any. All who ask at the same
 * moment, as at the opening, are inscribed together, in the sequence in which they came: one transaction holds the list for all
 * of them, so that nobody waits for two hundred others. Receipts rise by one without a gap, whatever arrives at once (L2).
 */
@Service
public class InscriptionDesk {

    private static final int MOST_AT_ONCE = 100;

    private final Floors floors;
    private final Delegations delegations;
    private final Entities entities;
    private final SpeakerNames names;
    private final Groups groups;
    private final Idempotency idempotency;
    private final Entering entering;
    private final Gathering<ListId, Asked, InscriptionId> together;

    InscriptionDesk(
            Floors floors,
            Delegations delegations,
            Entities entities,
            SpeakerNames names,
            Groups groups,
            Idempotency idempotency,
            Entering entering) {
        this.floors = floors;
        this.delegations = delegations;
        this.entities = entities;
        this.names = names;
        this.groups = groups;
        this.idempotency = idempotency;
        this.entering = entering;
        this.together = new Gathering<>(MOST_AT_ONCE, entering::enter);
    }

    /**
     * Takes a request for the floor: in time from the focal point, after closing from the Secretariat with a reason (L19). Not
     * inside a transaction.
     *
     * @param keyed so that a phone may send it twice (L3); null for none
     */
    public Mono<InscriptionId> inscribe(NewInscription wanted, By by, @Nullable Keyed keyed) {
        by.requireActsFor(wanted.meeting(), wanted.delegation());
        return checked(floors.heldTogether(wanted.meeting(), wanted.list()), wanted, by, keyed)
                .flatMap(asked -> together.add(wanted.list(), asked))
                .onErrorResume(Problem.class, refused -> answered(keyed).switchIfEmpty(Mono.error(refused)));
    }

    /** The same in the caller's transaction, which may have announced the list. */
    public Mono<InscriptionId> inscribeAlone(NewInscription wanted, By by) {
        by.requireActsFor(wanted.meeting(), wanted.delegation());
        return checked(floors.held(wanted.meeting(), wanted.list()), wanted, by, null)
                .flatMap(asked -> entering.enter(wanted.list(), List.of(asked)))
                .flatMap(outcomes -> outcomes.get(0));
    }

    private Mono<Asked> checked(Mono<Floors.Held> held, NewInscription wanted, By by, @Nullable Keyed keyed) {
        return held.flatMap(on -> {
            ListOfSpeakers list = on.list();
            boolean late = list.takesLate(wanted.arrived(), by.viewer().isSecretariatOf(wanted.meeting()));
            if (late) {
                by.requireReason();
            }
            on.requireSession();
            return delegations
                    .entityOf(wanted.meeting(), wanted.delegation())
                    .flatMap(entities::byCode)
                    .flatMap(entity -> names.confirmed(wanted.meeting(), wanted.delegation(), wanted.statement())
                            .flatMap(statement -> groups.completed(statement, entity.code()))
                            .map(statement -> new Asked(
                                    InscriptionId.random(),
                                    wanted,
                                    list,
                                    entity.code(),
                                    entity.kind(),
                                    statement,
                                    late,
                                    by,
                                    keyed)));
        });
    }

    /** What came of the same key before: a list that closed since does not take a receipt away (L3). */
    private Mono<InscriptionId> answered(@Nullable Keyed keyed) {
        return keyed == null
                ? Mono.empty()
                : idempotency
                        .earlier(List.of(keyed), InscriptionId.class)
                        .flatMapIterable(before -> before)
                        .map(before -> before.answerTo(keyed))
                        .next();
    }
}
