package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.network.EntityKind;
import org.plenary.registration.Category;
import org.plenary.registration.ParticipantRole;

/** A door offers what the server then takes: another category, and no zone that was not open (B10, R3, R7). */
class DoorRolesTest {

    private static final Set<Category> MEMBERS = EnumSet.of(
            Category.DELEGATE, Category.OBSERVER, Category.ORGANISATION, Category.CIVIL_SOCIETY, Category.GUEST);

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyRoleThatIsOfferedIsAnotherCategoryWithoutMoreZones(Category before) {
        for (ParticipantRole role : DoorRoles.of(before)) {
            for (EntityKind kind : EntityKind.values()) {
                Category after = Category.of(role, kind);
                assertThat(after).isNotEqualTo(before);
                assertThat(BadgeCategory.of(before)
                                .zones()
                                .contains(BadgeCategory.of(after).zones()))
                        .as("%s to %s", before, after)
                        .isTrue();
            }
            assertThat(role).isNotEqualTo(ParticipantRole.HEAD);
        }
    }

    @Test
    void aDelegateMayOnlyBeSupportAndAGuardAnythingElse() {
        assertThat(DoorRoles.of(Category.DELEGATE)).containsExactly(ParticipantRole.SUPPORT);
        assertThat(DoorRoles.of(Category.SECURITY))
                .containsExactly(
                        ParticipantRole.DELEGATE,
                        ParticipantRole.SPEAKER,
                        ParticipantRole.INTERPRETER,
                        ParticipantRole.SUPPORT);
        assertThat(DoorRoles.of(Category.HEAD_OF_DELEGATION)).isEmpty();
        assertThat(MEMBERS)
                .allSatisfy(member -> assertThat(DoorRoles.of(member))
                        .doesNotContain(ParticipantRole.SECURITY, ParticipantRole.SPEAKER));
    }
}
