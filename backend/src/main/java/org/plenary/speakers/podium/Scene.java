package org.plenary.speakers.podium;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Seat;

/**
 * The podium as all its screens show it: the floor, who presides, and what can be undone.
 *
 * @param presiding null when nobody claimed it: then any officer acts
 * @param last the latest act that nobody has undone
 */
public record Scene(
        Floor floor,
        @Nullable Presiding presiding,
        @Nullable Deed<InscriptionId, Seat> last) implements Stand<InscriptionId, Seat> {

    @Override
    public Optional<Deed<InscriptionId, Seat>> undo() {
        return Optional.ofNullable(last)
                .filter(deed -> deed.left(
                        floor.inscription(deed.subject()).map(Seat::of).orElse(null)));
    }

    @Override
    public Scene scene() {
        return this;
    }

    @Override
    public long version() {
        return floor.list().podiumVersion();
    }

    @Override
    public Optional<EntityCode> atPodium() {
        return floor.atPodium().map(Inscription::entity);
    }

    @Override
    public EntityCode entity(InscriptionId subject) {
        return floor.require(subject).entity();
    }
}
