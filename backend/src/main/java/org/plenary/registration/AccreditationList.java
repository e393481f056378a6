package org.plenary.registration;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The Secretariat's view over all people of a meeting: by state and name, in pages, and counted by delegation. */
@Service
public class AccreditationList {

    /**
     * Which people are wanted.
     *
     * @param changesOnly only approved people of whom a change waits for decision (R7)
     * @param after the last person of the page before
     */
    public record Wanted(
            @Nullable ParticipantState state,
            boolean changesOnly,
            @Nullable String name,
            @Nullable ParticipantId after,
            int limit) {}

    private final AccreditationListStore store;
    private final ChangeStore changes;

    AccreditationList(AccreditationListStore store, ChangeStore changes) {
        this.store = store;
        this.changes = changes;
    }

    /** One page, by passport name. */
    public Flux<Participant> page(MeetingCode meeting, Wanted wanted) {
        return store.page(meeting, wanted);
    }

    /** Everybody of the meeting whose name another one has, too (R6). */
    public Mono<SameNames> sameNames(MeetingCode meeting) {
        return store.namesakes(meeting).collectList().map(SameNames::among);
    }

    /** The approved head of each delegation that has one (R3). */
    public Mono<Map<DelegationId, Participant>> heads(MeetingCode meeting) {
        return store.heads(meeting).collectMap(head -> Objects.requireNonNull(head.delegation()));
    }

    /** How many people each delegation has in each state. */
    public Mono<Map<DelegationId, Map<ParticipantState, Integer>>> counts(MeetingCode meeting) {
        return store.counts(meeting);
    }

    /** The changes of badge data that wait for decision, by person (R7). */
    public Mono<Map<ParticipantId, BadgeChange>> openChanges(MeetingCode meeting) {
        return changes.openOf(meeting).collectMap(BadgeChange::participant);
    }
}
