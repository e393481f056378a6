package org.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the concept paper of 2016 asked by mail (R11): has the entity designated a National Focal Point, whom, and will they
 * take part?
 */
public record Answer(
        boolean designated,
        @Nullable String focalPointName,
        boolean willAttend,
        @Nullable String note,
        Instant at) {

    public Answer {
        String name = PersonNames.optional(focalPointName, "focalPointName");
        focalPointName = !designated || name.isEmpty() ? null : name;
    }
}
