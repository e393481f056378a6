package org.plenary.speakers;

import java.time.Duration;
import java.util.List;
import org.plenary.speakers.times.Leeway;
import org.plenary.speakers.times.TimeLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.speakers}: what a new list starts from; each list then carries its own.
 *
 * @param national limit of a national statement (L12)
 * @param group limit of a statement on behalf of a group
 * @param observer limit for observers and organisations
 * @param civilSociety limit for civil society
 * @param changeover what passes between two statements (L13)
 * @param amber how long before the limit the podium's clock turns amber (L25)
 * @param alerts at how many statements ahead a speaker is alerted (L18)
 * @param swapExpiry how long a proposal to exchange places waits for its answer (L15)
 * @param confirmationReminder how long before the slot speakers who have not answered are reminded (L24)
 * @param drift how far a slot may move before its people are told (C6); as the calendar's, unless it is given
 * @param screenLinkLife for how long after the meeting links of screens still work (L25)
 */
@ConfigurationProperties("plenary.speakers")
public record SpeakersSettings(
        @DefaultValue("3m") Duration national,
        @DefaultValue("5m") Duration group,
        @DefaultValue("3m") Duration observer,
        @DefaultValue("2m") Duration civilSociety,
        @DefaultValue("2m") Duration changeover,
        @DefaultValue("30s") Duration amber,
        @DefaultValue({"10", "5"}) List<Integer> alerts,
        @DefaultValue("24h") Duration swapExpiry,
        @DefaultValue("24h") Duration confirmationReminder,
        @DefaultValue("10m") Duration drift,
        @DefaultValue("24h") Duration screenLinkLife) {

    /** What lists say that say nothing else; one that no list may have stops the start. */
    Leeway leeway() {
        return new Leeway(confirmationReminder, swapExpiry, drift);
    }

    TimeLimits limits() {
        return new TimeLimits(national, group, observer, civilSociety);
    }
}
