package org.plenary.checkin;

import java.time.Instant;

/**
 * Somebody holds a code before a scanner.
 *
 * @param code the text that was read, of whatever kind
 * @param at corrected by the device's measured clock offset (B5)
 */
record Approach(String code, Instant at, Direction direction) {}
