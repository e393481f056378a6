package org.plenary.speakers.texts;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SpokenLanguages;
import org.plenary.kernel.TextId;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Idempotency.Kept;
import org.plenary.platform.Uploads.Upload;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.texts.Incoming.Checked;
import org.plenary.speakers.texts.Texts.Opened;
import org.plenary.speakers.turn.State;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes texts in, from the delegation's focal point and from the Secretariat (L23). The body is read and looked at before the
 * transaction, which then gives the version its number under the lock of the inscription. After the deadline a text is still
 * taken, since an interpreter is better off with a late text than with none; it is marked late.
 */
@Service
public class HandingIn {

    /**
     * What is sent.
     *
     * @param key the {@code Idempotency-Key}, if any: the same file again under it is the same version (L3)
     * @param announced the length that the sender announces, if any
     */
    public record Sent(
            String language, @Nullable String key, @Nullable Long announced, Flux<DataBuffer> body) {}

    private record Fingerprint(String language, String sha256) {}

    private final Lists lists;
    private final Texts texts;
    private final Incoming incoming;
    private final TextStore store;
    private final Shelves shelves;
    private final TextJournal journal;
    private final Idempotency idempotency;
    private final TextsSettings settings;
    private final Clock clock;

    HandingIn(
            Lists lists,
            Texts texts,
            Incoming incoming,
            TextStore store,
            Shelves shelves,
            TextJournal journal,
            Idempotency idempotency,
            TextsSettings settings,
            Clock clock) {
        this.lists = lists;
        this.texts = texts;
        this.incoming = incoming;
        this.store = store;
        this.shelves = shelves;
        this.journal = journal;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a file in as the next version. */
    public Mono<Opened> handIn(InscriptionPath at, Sent sent, By by) {
        String language = SpokenLanguages.require("language", sent.language());
        return expected(at, by)
                .flatMap(floor -> incoming.use(
                        new Upload(sent.body(), sent.announced()),
                        checked -> idempotency.once(
                                sent.key(),
                                "text " + at.inscription() + " " + by.viewer().id(),
                                new Fingerprint(language, checked.file().sha256()),
                                kept(at, by),
                                Mono.defer(() -> next(at, language, checked, by)))));
    }

    private Kept<Opened, TextId> kept(InscriptionPath at, By by) {
        return new Kept<>(TextId.class, opened -> opened.text().id(), id -> texts.get(at, id, by.viewer()));
    }

    /** The list, as long as a text of that inscription is expected from whoever this is. */
    private Mono<Floor> expected(InscriptionPath at, By by) {
        return lists.get(at.meeting(), at.list()).doOnNext(floor -> {
            Inscription inscription = floor.require(at.inscription());
            by.requireActsFor(at.meeting(), inscription.delegation());
            if (inscription.turn().state() == State.WITHDRAWN) {
                throw Problem.of("speakers.text-not-expected", 409).rule("L23");
            }
        });
    }

    private Mono<Opened> next(InscriptionPath at, String language, Checked checked, By by) {
        return store.lock(at.inscription())
                .doOnNext(kept -> requireRoom(kept, checked.file().size()))
                .flatMap(kept -> expected(at, by)
                        .flatMap(floor -> texts.of(floor, floor.require(at.inscription())))
                        .map(found -> text(found, kept.versions() + 1, language, checked)))
                .flatMap(store::insert)
                .flatMap(text -> kept(text, checked))
                .flatMap(text -> journal.handedIn(at.meeting(), text, by))
                .flatMap(text -> texts.get(at, text.id(), by.viewer()));
    }

    private StatementText text(HandedIn found, int version, String language, Checked checked) {
        Instant now = clock.instant();
        return new StatementText(
                TextId.random(),
                found.inscription().id(),
                version,
                language,
                checked.content(),
                checked.file().size(),
                checked.file().sha256(),
                now,
                now.isAfter(found.deadline()),
                shelves.forNew().shelf(),
                null);
    }

    private Mono<StatementText> kept(StatementText text, Checked checked) {
        TextBytes shelf = shelves.of(text.shelf());
        return shelf.keep(text.id(), checked.file().file())
                .onErrorResume(failed -> shelf.forget(text.id()).then(Mono.error(failed)))
                .thenReturn(text);
    }

    private void requireRoom(TextStore.Kept kept, long size) {
        if (kept.versions() >= settings.versions()) {
            throw Problem.of("speakers.text-too-many", 409).rule("L23").with("most", settings.versions());
        }
        if (kept.bytes() + size > settings.largestOfAll().toBytes()) {
            throw Problem.of("speakers.text-no-room", 409)
                    .rule("L23")
                    .field("file")
                    .with("most", settings.largestOfAll().toMegabytes());
        }
    }
}
