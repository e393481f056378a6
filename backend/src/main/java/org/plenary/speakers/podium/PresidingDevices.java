package org.plenary.speakers.podium;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.By;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Journal;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.ListStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * From which device a podium is presided: one at a time. It presides until it leaves or another takes over, which is always
 * possible, so that an officer whose tablet is lost goes on at once; both screens see it.
 */
@Service
public class PresidingDevices {

    private final Floors floors;
    private final Scenes scenes;
    private final ListStore lists;
    private final PodiumStore store;
    private final Journal journal;
    private final Clock clock;

    PresidingDevices(Floors floors, Scenes scenes, ListStore lists, PodiumStore store, Journal journal, Clock clock) {
        this.floors = floors;
        this.scenes = scenes;
        this.lists = lists;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The device presides from now on, or as before; where another does, only by taking over. */
    @Transactional
    public Mono<Scene> claim(MeetingCode meeting, ListId list, UUID device, boolean takeOver, By by) {
        return floors.list(meeting, list)
                .delayUntil(found -> lists.lock(found.id()))
                .delayUntil(found -> store.presiding(list)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(before -> claimed(found, before.orElse(null), device, takeOver, by)))
                .then(Mono.defer(() -> scenes.get(meeting, list)));
    }

    /** The device presides no longer; where it does not, nothing happens. */
    @Transactional
    public Mono<Scene> leave(MeetingCode meeting, ListId list, UUID device, By by) {
        return floors.list(meeting, list)
                .delayUntil(found -> store.leave(list, device)
                        .filter(Boolean::booleanValue)
                        .flatMap(left -> journal.list(
                                "presiding-left",
                                found,
                                Map.of("officer", by.viewer().name()),
                                by)))
                .then(Mono.defer(() -> scenes.get(meeting, list)));
    }

    private Mono<Void> claimed(ListOfSpeakers list, @Nullable Presiding before, UUID device, boolean takeOver, By by) {
        if (before != null && !takeOver) {
            before.require(device, list.zone());
        }
        var next = new Presiding(by.viewer().name(), device, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean same = before != null
                && before.device().equals(device)
                && before.officer().equals(next.officer());
        return same
                ? Mono.empty()
                : store.preside(list.id(), next)
                        .then(journal.list("presiding-taken", list, facts(before), facts(next), by));
    }

    private static Map<String, ?> facts(@Nullable Presiding presiding) {
        return presiding == null
                ? Map.of()
                : Map.of(
                        "officer",
                        presiding.officer(),
                        "device",
                        presiding.publicId().toString());
    }
}
