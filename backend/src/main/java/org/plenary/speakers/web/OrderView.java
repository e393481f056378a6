package org.plenary.speakers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Overlap;
import org.plenary.speakers.Wording;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Pin;
import org.plenary.speakers.times.Slot;
import org.plenary.speakers.turn.State;

/**
 * The order as it would be published now, with the reason of each place.
 *
 * @param warnings who does not fit before the end of the segment (L13), whose speaker declined (L24), and whose speaker's
 *     registration was withdrawn
 * @param overlaps whose speaker is needed elsewhere at the time planned (C7), in order
 * @param published the latest revision, which may say something else
 */
record OrderView(
        List<Line> items, List<String> warnings, List<OverlapView> overlaps, ListView.@Nullable Published published) {

    /**
     * One speaker at one position.
     *
     * @param pinned the chair's decision, where there is one
     * @param extra seconds beyond the limit of its class, within start and end (L12)
     */
    record Line(
            InscriptionId inscription,
            DelegationId delegation,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            String language,
            int receipt,
            Instant receivedAt,
            int position,
            String why,
            Instant start,
            Instant end,
            boolean fits,
            @Nullable Pin pinned,
            boolean late,
            long extra,
            State state,
            @Nullable OnBehalfView group,
            long version) {}

    /**
     * What the Secretariat is warned of.
     *
     * @param withdrawn whose speaker's registration was withdrawn
     * @param declined whose speaker will not speak (L24)
     */
    record Findings(Set<InscriptionId> withdrawn, Set<InscriptionId> declined, List<Overlap> overlaps) {}

    static OrderView of(Floor floor, EntityDirectory entities, Wording wording, Language language, Findings findings) {
        var warnings = new ArrayList<>(wording.warnings(floor, entities, language));
        warnings.addAll(wording.declined(floor, findings.declined(), entities, language));
        warnings.addAll(wording.withdrawn(floor, findings.withdrawn(), entities, language));
        warnings.addAll(wording.speakingTwice(floor, entities, language));
        return new OrderView(
                floor.timetable().slots().stream()
                        .map(slot -> line(floor, slot, entities, wording, language))
                        .toList(),
                warnings,
                OverlapView.of(findings.overlaps()),
                ListView.Published.of(floor.published()));
    }

    private static Line line(Floor floor, Slot slot, EntityDirectory entities, Wording wording, Language language) {
        Inscription inscription = floor.require(slot.standing().entry().inscription());
        return new Line(
                inscription.id(),
                inscription.delegation(),
                entities.ref(inscription.entity(), language),
                InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                inscription.statement().title(),
                inscription.statement().level(),
                inscription.statement().language(),
                inscription.receipt(),
                inscription.receivedAt(),
                slot.standing().position(),
                wording.why(slot.standing().why(), language),
                slot.time().start(),
                slot.time().end(),
                slot.fits(),
                inscription.pin(),
                inscription.lateReason() != null,
                inscription.turn().extra().toSeconds(),
                inscription.turn().state(),
                OnBehalfView.of(inscription.statement().group(), entities, language),
                inscription.version());
    }
}
