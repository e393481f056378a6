package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a statement on behalf of a group must be: its delegations known, and the only one of that group on the list (L11). */
@Component
class Groups {

    private final InscriptionStore inscriptions;
    private final Entities entities;

    Groups(InscriptionStore inscriptions, Entities entities) {
        this.inscriptions = inscriptions;
        this.entities = entities;
    }

    /** The statement as that entity delivers it, which is not named among the aligned again. */
    Mono<Statement> completed(Statement statement, EntityCode delivering) {
        Group group = statement.group();
        return group == null
                ? Mono.just(statement)
                : entities.directory().map(known -> {
                    requireKnown(group, known);
                    return statement.deliveredBy(delivering);
                });
    }

    /**
     * Completes when nobody else speaks for the group on that list.
     *
     * @param own the inscription that does; null for a new one
     */
    Mono<Void> requireOnly(ListId list, Group group, @Nullable InscriptionId own) {
        return inscriptions
                .ofGroup(list, group.name())
                .filter(standing -> !standing.id().equals(own))
                .flatMap(standing -> refused(group, standing));
    }

    /** The refusal of another statement of the group, beside the one that stands. */
    <T> Mono<T> refused(Group group, Inscription standing) {
        return entities.byCode(standing.entity()).flatMap(speaks -> Mono.error(second(group, standing, speaks)));
    }

    private static void requireKnown(Group group, EntityDirectory known) {
        for (EntityCode code : group.aligned()) {
            if (known.find(code).isEmpty()) {
                throw unknown(code);
            }
        }
    }

    private static Problem second(Group group, Inscription standing, Entity speaks) {
        return Problem.of("speakers.group-has-statement", 409)
                .rule("L11")
                .field("group.name")
                .with("group", group.name())
                .with("entity", speaks.name())
                .with("receipt", standing.receipt());
    }

    private static Problem unknown(EntityCode code) {
        return Problem.of("network.unknown-entity", 400)
                .rule("L11")
                .field("group.aligned")
                .with("entity", code.value());
    }
}
