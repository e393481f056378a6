package org.plenary.network;

import org.plenary.kernel.WireName;

/** The class of an entity, in the order in which classes follow each other in lists and at the table (L8, R13). */
public enum EntityKind implements WireName {
    MEMBER_STATE,
    OBSERVER_STATE,
    INTERGOVERNMENTAL,
    UN_ENTITY,
    CIVIL_SOCIETY;

    /** Member and observer States. */
    public boolean state() {
        return this == MEMBER_STATE || this == OBSERVER_STATE;
    }
}
