package org.plenary.checkin;

import java.time.Instant;

/** Where somebody was seen last: inside since then by that gate, or outside. */
record Presence(boolean inside, Instant at, String gate) {}
