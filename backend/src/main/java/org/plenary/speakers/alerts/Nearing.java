package org.plenary.speakers.alerts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.kernel.InscriptionId;
import org.plenary.speakers.Floor;
import org.plenary.speakers.times.Expectation;
import org.plenary.speakers.times.Forecast;

/**
 * Whose turn comes near, by the order in which the floor is given (L18). Nobody's before the first speaker was called, nor
 * while the podium is tried out long before the segment, and not theirs who are at the podium.
 *
 * @param due every threshold that each speaker has passed, also those over which the order jumped
 */
record Nearing(List<Alert> due) {

    static Nearing on(Floor floor, Instant now) {
        boolean heard = floor.begun() && Forecast.mayHaveOpened(floor.timing(), now);
        if (!heard || floor.published() == null) {
            return new Nearing(List.of());
        }
        List<Integer> thresholds = floor.list().cues().alerts();
        return new Nearing(floor.forecast(now).expectations().stream()
                .filter(expectation -> !atPodium(floor, expectation))
                .flatMap(expectation -> thresholds.stream()
                        .filter(threshold -> expectation.ahead() <= threshold)
                        .map(threshold -> new Alert(expectation.inscription(), threshold, now)))
                .toList());
    }

    /** Which of the new ones are told: to each speaker only the nearest, and only if that one is new. */
    List<Alert> told(List<Alert> fresh) {
        Map<InscriptionId, Integer> nearest =
                due.stream().collect(Collectors.toMap(Alert::inscription, Alert::threshold, Math::min));
        return fresh.stream()
                .filter(alert -> nearest.getOrDefault(alert.inscription(), 0) == alert.threshold())
                .sorted(Comparator.comparing(Alert::threshold))
                .toList();
    }

    private static boolean atPodium(Floor floor, Expectation expectation) {
        return floor.require(expectation.inscription()).turn().state().atPodium();
    }
}
