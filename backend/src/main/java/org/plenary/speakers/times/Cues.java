package org.plenary.speakers.times;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What tells speakers of a list that their time comes, or is over.
 *
 * @param amber how long before the limit the podium's clock turns amber (L25)
 * @param alerts at how many statements ahead a speaker is alerted, the farthest first (L18)
 */
public record Cues(Duration amber, List<Integer> alerts) {

    public Cues {
        alerts = alerts.stream()
                .filter(ahead -> ahead > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
