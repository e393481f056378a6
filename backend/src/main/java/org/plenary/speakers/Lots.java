package org.plenary.speakers;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityKind;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.speakers.order.Lot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Draws the lot of an alphabetical list among the States that take part in the meeting (L9). Once the list is published its
 * order stays by the rule it was published by; to draw a second time needs a reason (X3).
 */
@Service
public class Lots {

    private static final int SEED_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Floors floors;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Delegations delegations;
    private final Entities entities;
    private final Journal journal;
    private final Clock clock;

    Lots(
            Floors floors,
            ListStore lists,
            InscriptionStore inscriptions,
            Delegations delegations,
            Entities entities,
            Journal journal,
            Clock clock) {
        this.floors = floors;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.delegations = delegations;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /** Draws, and orders the list alphabetically in that language from the State drawn. */
    @Transactional
    public Mono<Floor> draw(MeetingCode meeting, ListId list, Language language, By by) {
        return unpublished(meeting, list, by)
                .zipWith(Mono.zip(states(meeting), entities.directory()))
                .flatMap(found -> changed(
                        "lot-drawn",
                        found.getT1(),
                        lot(language, found.getT2().getT1(), found.getT2().getT2()),
                        by));
    }

    /** Takes the lot back: the list goes by precedence again. */
    @Transactional
    public Mono<Floor> takeBack(MeetingCode meeting, ListId list, By by) {
        return unpublished(meeting, list, by)
                .flatMap(floor -> floor.list().rule().lot() == null
                        ? Mono.just(floor)
                        : changed("lot-taken-back", floor, null, by));
    }

    private Mono<Floor> unpublished(MeetingCode meeting, ListId list, By by) {
        return floors.list(meeting, list)
                .delayUntil(found -> lists.lock(found.id()))
                .flatMap(found -> floors.get(meeting, list))
                .doOnNext(floor -> requireDrawable(floor, by));
    }

    private static void requireDrawable(Floor floor, By by) {
        if (floor.published() != null) {
            throw Problem.of("speakers.order-is-published", 409).rule("L21");
        }
        if (floor.list().rule().lot() != null) {
            by.requireReason();
        }
    }

    private Mono<List<EntityCode>> states(MeetingCode meeting) {
        return entities.directory()
                .flatMapMany(known -> participating(meeting)
                        .filter(code -> known.require(code).kind() == EntityKind.MEMBER_STATE))
                .collectList();
    }

    private Flux<EntityCode> participating(MeetingCode meeting) {
        return delegations.ofMeeting(meeting).map(Delegation::entity);
    }

    private Lot lot(Language language, List<EntityCode> states, EntityDirectory known) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        List<EntityCode> alphabet =
                known.sorted(language).stream().map(Entity::code).toList();
        return Lot.draw(language, HexFormat.of().formatHex(seed), states, alphabet, clock.instant());
    }

    private Mono<Floor> changed(String event, Floor floor, @Nullable Lot lot, By by) {
        ListOfSpeakers after = floor.list().drawnBy(lot);
        return lists.draw(after)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .then(inscriptions.forgetLetters(after.id()))
                .then(journal.list(event, after, facts(floor.list()), facts(after), by))
                .then(journal.orderChanged(after, Audience.participants()))
                .then(floors.get(after.meeting(), after.id()));
    }

    private static Map<String, Object> facts(ListOfSpeakers list) {
        Lot lot = list.rule().lot();
        var facts = new LinkedHashMap<String, Object>();
        if (lot != null) {
            facts.put("language", lot.language().tag());
            facts.put("seed", lot.seed());
            facts.put("drawn", lot.drawn().value());
            facts.put("candidates", lot.candidates().size());
        }
        return Meanwhile.at(list.version(), facts);
    }
}
