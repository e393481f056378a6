package org.plenary.badges.prints;

import org.plenary.kernel.BadgeId;

/**
 * Where a badge lies in a run.
 *
 * @param opens whether it is the first of its envelope
 */
record Placed(BadgeId badge, int part, int envelope, boolean opens) {}
