package org.plenary.meetings;

import org.plenary.kernel.WireName;

/** Who learns that a session takes place: everybody, those with a role in the meeting, or its focal points. */
public enum Visibility implements WireName {
    PUBLIC,
    PARTICIPANTS,
    FOCAL_POINTS
}
