package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

/** How badges stand at doors, whatever the meeting has set (B4). */
class DoorStandingProperties {

    @Property
    void whereNothingIsAskedTheStateIsTheStanding(@ForAll BadgeState state, @ForAll boolean collected) {
        assertThat(DoorStanding.of(state, false, collected)).hasToString(state.toString());
    }

    @Property
    void aCollectedBadgeStandsAsItsStateSays(@ForAll BadgeState state, @ForAll boolean onceCollected) {
        assertThat(DoorStanding.of(state, onceCollected, true)).hasToString(state.toString());
    }

    @Property
    void onlyABadgeThatCouldBeUsedWaits(
            @ForAll BadgeState state, @ForAll boolean onceCollected, @ForAll boolean collected) {
        assertThat(DoorStanding.of(state, onceCollected, collected) == DoorStanding.UNCOLLECTED)
                .isEqualTo(state == BadgeState.ACTIVE && onceCollected && !collected);
    }

    @Property
    void whatIsStoredIsReadAgain(@ForAll DoorStanding standing) {
        assertThat(DoorStanding.stored(standing.wire())).isEqualTo(standing);
    }

    /** While a release is replaced by a newer one, both read the same rows. */
    @Property
    void whatANewerReleaseStoresOpensNothing(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String word) {
        Assume.that(Arrays.stream(DoorStanding.values())
                .noneMatch(known -> known.wire().equals(word)));
        assertThat(DoorStanding.stored(word)).isEqualTo(DoorStanding.SUSPENDED);
    }
}
