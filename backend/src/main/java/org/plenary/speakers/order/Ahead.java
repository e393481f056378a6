package org.plenary.speakers.order;

import org.plenary.kernel.WireName;

/** What of one who stands ahead is the reason that they do (L5), each said in its own words and in this sequence. */
public enum Ahead implements WireName {
    /** Of another class, which is heard before (L8). */
    CLASS_BEFORE,
    /** Of a level in a higher band of the same class. */
    HIGHER,
    /** For a group, where the list and not the level says where such statements stand (L11). */
    GROUP_STATEMENT,
    /** Not for a group, where the list hears those last (L11). */
    NOT_FOR_GROUP,
    /** At a letter, and the entry itself stands behind the alphabet (L9, L11, L17). */
    AT_LETTER,
    /** Inscribed in time, and the entry itself late (L19). */
    IN_TIME,
    /** Not absent twice, as the entry itself was (L17). */
    NOT_ABSENT_TWICE,
    /** Of equal standing, received earlier. */
    EARLIER,
    /** Of equal standing, earlier in the alphabet (L9). */
    EARLIER_LETTER,
    /** Of equal standing, after a change of level, an absence or an exchange: it is not said that they were earlier. */
    AHEAD,
    /** Late like the entry itself (L19). */
    ALSO_LATE,
    /** Absent twice like the entry itself (L17). */
    ALSO_ABSENT_TWICE,
    /** Behind it by rule, but the published order stands, or the chair's pin of the entry (L15, L17). */
    AS_PUBLISHED,
    /** Pinned by the chair (L5). */
    PINNED_AHEAD
}
