package org.plenary.calendar;

import org.plenary.kernel.WireName;

/** What may occupy a person at a meeting: a session open to them, or a statement that is theirs to make (C1). */
public enum ObligationKind implements WireName {
    SESSION,
    SPEAKING_SLOT
}
