package org.plenary.speakers;

/** A position that the chair gave to one entry, whatever its precedence (L5, L8), and the reason on record (X3). */
public record Pin(int position, String reason) {}
