package org.plenary.speakers;

import org.plenary.kernel.WireName;

/** The classes of entities in the order in which they speak (L8); a lower class goes first only where the chair pins it. */
public enum EntityClass implements WireName {
    STATE,
    OBSERVER_STATE,
    INTERGOVERNMENTAL,
    UN_ENTITY,
    CIVIL_SOCIETY
}
