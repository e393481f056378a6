package org.plenary.badges;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.network.EntityKind;
import org.plenary.registration.Category;
import org.plenary.registration.ParticipantRole;

/**
 * What a supervisor at a door may make of somebody whose category is wrong (B10): another category, which opens no zone that was
 * not open (R7), and never one that is changed by who heads a delegation (R3).
 */
public final class DoorRoles {

    /** As far as a category hangs on it; the other roles of a delegation's members have the same one as a delegate. */
    private static final List<ParticipantRole> OFFERED = List.of(
            ParticipantRole.DELEGATE,
            ParticipantRole.SPEAKER,
            ParticipantRole.INTERPRETER,
            ParticipantRole.SECURITY,
            ParticipantRole.SUPPORT);

    private DoorRoles() {}

    /** The roles to offer for somebody of that category; none for who heads a delegation. */
    public static List<ParticipantRole> of(Category before) {
        return before == Category.HEAD_OF_DELEGATION
                ? List.of()
                : OFFERED.stream().filter(role -> mayBecome(before, role)).toList();
    }

    private static boolean mayBecome(Category before, ParticipantRole role) {
        return Stream.of(EntityKind.values())
                .map(kind -> Category.of(role, kind))
                .allMatch(after -> after != before && opensNoMore(before, after));
    }

    static boolean opensNoMore(Category before, Category after) {
        return BadgeCategory.of(before).zones().contains(BadgeCategory.of(after).zones());
    }
}
