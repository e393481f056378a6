package org.plenary.badges.custody;

import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;

/**
 * Badges given to a liaison officer in bulk (B4).
 *
 * @param number of the receipt, counted in the meeting
 * @param receiver who answers for them
 */
public record Handover(UUID id, MeetingCode meeting, int number, String receiver, Instant givenAt, String givenBy) {}
