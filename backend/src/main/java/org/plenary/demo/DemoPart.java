package org.plenary.demo;

import java.util.Optional;
import org.plenary.identity.Role;

/**
 * The parts that somebody who tries the demonstration can play, with the page on which each begins.
 *
 * @see DemoSignIns
 */
enum DemoPart {
    SECRETARIAT("secretariat", Role.SECRETARIAT, "Marisela Tornquist"),
    ADMINISTRATOR("administrator", Role.ADMINISTRATOR, "Anselm Okwuosa-Reed"),
    FOCAL_POINT("focal-point", Role.FOCAL_POINT, ""),
    FOCAL_POINT_INSCRIBED("focal-point-inscribed", Role.FOCAL_POINT, ""),
    SPEAKER("speaker", Role.SPEAKER, ""),
    PROTOCOL_OFFICER("protocol-officer", Role.PROTOCOL_OFFICER, "Ottilie Varga-Lindh"),
    INTERPRETATION_OFFICER("interpretation-officer", Role.INTERPRETATION_OFFICER, "Ilinca Dragošević"),
    DOOR_SUPERVISOR("door-supervisor", Role.DOOR_SUPERVISOR, "Tomasz Abiodunski"),
    DOOR("door", Role.DOOR_SCANNER, "");

    private final String key;
    private final Role role;
    private final String staff;

    DemoPart(String key, Role role, String staff) {
        this.key = key;
        this.role = role;
        this.staff = staff;
    }

    static Optional<DemoPart> of(String key) {
        for (DemoPart part : values()) {
            if (part.key.equals(key)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    String key() {
        return key;
    }

    Role role() {
        return role;
    }

    /** The name of a member of staff; empty for people of delegations and for the door. */
    String staff() {
        return staff;
    }

    boolean isStaff() {
        return !staff.isEmpty();
    }

    /** Staff for the whole Network rather than for one meeting. */
    boolean ofNetwork() {
        return this == SECRETARIAT || this == ADMINISTRATOR;
    }

    String address() {
        return key + "@secretariat.example";
    }
}
