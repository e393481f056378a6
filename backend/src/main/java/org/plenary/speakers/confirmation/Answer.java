package org.plenary.speakers.confirmation;

import org.plenary.kernel.WireName;

/** What a speaker, or whoever acts for the speaker, says when asked. */
public enum Answer implements WireName {
    CONFIRMED,
    DECLINED
}
