package org.plenary.speakers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.turn.State;

/**
 * A slot of the latest publication, with the inscription as it is now: whose obligation it is, and whether it still stands.
 *
 * @param participant the registered person who speaks, where known
 * @param speakerName null while to be confirmed (L24)
 * @param planned the time that the revision holds
 * @param beyond whether that is after the segment's end, and so none at which it will be heard (L13)
 * @param segment in which the list is heard
 * @param drift how far it may move before its people are told (C6)
 * @param state {@link State#WITHDRAWN} for a slot that nobody fills any more
 */
public record SpeakingSlot(
        InscriptionId inscription,
        ListId list,
        SessionId session,
        DelegationId delegation,
        EntityCode entity,
        @Nullable ParticipantId participant,
        @Nullable String speakerName,
        int position,
        int revision,
        TimeWindow planned,
        boolean beyond,
        TimeWindow segment,
        Duration drift,
        State state) {

    static SpeakingSlot of(Floor floor, Publication publication, PublishedSlot slot) {
        Inscription inscription = floor.require(slot.entry().inscription());
        Speaker speaker = inscription.statement().speaker();
        return new SpeakingSlot(
                inscription.id(),
                floor.list().id(),
                floor.list().session(),
                inscription.delegation(),
                inscription.entity(),
                inscription.statement().participant(),
                speaker == null ? null : speaker.full(),
                slot.position(),
                publication.revision(),
                slot.time(),
                floor.timing().beyond(slot.start()),
                floor.timing().segment(),
                floor.list().leeway().drift(),
                inscription.turn().state());
    }
}
