package org.plenary.speakers.podium;

import java.time.Instant;
import org.plenary.network.EntityDirectory;

/**
 * When an act is done, and what it may need.
 *
 * @param place newly drawn, for a speaker who is absent (L17)
 * @param known entities, by whose names a refusal tells who is at the podium or next
 */
public record Moment(Instant now, long place, EntityDirectory known) {}
