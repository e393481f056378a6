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
            if (shows(local, zone, offset)) {
                return local.toInstant(ZoneOffset.of(offset));
            }
            throw wrongOffset(local, zone);
        }
        if (offsets.size() > 1) {
            throw about("time.ambiguous", local, zone).with("offsets", joined(offsets));
        }
        return local.toInstant(offsets.get(0));
    }

    /** Whether the clock shows that time with that offset; what is no offset is none of its. */
    public static boolean shows(LocalDateTime local, ZoneId zone, String offset) {
        try {
            return zone.getRules().getValidOffsets(local).contains(ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The problem {@code time.wrong-offset}, with the offsets that there are. */
    public static Problem wrongOffset(LocalDateTime local, ZoneId zone) {
        return about("time.wrong-offset", local, zone)
                .with("offsets", joined(zone.getRules().getValidOffsets(local)));
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
