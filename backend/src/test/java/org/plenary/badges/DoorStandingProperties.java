package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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
}
