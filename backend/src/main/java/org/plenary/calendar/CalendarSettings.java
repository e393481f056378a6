package org.plenary.calendar;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.calendar}.
 *
 * @param drift how far a speaking slot may move before its people are told by mail (C6)
 * @param badgePatience how long the letter of approval waits for the badge before it goes without
 * @param refresh how often calendar programs are asked to read a feed again (C4)
 */
@ConfigurationProperties("plenary.calendar")
record CalendarSettings(
        @DefaultValue("10m") Duration drift,
        @DefaultValue("2m") Duration badgePatience,
        @DefaultValue("1h") Duration refresh) {}
