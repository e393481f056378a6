package org.plenary.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;

/** What a screen is told: that something happened, where and to what; it asks for the rest. Never personal data. */
public record LiveEvent(
        long id, String topic, @Nullable MeetingCode meeting, String subject, Audience audience, Instant at) {}
