package org.plenary.speakers.texts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.identity.Viewer;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TextId;
import org.plenary.registration.Participants;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives texts out: what there is of one inscription or of a whole list, and their bytes, to whom may read them (L23). */
@Service
public class Texts {

    /** A text with its bytes, which are read while they are sent. */
    public record Opened(HandedIn of, StatementText text, Flux<byte[]> bytes) {}

    /** The texts of a list, in its order. */
    public record OfList(Floor floor, TextTerms terms, boolean complete, List<HandedIn> items) {}

    private final Lists lists;
    private final Participants participants;
    private final TextStore store;
    private final Shelves shelves;
    private final TextJournal journal;
    private final TextsSettings settings;

    Texts(
            Lists lists,
            Participants participants,
            TextStore store,
            Shelves shelves,
            TextJournal journal,
            TextsSettings settings) {
        this.lists = lists;
        this.participants = participants;
        this.store = store;
        this.shelves = shelves;
        this.journal = journal;
        this.settings = settings;
    }

    /** Every version to those whose statement it is and to those who work with it, else what stands once it is delivered. */
    public Mono<HandedIn> of(InscriptionPath at, Viewer viewer) {
        return readers(at.meeting(), viewer)
                .flatMap(readers -> lists.get(at.meeting(), at.list())
                        .flatMap(floor -> of(floor, readers.require(floor.require(at.inscription()))))
                        .map(found -> readers.seesHistory(found.inscription()) ? found : found.currentOnly()));
    }

    /** One version, or the problem {@code speakers.unknown-text}. */
    public Mono<Opened> get(InscriptionPath at, TextId id, Viewer viewer) {
        return of(at, viewer).map(found -> {
            StatementText text = require(found, id);
            return new Opened(found, text, shelves.of(text.shelf()).read(text.id()));
        });
    }

    /** The same to read it; what is under embargo is noted before the first byte leaves. */
    public Mono<Opened> open(InscriptionPath at, TextId id, Viewer viewer) {
        return get(at, id, viewer)
                .delayUntil(opened -> opened.of().isUnderEmbargo()
                        ? journal.readUnderEmbargo(at.meeting(), opened.text(), viewer)
                        : Mono.empty());
    }

    /** Who has handed in, in the order of the list, and who has not; to the others only what is delivered. */
    public Mono<OfList> ofList(MeetingCode meeting, ListId list, Viewer viewer) {
        return readers(meeting, viewer)
                .flatMap(readers -> lists.get(meeting, list)
                        .flatMap(floor -> Mono.zip(
                                        terms(floor), store.ofList(list).collectList())
                                .map(found -> inOrder(floor, found.getT1(), found.getT2(), readers))));
    }

    /** The texts of that inscription and the terms of its list, whoever asks. */
    Mono<HandedIn> of(Floor floor, Inscription inscription) {
        return Mono.zip(terms(floor), store.ofInscription(inscription.id()).collectList())
                .map(found -> new HandedIn(floor, inscription, found.getT1(), found.getT2(), pace(found.getT1())));
    }

    static StatementText require(HandedIn found, TextId id) {
        return found.texts().stream()
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of("speakers.unknown-text", 404).rule("L23").field("text"));
    }

    private Mono<TextTerms> terms(Floor floor) {
        return store.terms(floor.list().id())
                .defaultIfEmpty(new TextTerms(settings.deadline(), settings.wordsPerMinute(), 0));
    }

    private Pace pace(TextTerms terms) {
        return settings.pacing().at(terms.words());
    }

    private OfList inOrder(Floor floor, TextTerms terms, Collection<StatementText> texts, Readers readers) {
        Map<?, List<StatementText>> by = texts.stream().collect(Collectors.groupingBy(StatementText::inscription));
        List<HandedIn> items = floor.order().standings().stream()
                .map(standing -> floor.require(standing.entry().inscription()))
                .filter(inscription -> inscription.turn().state() != State.WITHDRAWN && readers.mayRead(inscription))
                .map(inscription -> new HandedIn(
                                floor, inscription, terms, by.getOrDefault(inscription.id(), List.of()), pace(terms))
                        .currentOnly())
                .toList();
        return new OfList(floor, terms, readers.readsAll(), items);
    }

    private Mono<Readers> readers(MeetingCode meeting, Viewer viewer) {
        return participants
                .ofAccount(meeting, viewer.account())
                .collectList()
                .map(approved -> Readers.of(meeting, viewer, approved));
    }
}
