package org.plenary.speakers.texts;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TextId;
import org.plenary.speakers.By;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Meanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What is decided about texts that are there, and about when they are due (L23). */
@Service
public class TextDesk {

    /**
     * The terms of a list's texts as the Secretariat wants them.
     *
     * @param words a minute; null where that stays
     */
    public record Wanted(Duration before, @Nullable Integer words) {

        TextTerms over(TextTerms stands) {
            return new TextTerms(before, words == null ? stands.words() : words, stands.version() + 1);
        }
    }

    private final Texts texts;
    private final TextStore store;
    private final Meanwhile meanwhile;
    private final TextJournal journal;
    private final Clock clock;

    TextDesk(Texts texts, TextStore store, Meanwhile meanwhile, TextJournal journal, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.meanwhile = meanwhile;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Withdraws the version that stands; the one before it stands again, and the withdrawn one stays on record. By the focal point
     * up to the deadline, since interpreters then work with it; afterwards by the Secretariat, with a reason (X3).
     */
    @Transactional
    public Mono<HandedIn> withdraw(InscriptionPath at, TextId id, By by) {
        return store.lock(at.inscription())
                .then(texts.of(at, by.viewer()))
                .doOnNext(found -> requireWithdrawable(found, id, by))
                .flatMap(found -> store.withdraw(id, clock.instant())
                        .switchIfEmpty(Mono.error(TextDesk::superseded))
                        .then(journal.withdrawn(at.meeting(), Texts.require(found, id), by)))
                .then(texts.of(at, by.viewer()));
    }

    /** Says how long before the first statement the texts of the list are due, and at what pace they are read where that is said. */
    @Transactional
    public Mono<TextTerms> change(MeetingCode meeting, ListId list, Wanted wanted, long version, By by) {
        return texts.ofList(meeting, list, by.viewer())
                .delayUntil(found -> Mono.just(found.terms())
                        .filter(stands -> stands.version() == version)
                        .flatMap(stands -> store.change(list, wanted.over(stands), version))
                        .switchIfEmpty(Mono.defer(() -> overtaken(found.floor().list(), version, by))))
                .map(found -> new Changed(found, wanted.over(found.terms())))
                .delayUntil(done ->
                        journal.termsChanged(done.of().floor().list(), done.of().terms(), done.next(), by))
                .map(Changed::next);
    }

    /** The terms as they were read, and as they stand after. */
    private record Changed(Texts.OfList of, TextTerms next) {}

    /** What another officer has set meanwhile is told (L22). */
    private <T> Mono<T> overtaken(ListOfSpeakers list, long seen, By by) {
        return store.terms(list.id())
                .map(TextTerms::version)
                .defaultIfEmpty(0L)
                .flatMap(now -> meanwhile.textsRefused(list, now, seen, by));
    }

    private void requireWithdrawable(HandedIn found, TextId id, By by) {
        by.requireActsFor(found.meeting(), found.inscription().delegation());
        if (!found.isCurrent(Texts.require(found, id))) {
            throw superseded();
        }
        if (!clock.instant().isAfter(found.deadline())) {
            return;
        }
        if (!by.viewer().isSecretariatOf(found.meeting())) {
            throw Problem.of("speakers.text-deadline-passed", 409)
                    .rule("L23")
                    .with(
                            "deadline",
                            found.deadline().atZone(found.floor().list().zone()).toLocalDateTime())
                    .with("zone", found.floor().list().zone());
        }
        by.requireReason();
    }

    private static Problem superseded() {
        return Problem.of("speakers.text-superseded", 409).rule("L23").field("text");
    }
}
