package org.plenary.identity;

import java.util.Set;
import org.plenary.kernel.WireName;

/** What somebody is in a meeting or in the Network. No role implies another, except that an administrator is Secretariat, too. */
public enum Role implements WireName {
    PARTICIPANT,
    SPEAKER,
    FOCAL_POINT,
    DOOR_SCANNER,
    DOOR_SUPERVISOR,
    INTERPRETATION_OFFICER,
    PROTOCOL_OFFICER,
    SECRETARIAT,
    ADMINISTRATOR;

    /** The roles of those who work for a meeting, which its Secretariat hands out itself. */
    public static final Set<Role> TEAM = Set.of(DOOR_SUPERVISOR, INTERPRETATION_OFFICER, PROTOCOL_OFFICER, SECRETARIAT);

    /** The roles that an enrolled door device may carry (B10). */
    public static final Set<Role> DOOR = Set.of(DOOR_SCANNER, DOOR_SUPERVISOR);

    /** True when a holder of this role may do what is open to the wanted one. */
    public boolean covers(Role wanted) {
        return this == wanted || (this == ADMINISTRATOR && wanted == SECRETARIAT);
    }
}
