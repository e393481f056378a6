package org.plenary.registration;

import org.plenary.kernel.WireName;

/** What somebody is in a delegation (R4), in the order in which lists name people (R12). */
public enum ParticipantRole implements WireName {
    HEAD,
    ALTERNATE,
    DELEGATE,
    ADVISER,
    FOCAL_POINT,
    SPEAKER,
    INTERPRETER,
    SECURITY,
    SUPPORT
}
