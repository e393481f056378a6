/**
 * Calendars: one entry for each person and obligation, invitations, updates and cancellations by mail, the personal feed and
 * the public programme's (C1-C7). Listens to {@code meetings.meeting-changed}, {@code meetings.session-*}, {@code registration.participant-approved}, {@code
 * -changed} and {@code -withdrawn}, {@code registration.badge-data-changed}, {@code registration.focal-point-*}, {@code speakers.list-published}, {@code
 * speakers.list-changed} and {@code speakers.withdrawn};
 * publishes {@code calendar.agenda-changed} when entries have followed, and {@code calendar.slot-moved} to a person who was written to.
 *
 * <p>Tables: {@code calendar_attendee}, {@code calendar_entry}, {@code calendar_feed}. Migrations V120 and V121 read other modules' tables, once, to
 * fill columns of these; code never does.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "network",
            "mail",
            "meetings",
            "registration",
            "speakers",
            "speakers :: turn",
            "badges"
        })
package org.plenary.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
