package org.plenary.speakers.levers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.Floor;
import org.plenary.speakers.levers.Levers.Closing;
import org.plenary.speakers.levers.Levers.Longer;
import org.plenary.speakers.levers.Levers.Rooms;
import org.plenary.speakers.levers.Levers.Shorter;
import org.plenary.speakers.levers.Programme.Waiting;
import org.plenary.speakers.times.TimeLimits;
import org.plenary.speakers.times.Timing;

/** Computes the levers of a list; the same list gives the same levers. */
public final class LeversOf {

    /** Limits are set in tenths of a minute. */
    private static final long STEP = 6;

    /** The shortest limit, in whole steps. */
    private static final long SHORTEST = 2 * STEP;

    private final Programme programme;

    private LeversOf(Programme programme) {
        this.programme = programme;
    }

    public static Levers floor(Floor floor) {
        return of(Programme.of(floor));
    }

    public static Levers of(Programme programme) {
        var compute = new LeversOf(programme);
        List<Waiting> all = programme.spoken();
        List<Waiting> fitting = programme.fitting(all);
        return new Levers(
                all.size(),
                all.subList(fitting.size(), all.size()),
                compute.shorter(),
                compute.longer(),
                compute.closing(),
                compute.rooms(fitting.size()));
    }

    /** The same programme under those limits. */
    static Programme under(Programme programme, TimeLimits limits) {
        Timing timing = programme.timing();
        return programme.in(new Timing(timing.segment(), limits, timing.changeover(), timing.extra()));
    }

    /** The same programme in that segment. */
    static Programme within(Programme programme, TimeWindow segment) {
        Timing timing = programme.timing();
        return programme.in(new Timing(segment, timing.limits(), timing.changeover(), timing.extra()));
    }

    private List<Shorter> shorter() {
        TimeLimits now = programme.timing().limits();
        long national = now.national().toSeconds();
        long group = now.group().toSeconds();
        long observer = now.observer().toSeconds();
        long civil = now.civilSociety().toSeconds();
        var found = new ArrayList<Shorter>();
        LongStream.iterate(999, permille -> permille > 0, permille -> permille - 1)
                .mapToObj(share ->
                        new long[] {part(national, share), part(group, share), part(observer, share), part(civil, share)
                        })
                .map(all -> TimeLimits.ofSeconds(all[0], all[1], all[2], all[3]))
                .filter(limits -> under(programme, limits).fits())
                .findFirst()
                .ifPresent(limits -> found.add(new Shorter("all", limits)));
        alone("national", national, limit -> TimeLimits.ofSeconds(limit, group, observer, civil), found);
        alone("group", group, limit -> TimeLimits.ofSeconds(national, limit, observer, civil), found);
        alone("observer", observer, limit -> TimeLimits.ofSeconds(national, group, limit, civil), found);
        alone("civil-society", civil, limit -> TimeLimits.ofSeconds(national, group, observer, limit), found);
        return found;
    }

    private void alone(String who, long now, Function<Long, TimeLimits> with, List<Shorter> found) {
        Stream.iterate((now - 1) / STEP * STEP, limit -> limit >= SHORTEST, limit -> limit - STEP)
                .map(with)
                .filter(limits -> under(programme, limits).fits())
                .findFirst()
                .ifPresent(limits -> found.add(new Shorter(who, limits)));
    }

    /** A limit that is as short as may be stays what it is. */
    private static long part(long seconds, long permille) {
        return Math.max(seconds * permille / 1000 / STEP * STEP, Math.min(seconds, SHORTEST));
    }

    private List<Longer> longer() {
        TimeWindow segment = programme.timing().segment();
        if (programme.fits() || !programme.timing().within(programme.session())) {
            return List.of();
        }
        Duration excess = programme.excess();
        Instant end = later(segment.end(), excess);
        var found = new ArrayList<Longer>();
        longer("earlier", new TimeWindow(earlier(segment.start(), excess), segment.end()), found);
        longer("later", new TimeWindow(segment.start(), end), found);
        if (found.size() == 2 && found.stream().allMatch(alone -> alone.beyond() > 0)) {
            Duration left = excess.minus(Duration.between(segment.end(), end));
            longer("both", new TimeWindow(earlier(segment.start(), left), end), found);
        }
        return found;
    }

    private void longer(String how, TimeWindow window, List<Longer> found) {
        if (!window.equals(programme.timing().segment())) {
            Programme in = within(programme, window);
            int all = programme.spoken().size();
            found.add(new Longer(how, window, all - in.fitting(in.spoken()).size()));
        }
    }

    /** Clocks are set to minutes; the session may begin within one. */
    private Instant earlier(Instant from, Duration by) {
        Instant minute = from.minus(by).truncatedTo(ChronoUnit.MINUTES);
        Instant begins = programme.session().start();
        return minute.isBefore(begins) ? begins : minute;
    }

    /** Clocks are set to minutes; the session may end within one. */
    private Instant later(Instant from, Duration by) {
        Instant minute = from.plus(by).plus(Duration.ofMinutes(1).minusNanos(1)).truncatedTo(ChronoUnit.MINUTES);
        Instant ends = programme.session().end();
        return minute.isAfter(ends) ? ends : minute;
    }

    private @Nullable Closing closing() {
        List<Waiting> received = programme.byReceipt();
        int fitting = programme.fitting(received).size();
        if (fitting == 0 || fitting == received.size()) {
            return null;
        }
        Instant at = received.get(fitting).receivedAt();
        List<Waiting> later =
                received.stream().filter(it -> !it.receivedAt().isBefore(at)).toList();
        int before = received.size() - later.size();
        return before == 0 ? null : new Closing(at, before, later);
    }

    private Rooms rooms(int first) {
        List<Waiting> rest =
                programme.spoken().subList(first, programme.spoken().size());
        int second = programme.fitting(rest).size();
        return new Rooms(first, second, rest.size() - second);
    }
}
