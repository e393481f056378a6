package org.plenary.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From the wall clock of a meeting to an instant, without guessing on the two odd nights of the year (C3). */
public final class LocalTimes {

    private LocalTimes() {}

    /**
     * @param offset which of two readings is meant ({@code +02:00}), where the clock shows the time twice
     * @throws Problem {@code time.skipped} when the clock jumps over the time, {@code time.ambiguous} when it shows it twice
     *     and no valid offset is given
     */
    public static Instant resolve(LocalDateTime local, ZoneId zone, @Nullable String offset) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw about("time.skipped", local, zone);
        }
        if (offset != null) {
            ZoneOffset chosen = parse(offset, local, zone);
            if (offsets.contains(chosen)) {
                return local.toInstant(chosen);
            }
            throw about("time.wrong-offset", local, zone).with("offsets", joined(offsets));
        }
        if (offsets.size() > 1) {
            throw about("time.ambiguous", local, zone).with("offsets", joined(offsets));
        }
        return local.toInstant(offsets.get(0));
    }

    private static ZoneOffset parse(String offset, LocalDateTime local, ZoneId zone) {
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException e) {
            throw about("time.wrong-offset", local, zone)
                    .with("offsets", joined(zone.getRules().getValidOffsets(local)));
        }
    }

    private static String joined(Iterable<ZoneOffset> offsets) {
        return String.join(
                ", ",
                java.util.stream.StreamSupport.stream(offsets.spliterator(), false)
                        .map(ZoneOffset::getId)
                        .toList());
    }

    private static Problem about(String code, LocalDateTime local, ZoneId zone) {
        return Problem.of(code, 400)
                .rule("C3")
                .field("localStart")
                .with("local", local)
                .with("zone", zone);
    }
}
