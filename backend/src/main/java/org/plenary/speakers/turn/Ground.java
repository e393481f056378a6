package org.plenary.speakers.turn;

import org.plenary.kernel.WireName;

/** Why an entry drew its present place in the list: what it did last that the rules answer with a place. */
public enum Ground implements WireName {
    /** It was received while the list was open: the end of its band at that moment (L5). */
    INSCRIBED,
    /** Its level became one of another band: the end of that band (L7). */
    LEVEL_CHANGED,
    /** It was called and absent: once more the end of its band (L17). */
    ABSENT,
    /** The Secretariat added it after closing: the end of its class (L19). */
    LATE,
    /** It was absent again: the end of the list (L17). */
    ABSENT_AGAIN
}
