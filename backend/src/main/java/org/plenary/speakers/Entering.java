package org.plenary.speakers;

import java.util.List;
import java.util.Objects;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Idempotency.Earlier;
import org.plenary.platform.Idempotency.Keyed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Inscribes those who ask for the floor of one list at the same moment, in one transaction under the lock of the list. */
@Component
class Entering {

    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Groups groups;
    private final Idempotency idempotency;
    private final Journal journal;

    Entering(ListStore lists, InscriptionStore inscriptions, Groups groups, Idempotency idempotency, Journal journal) {
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.groups = groups;
        this.idempotency = idempotency;
        this.journal = journal;
    }

    /** What becomes of each, in their sequence: the inscription, or the problem of that one alone. */
    @Transactional
    public Mono<List<Mono<InscriptionId>>> enter(ListId list, List<Asked> asked) {
        return lists.lock(list).then(Mono.defer(() -> round(list, asked))).flatMap(round -> {
            List<Asked> first = round.first();
            Mono<List<Inscription>> entered = first.isEmpty() ? Mono.just(List.of()) : enterFirst(list, first);
            return entered.map(
                    all -> round.outcomes(first, all).stream().map(this::answer).toList());
        });
    }

    private Mono<Round> round(ListId list, List<Asked> asked) {
        var keys = asked.stream().map(Asked::keyed).filter(Objects::nonNull).toList();
        var delegations = asked.stream().map(one -> one.wanted().delegation()).toList();
        var named = asked.stream()
                .map(one -> one.statement().group())
                .filter(Objects::nonNull)
                .map(Group::name)
                .toList();
        return Mono.zip(
                idempotency.earlier(keys, InscriptionId.class),
                inscriptions.standing(list, delegations, named),
                (earlier, standing) -> new Round(asked, earlier, standing));
    }

    private Mono<List<Inscription>> enterFirst(ListId list, List<Asked> first) {
        return inscriptions
                .enter(list, first)
                .delayUntil(entered ->
                        Mono.when(idempotency.keep(Round.answers(first)), journal.inscribed(first, entered)));
    }

    private Mono<InscriptionId> answer(Round.Outcome outcome) {
        Keyed keyed = outcome.asked().keyed();
        Earlier<InscriptionId> before = outcome.before();
        Inscription standing = outcome.standing();
        if (before != null && keyed != null) {
            return Mono.fromSupplier(() -> before.answerTo(keyed));
        }
        return standing == null ? Mono.just(outcome.asked().id()) : refusal(outcome.asked(), standing);
    }

    private Mono<InscriptionId> refusal(Asked one, Inscription standing) {
        Group group = one.statement().group();
        return group == null ? Mono.error(secondStatement(standing)) : groups.refused(group, standing);
    }

    private static Problem secondStatement(Inscription standing) {
        return Problem.of("speakers.second-national-statement", 409)
                .rule("L10")
                .field("delegation")
                .with("receipt", standing.receipt());
    }
}
