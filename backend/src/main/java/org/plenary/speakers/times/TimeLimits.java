package org.plenary.speakers.times;

import java.time.Duration;
import org.plenary.kernel.Faults;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;

/** How long a statement may last, by who gives it (L12); each between 10 seconds and an hour. */
public record TimeLimits(Duration national, Duration group, Duration observer, Duration civilSociety) {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    public TimeLimits {
        new Faults()
                .check(() -> require("national", national))
                .check(() -> require("group", group))
                .check(() -> require("observer", observer))
                .check(() -> require("civilSociety", civilSociety))
                .raise();
    }

    public static TimeLimits ofSeconds(long national, long group, long observer, long civilSociety) {
        return new TimeLimits(
                Duration.ofSeconds(national),
                Duration.ofSeconds(group),
                Duration.ofSeconds(observer),
                Duration.ofSeconds(civilSociety));
    }

    /** The limit of a statement that an entity of that class gives for itself. */
    public Duration of(EntityKind entityClass) {
        return switch (entityClass) {
            case MEMBER_STATE -> national;
            case OBSERVER_STATE, INTERGOVERNMENTAL, UN_ENTITY -> observer;
            case CIVIL_SOCIETY -> civilSociety;
        };
    }

    private static void require(String whose, Duration limit) {
        if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
            throw Problem.of("speakers.limit-out-of-range", 400)
                    .rule("L12")
                    .field("limits." + whose)
                    .with("who", whose);
        }
    }
}
