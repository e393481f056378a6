package org.plenary.speakers.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.network.Entities;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.plenary.registration.Participants;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.SpeakersPost;
import org.plenary.speakers.times.Expectation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letters of alerts: to the focal points, and to the speaker who can sign in, each in their language (L18). */
@Component
class AlertLetters {

    private final Delegations delegations;
    private final Participants participants;
    private final Accounts accounts;
    private final Entities entities;
    private final SpeakersPost post;

    AlertLetters(
            Delegations delegations,
            Participants participants,
            Accounts accounts,
            Entities entities,
            SpeakersPost post) {
        this.delegations = delegations;
        this.participants = participants;
        this.accounts = accounts;
        this.entities = entities;
        this.post = post;
    }

    /** The account of the registered speaker, if there is one. */
    Mono<Account> speaker(Inscription inscription) {
        return Mono.justOrEmpty(inscription.statement().participant())
                .flatMap(participants::get)
                .mapNotNull(person -> person.account())
                .flatMap(accounts::byId);
    }

    Mono<Void> send(Floor floor, Inscription inscription, Expectation expectation, Optional<Account> speaker) {
        return delegations
                .get(inscription.delegation())
                .zipWith(entities.byCode(inscription.entity()))
                .flatMap(found ->
                        post.alert(floor, inscription, expectation, readers(found.getT1(), speaker), found.getT2()));
    }

    /** Who is both gets one letter. */
    private static List<FocalPoint> readers(Delegation delegation, Optional<Account> speaker) {
        var readers = new ArrayList<>(delegation.focalPoints());
        speaker.filter(account -> readers.stream().noneMatch(it -> it.account().equals(account.id())))
                .map(account -> new FocalPoint(account.id(), account.name(), account.email(), account.language()))
                .ifPresent(readers::add);
        return readers;
    }
}
