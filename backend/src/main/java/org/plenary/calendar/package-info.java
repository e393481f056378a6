/**
 * Calendars: one entry per person and obligation, invitations, updates and cancellations by mail, the personal feed and
 * the public programme's (C1-C7). Listens to {@code meetings}, {@code registration} and {@code speakers}; publishes
 * nothing. Tables: {@code calendar_entry}, {@code calendar_feed}.
 */
@NullMarked
package org.plenary.calendar;

import org.jspecify.annotations.NullMarked;
