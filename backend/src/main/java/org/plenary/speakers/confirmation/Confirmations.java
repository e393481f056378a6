package org.plenary.speakers.confirmation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.registration.Participants;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Speakers confirm or decline with one tap (L24), from the page or from a letter, until they are called. A declined statement
 * keeps its place: the focal point names somebody else or withdraws it.
 */
@Service
public class Confirmations {

    /** The inscriptions of one list, each with its confirmation. */
    public record OfList(Floor floor, Map<InscriptionId, Confirmation> confirmations) {

        public Confirmation of(Inscription inscription) {
            return Confirmation.of(inscription.id(), inscription.statement(), confirmations.get(inscription.id()));
        }
    }

    private final Lists lists;
    private final ConfirmationStore store;
    private final LinkHolders holders;
    private final Participants participants;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Confirmations(
            Lists lists,
            ConfirmationStore store,
            LinkHolders holders,
            Participants participants,
            Accounts accounts,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.holders = holders;
        this.participants = participants;
        this.accounts = accounts;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who has confirmed, declined, or not answered, for the Secretariat. */
    public Mono<OfList> ofList(MeetingCode meeting, ListId list) {
        return lists.get(meeting, list).flatMap(this::of);
    }

    /** Whose speaker declined, of those who are still to come. */
    public Mono<Set<InscriptionId>> declined(Floor floor) {
        return of(floor)
                .map(answered -> floor.inscriptions().stream()
                        .filter(inscription -> inscription.turn().state().toCome()
                                && answered.of(inscription).answer() == Answer.DECLINED)
                        .map(Inscription::id)
                        .collect(Collectors.toSet()));
    }

    /** The confirmation of one inscription, to the delegation's focal point, the speaker and the Secretariat. */
    public Mono<OfList> get(InscriptionPath at, By by) {
        return lists.get(at.meeting(), at.list())
                .delayUntil(floor -> requireConcerned(at, floor, by))
                .flatMap(this::of);
    }

    /** Confirms or declines. */
    @Transactional
    public Mono<OfList> answer(InscriptionPath at, Answer answer, By by) {
        return lists.get(at.meeting(), at.list())
                .delayUntil(floor -> requireConcerned(at, floor, by))
                .delayUntil(floor -> answered(floor, floor.require(at.inscription()), answer, by))
                .flatMap(this::of);
    }

    /** What the link of a letter asks; anybody who has it may read that, as long as whom it was sent to may answer. */
    public Mono<Asked> asked(String secret) {
        return link(secret)
                .flatMap(link -> lists.get(link.at().meeting(), link.at().list())
                        .flatMap(this::of)
                        .map(list -> new Asked(list, link.at().inscription(), current(list, link))));
    }

    /** Answers by the link of a letter, in the name of its reader. */
    @Transactional
    public Mono<Asked> answer(String secret, Answer answer) {
        return link(secret)
                .zipWhen(link -> accounts.byId(link.reader()))
                .delayUntil(found -> lists.get(
                                found.getT1().at().meeting(), found.getT1().at().list())
                        .flatMap(floor -> answered(floor, found.getT1(), answer, viewer(found.getT2()))))
                .flatMap(found -> asked(secret));
    }

    /**
     * A question by link.
     *
     * @param current false once somebody else is named: the question is past
     */
    public record Asked(OfList list, InscriptionId inscription, boolean current) {}

    private Mono<Void> answered(Floor floor, ConfirmationStore.Link link, Answer answer, By by) {
        Inscription inscription = floor.require(link.at().inscription());
        if (!Confirmation.speakerOf(inscription.statement()).equals(link.speaker())) {
            throw Problem.of("speakers.another-speaker-named", 409).rule("L24");
        }
        return answered(floor, inscription, answer, by);
    }

    private Mono<Void> answered(Floor floor, Inscription inscription, Answer answer, By by) {
        if (!inscription.turn().state().pending() || inscription.turn().state().atPodium()) {
            throw Problem.of("speakers.no-longer-open-to-change", 409)
                    .rule("L24")
                    .with("state", inscription.turn().state().wire());
        }
        if (answer == Answer.CONFIRMED
                && Confirmation.speakerOf(inscription.statement()).isEmpty()) {
            throw Problem.of("speakers.name-speaker-first", 409).rule("L24").field("speaker");
        }
        String speaker = Confirmation.speakerOf(inscription.statement());
        return of(floor)
                .flatMap(before -> store.answer(inscription.id(), speaker, answer, clock.instant())
                        .then(recorded(floor, inscription, before.of(inscription), answer, by)));
    }

    private Mono<Void> recorded(Floor floor, Inscription inscription, Confirmation before, Answer answer, By by) {
        var facts = new LinkedHashMap<String, Object>(Map.of("confirmation", answer.wire()));
        var entry = new AuditEntry(
                by.viewer(),
                floor.list().meeting(),
                "inscription:" + inscription.id(),
                "speakers.confirmation-answered",
                Map.of("confirmation", before.state()),
                facts,
                by.reason());
        var event = DomainEvent.of(
                        "speakers.confirmation-answered",
                        floor.list().meeting(),
                        inscription.id(),
                        Audience.delegation(inscription.delegation()))
                .with(Map.of("list", floor.list().id().toString(), "answer", answer.wire(), "before", before.state()));
        return audit.record(entry).then(outbox.append(event));
    }

    private Mono<OfList> of(Floor floor) {
        List<InscriptionId> ids =
                floor.inscriptions().stream().map(Inscription::id).toList();
        return store.of(ids).collectMap(Confirmation::inscription).map(stored -> new OfList(floor, stored));
    }

    /** A link whose reader lost the access is as unknown as one that never was (R1). */
    private Mono<ConfirmationStore.Link> link(String secret) {
        return store.linked(secret)
                .filterWhen(holders::mayAnswer)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("speakers.unknown-link", 404).rule("L24")));
    }

    private Mono<Void> requireConcerned(InscriptionPath at, Floor floor, By by) {
        Inscription inscription = floor.require(at.inscription());
        Viewer viewer = by.viewer();
        if (viewer.focalPointOf(inscription.delegation()) || viewer.isSecretariatOf(at.meeting())) {
            return Mono.empty();
        }
        return participants
                .ofAccount(at.meeting(), viewer.account())
                .filter(person -> person.id().equals(inscription.statement().participant()))
                .next()
                .switchIfEmpty(Mono.error(() -> Problem.of("access.denied", 403).rule("R1")))
                .then();
    }

    private static boolean current(OfList list, ConfirmationStore.Link link) {
        Inscription inscription = list.floor().require(link.at().inscription());
        return Confirmation.speakerOf(inscription.statement()).equals(link.speaker());
    }

    private static By viewer(Account account) {
        return By.of(Viewer.person(account.id(), account.name(), account.language(), Set.of()));
    }
}
