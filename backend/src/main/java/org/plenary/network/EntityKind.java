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

    /** Whether such an entity can chair the Network or a meeting: those whose officials are its members do (N3). */
    public boolean chairs() {
        return state() || this == INTERGOVERNMENTAL;
    }
}
