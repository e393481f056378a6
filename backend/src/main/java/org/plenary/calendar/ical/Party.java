package org.plenary.calendar.ical;

/** A calendar user: the organizer who sends, or the one attendee who receives (C2). */
public record Party(String name, String address) {}
