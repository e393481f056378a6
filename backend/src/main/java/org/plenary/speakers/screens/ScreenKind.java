package org.plenary.speakers.screens;

import org.plenary.kernel.WireName;

/** What a screen without an account shows: the clock before the speaker, or who speaks and comes next for the room. */
public enum ScreenKind implements WireName {
    CLOCK,
    ROOM
}
