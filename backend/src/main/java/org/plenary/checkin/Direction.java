package org.plenary.checkin;

import org.plenary.kernel.WireName;

/** Which way somebody goes through a gate. */
public enum Direction implements WireName {
    IN,
    OUT
}
