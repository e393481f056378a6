package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.speakers.Floor;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Publication;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.GroupsStand;

/**
 * A list of speakers with its terms, and whether it takes inscriptions at this instant of the server (L1).
 *
 * @param confirmationReminder how many minutes before the slot speakers who have not answered are reminded (L24)
 * @param swapExpiry how many minutes a proposal to exchange places waits for its answer (L15)
 * @param drift how many minutes a slot may move before its people are told (C6)
 * @param groups where statements on behalf of groups are heard (L11)
 * @param lot from which the list is alphabetical; absent on a list by precedence (L9)
 * @param speakers how many stand on it
 */
record ListView(
        ListId id,
        SessionView session,
        LocalizedText title,
        Instant opensAt,
        Instant closesAt,
        String zone,
        ListOfSpeakers.Opening state,
        Span window,
        ListRequest.Limits limits,
        long changeover,
        long amber,
        List<Integer> alerts,
        Bands bands,
        Set<EntityCode> withStates,
        GroupsStand groups,
        long confirmationReminder,
        long swapExpiry,
        long drift,
        @Nullable LotView lot,
        int speakers,
        @Nullable Published published,
        Instant serverTime,
        long version) {

    /** The latest revision (L21). */
    record Published(int revision, Instant at) {

        static @Nullable Published of(@Nullable Publication publication) {
            return publication == null ? null : new Published(publication.revision(), publication.at());
        }
    }

    static ListView of(Floor floor, Instant now) {
        ListOfSpeakers list = floor.list();
        return new ListView(
                list.id(),
                SessionView.of(floor.session()),
                list.title(),
                list.inscriptions().start(),
                list.inscriptions().end(),
                list.zone().getId(),
                list.opening(now),
                Span.of(floor.timing().segment()),
                ListRequest.Limits.of(list.limits()),
                list.changeover().toSeconds(),
                list.cues().amber().toSeconds(),
                list.cues().alerts(),
                list.rule().bands(),
                list.rule().withStates(),
                list.rule().groups(),
                list.leeway().confirmationReminder().toMinutes(),
                list.leeway().swapExpiry().toMinutes(),
                list.leeway().drift().toMinutes(),
                LotView.of(list.rule().lot()),
                floor.order().standings().size(),
                Published.of(floor.published()),
                now,
                list.version());
    }
}
