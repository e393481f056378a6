package org.plenary.speakers.podium;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.Floor;

/**
 * The podium as all its screens show it: the floor, who presides, and what can be undone.
 *
 * @param presiding null when nobody claimed it: then any officer acts
 * @param last the latest act that nobody has undone
 */
public record Scene(
        Floor floor,
        @Nullable Presiding presiding,
        @Nullable PodiumDeed last) {

    /** The last act, if it can be taken back: when nothing has changed since what it changed. */
    public Optional<PodiumDeed> undo() {
        return Optional.ofNullable(last).filter(deed -> deed.stands(floor));
    }
}
