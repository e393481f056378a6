package org.plenary.speakers.reply;

import java.time.Duration;
import org.plenary.kernel.Faults;
import org.plenary.kernel.Problem;

/**
 * How long replies of one list may last (L20), each between 10 seconds and an hour.
 *
 * @param first limit of a delegation's first reply of a day
 * @param second limit of its second
 * @param version 0 while the list has the setting's
 */
public record ReplyTerms(Duration first, Duration second, long version) {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    public ReplyTerms {
        new Faults()
                .check(() -> require("first", first))
                .check(() -> require("second", second))
                .raise();
    }

    /** The limit of the delegation's first or second reply of the day. */
    public Duration limitOf(int which) {
        return which > 1 ? second : first;
    }

    private static void require(String field, Duration limit) {
        if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
            throw Problem.of("speakers.reply-limit-out-of-range", 400)
                    .rule("L20")
                    .field(field);
        }
    }
}
