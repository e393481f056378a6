package org.plenary.speakers.texts;

import org.plenary.kernel.WireName;

/** Where the bytes of a text lie. */
public enum Shelf implements WireName {
    DATABASE,
    DIRECTORY
}
