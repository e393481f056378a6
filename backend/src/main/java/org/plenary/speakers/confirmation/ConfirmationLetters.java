package org.plenary.speakers.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Letter;
import org.plenary.platform.MailRoom;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.plenary.registration.Participants;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Lists;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.Wording;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks who is to speak, once the slot is published, whether they will (L24): each reader by a link of the own. */
@Component
class ConfirmationLetters implements OutboxHandler {

    private static final String CHANGED = "speakers.inscription-changed";

    /** What is asked: whether the slot at that position and time will be used. */
    record Question(Floor floor, Inscription inscription, int position, Instant start) {}

    private final Lists lists;
    private final ConfirmationStore store;
    private final Delegations delegations;
    private final Participants participants;
    private final Accounts accounts;
    private final Entities entities;
    private final MailRoom mail;
    private final Wording wording;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ConfirmationLetters(
            Lists lists,
            ConfirmationStore store,
            Delegations delegations,
            Participants participants,
            Accounts accounts,
            Entities entities,
            MailRoom mail,
            Wording wording,
            PublicUrl publicUrl,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.delegations = delegations;
        this.participants = participants;
        this.accounts = accounts;
        this.entities = entities;
        this.mail = mail;
        this.wording = wording;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "speakers-confirmation-letters";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.list-published", CHANGED);
    }

    /**
     * All on the latest revision who were not asked yet, and whoever is named for one of its slots later: no other revision may
     * follow. The letter and its question are kept together.
     */
    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        Instant now = clock.instant();
        boolean changed = event.topic().equals(CHANGED);
        String list = changed ? String.valueOf(event.data().get("list")) : event.subject();
        return lists.get(Objects.requireNonNull(event.meeting()), ListId.of(list))
                .filter(floor -> floor.session().window().end().isAfter(now))
                .flatMapMany(floor -> Flux.fromIterable(slots(floor, changed ? event.subject() : null))
                        .concatMap(slot -> asked(floor, slot, now)))
                .then();
    }

    /** Of the latest revision; only that inscription's where one is given. */
    private static List<PublishedSlot> slots(Floor floor, @Nullable String inscription) {
        Publication published = floor.published();
        if (published == null) {
            return List.of();
        }
        return inscription == null
                ? published.slots()
                : published.slotOf(InscriptionId.of(inscription)).stream().toList();
    }

    private Mono<Void> asked(Floor floor, PublishedSlot slot, Instant now) {
        Inscription inscription = floor.require(slot.entry().inscription());
        if (inscription.turn().state() != org.plenary.speakers.turn.State.INSCRIBED) {
            return Mono.empty();
        }
        return store.ask(inscription.id(), Confirmation.speakerOf(inscription.statement()), now)
                .flatMap(asked ->
                        send("speakers-confirmation", new Question(floor, inscription, slot.position(), slot.start())));
    }

    /** One letter to each of the delegation's focal points, and to the speaker who can sign in. */
    Mono<Void> send(String template, Question question) {
        return Mono.zip(readers(question.inscription()), entities.directory())
                .flatMapMany(found -> Flux.fromIterable(found.getT1())
                        .concatMap(reader -> letter(template, question, reader, found.getT2())))
                .then();
    }

    private Mono<Void> letter(String template, Question question, FocalPoint reader, EntityDirectory known) {
        Inscription inscription = question.inscription();
        String speaker = Confirmation.speakerOf(inscription.statement());
        return store.link(inscription.id(), speaker, reader.account(), clock.instant())
                .map(secret -> arguments(question, reader, known, secret))
                .flatMap(arguments -> mail.send(new Letter(
                        reader.email(), reader.name(), reader.language(), template, arguments, List.of(), null)));
    }

    private Map<String, Object> arguments(Question question, FocalPoint reader, EntityDirectory known, String secret) {
        Floor floor = question.floor();
        Inscription inscription = question.inscription();
        Language language = reader.language();
        var arguments = new HashMap<String, Object>();
        arguments.put("name", reader.name());
        arguments.put("entity", known.require(inscription.entity()).name().in(language));
        arguments.put("list", floor.list().title().in(language));
        arguments.put("speaker", wording.speaker(inscription.statement().speaker(), language));
        arguments.put("named", inscription.statement().speaker() == null ? "no" : "yes");
        arguments.put("position", question.position());
        boolean beyond = floor.timing().beyond(question.start());
        arguments.put("beyond", beyond ? "yes" : "no");
        arguments.put(
                "estimated",
                wording.instant(
                        beyond ? floor.timing().segment().end() : question.start(),
                        floor.list().zone(),
                        language));
        arguments.put("link", publicUrl.of("/speaking#" + secret));
        return arguments;
    }

    private Mono<List<FocalPoint>> readers(Inscription inscription) {
        return delegations
                .get(inscription.delegation())
                .zipWith(speaker(inscription).collectList())
                .map(found -> readers(found.getT1(), found.getT2()));
    }

    /** Who is both gets one letter. */
    private static List<FocalPoint> readers(Delegation delegation, List<Account> speaker) {
        var readers = new ArrayList<>(delegation.focalPoints());
        speaker.stream()
                .filter(account -> readers.stream().noneMatch(it -> it.account().equals(account.id())))
                .map(account -> new FocalPoint(account.id(), account.name(), account.email(), account.language()))
                .forEach(readers::add);
        return readers;
    }

    private Flux<Account> speaker(Inscription inscription) {
        return Mono.justOrEmpty(inscription.statement().participant())
                .flatMap(participants::get)
                .mapNotNull(person -> person.account())
                .flatMap(accounts::byId)
                .flux();
    }
}
