package org.plenary.speakers.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.kernel.Problem;

/**
 * The bands of precedence of one list, highest first (L5). Levels in one band are of equal standing; every level is in exactly
 * one band.
 */
public record Bands(@JsonValue List<Band> bands) {

    /** Levels of equal standing. */
    public record Band(List<Level> levels) {

        public Band {
            levels = List.copyOf(levels);
        }

        static Band of(Level... levels) {
            return new Band(List.of(levels));
        }
    }

    /** The customary order: HS, HG, VP and CP together, DPM, M, VM, head of delegation, other. */
    public static final Bands CUSTOMARY = new Bands(List.of(
            Band.of(Level.HS),
            Band.of(Level.HG),
            Band.of(Level.VP, Level.CP),
            Band.of(Level.DPM),
            Band.of(Level.M),
            Band.of(Level.VM),
            Band.of(Level.HOD),
            Band.of(Level.OTHER)));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bands {
        bands = List.copyOf(bands);
        var named = bands.stream().flatMap(band -> band.levels().stream()).toList();
        if (!new HashSet<>(named).equals(Set.copyOf(Arrays.asList(Level.values())))
                || named.size() != Level.values().length) {
            throw Problem.of("speakers.bands-incomplete", 400).rule("L5").field("bands");
        }
    }

    /**
     * These bands, where none is empty: lists from before that was asked for are read as they are.
     *
     * @throws Problem {@code speakers.band-empty} for a band without a level
     */
    public Bands filled() {
        for (int rank = 0; rank < bands.size(); rank++) {
            if (bands.get(rank).levels().isEmpty()) {
                throw Problem.of("speakers.band-empty", 400)
                        .rule("L5")
                        .field("bands")
                        .with("position", rank + 1);
            }
        }
        return this;
    }

    /** The number of the band that holds the level; 0 speaks first. */
    public int rankOf(Level level) {
        for (int rank = 0; rank < bands.size(); rank++) {
            if (bands.get(rank).levels().contains(level)) {
                return rank;
            }
        }
        throw new IllegalStateException("no band holds " + level);
    }
}
