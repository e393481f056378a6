package org.plenary.meetings;

import org.plenary.kernel.WireName;

/** What kind of sitting a session is. */
public enum SessionKind implements WireName {
    MINISTERIAL_SEGMENT,
    PLENARY,
    WORKING_GROUP,
    FOCAL_POINTS_ONLY,
    RECEPTION,
    OTHER;

    /** Who sees a session of this kind unless the Secretariat says otherwise. */
    public Visibility usualVisibility() {
        return this == FOCAL_POINTS_ONLY ? Visibility.FOCAL_POINTS : Visibility.PUBLIC;
    }
}
