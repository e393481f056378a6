package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Floor;
import org.plenary.speakers.levers.Levers;
import org.plenary.speakers.levers.Programme;

/**
 * What would make everybody fit (L13), or more of them, each lever by itself and none applied.
 *
 * @param of how many stand on the list
 * @param beyond who does not fit, in the order of the list
 * @param shorter the largest limits at which all fit: for all, and for one class alone; empty where none is enough
 * @param longer other segments inside the session; the one that moves both ends only where neither end alone is enough
 * @param closing absent where closing earlier would not have helped
 * @param rooms the rest of the list in a second room at the same time
 */
record LeversView(
        int of,
        List<Who> beyond,
        List<Shorter> shorter,
        List<Longer> longer,
        @Nullable Closing closing,
        Levers.@Nullable Rooms rooms) {

    /** Whose statement it is. */
    record Who(InscriptionId inscription, EntityRef entity, int receipt) {}

    /**
     * Other limits, in seconds.
     *
     * @param who whose limit is shorter: all, national, group, observer or civil-society
     */
    record Shorter(String who, ListRequest.Limits limits) {}

    /**
     * A longer segment: as long as needed, or as the session allows.
     *
     * @param how which end moves: earlier, later or both
     * @param beyond how many still do not fit in it
     */
    record Longer(String how, Span window, int beyond) {}

    /**
     * An inscription that had closed earlier.
     *
     * @param fits how many had inscribed until then; all of them fit
     * @param later who came since
     */
    record Closing(Instant at, int fits, List<Who> later) {}

    static LeversView of(Floor floor, Levers levers, EntityDirectory entities, Language language) {
        if (levers.beyond().isEmpty()) {
            return new LeversView(levers.of(), List.of(), List.of(), List.of(), null, null);
        }
        var names = new Names(floor, entities, language);
        Levers.Closing closing = levers.closing();
        return new LeversView(
                levers.of(),
                names.of(levers.beyond()),
                levers.shorter().stream()
                        .map(it -> new Shorter(it.who(), ListRequest.Limits.of(it.limits())))
                        .toList(),
                levers.longer().stream()
                        .map(it -> new Longer(it.how(), Span.of(it.window()), it.beyond()))
                        .toList(),
                closing == null ? null : new Closing(closing.at(), closing.fits(), names.of(closing.later())),
                levers.rooms());
    }

    private record Names(Floor floor, EntityDirectory entities, Language language) {

        List<Who> of(List<Programme.Waiting> waiting) {
            return waiting.stream()
                    .map(it -> floor.require(it.entry().inscription()))
                    .map(it -> new Who(it.id(), entities.ref(it.entity(), language), it.receipt()))
                    .toList();
        }
    }
}
