/**
 * Writes iCalendar (RFC 5545, 5546, 7986) from facts that are already decided. Looks nothing up and keeps nothing;
 * the only place that knows ical4j.
 */
@NullMarked
package org.plenary.calendar.ical;

import org.jspecify.annotations.NullMarked;
