package org.plenary.speakers.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Entries;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.OrderOfSpeakers;
import org.plenary.speakers.order.Standing;
import org.plenary.speakers.turn.Turn;

/** A revision that is published while its list is heard plans nobody into the past, and rewrites nobody's (L13, L14). */
class RunningTimetableProperties {

    private static final Instant TEN = Instant.parse("2027-04-09T08:00:00Z");
    private static final Timing TIMING = new Timing(
            new TimeWindow(TEN, TEN.plus(Duration.ofHours(1))),
            TimeLimits.ofSeconds(180, 300, 180, 120),
            Duration.ofMinutes(2));

    @Provide
    Arbitrary<List<Entry>> lists() {
        return Entries.anyList();
    }

    @Property
    void whoIsStillToComeIsPlannedOneAfterTheOtherFromNowOn(
            @ForAll("lists") List<Entry> list,
            @ForAll @IntRange(min = 0, max = 60) int heard,
            @ForAll @IntRange(min = -1, max = 600) int spoken,
            @ForAll @IntRange(min = 0, max = 14_400) int late) {
        var order = OrderOfSpeakers.of(list);
        List<Entry> entries = order.standings().stream().map(Standing::entry).toList();
        Instant now = TEN.plusSeconds(late);
        Map<InscriptionId, Turn> turns = heard(entries, heard, now);
        Instant free = spoken < 0 || heard >= entries.size() ? now : speaking(entries.get(heard), turns, spoken, now);
        Map<InscriptionId, TimeWindow> kept = kept(order, turns);

        Forecast live = Forecast.of(RunningOrder.of(entries, turns), turns, TIMING, now);
        Timetable running = Timetable.running(order, TIMING, live, kept);

        assertThat(running.slots()).extracting(Slot::standing).containsExactlyElementsOf(order.standings());
        boolean first = true;
        for (Slot slot : running.slots()) {
            Entry entry = slot.standing().entry();
            TimeWindow planned = kept.get(entry.inscription());
            Instant start = slot.time().start();
            if (planned != null) {
                assertThat(slot.time()).isEqualTo(planned);
            } else {
                assertThat(start).isAfterOrEqualTo(free).isBefore(first ? free.plusSeconds(61) : free.plusMillis(1));
                assertThat(slot.time().length()).isEqualTo(TIMING.limitOf(entry));
                first = false;
                free = slot.time().end().plus(TIMING.changeover());
            }
            assertThat(slot.fits())
                    .isEqualTo(!slot.time().end().isAfter(TIMING.segment().end()));
        }
    }

    /** So many have spoken, the last of them a while ago. */
    private static Map<InscriptionId, Turn> heard(List<Entry> entries, int heard, Instant now) {
        Map<InscriptionId, Turn> turns = RunningOrderTest.inscribed(entries);
        Instant ended = now.minusSeconds(150);
        entries.stream()
                .limit(heard)
                .forEach(entry -> turns.computeIfPresent(
                        entry.inscription(),
                        (id, turn) -> turn.called(ended).started(ended).ended(ended)));
        return turns;
    }

    /** The next one speaks for so long; the answer is when somebody else can have the floor. */
    private static Instant speaking(Entry entry, Map<InscriptionId, Turn> turns, int spoken, Instant now) {
        Instant started = now.minusSeconds(spoken);
        turns.computeIfPresent(
                entry.inscription(), (id, turn) -> turn.called(started).started(started));
        Instant end = started.plus(TIMING.limitOf(entry));
        return (end.isAfter(now) ? end : now).plus(TIMING.changeover());
    }

    private static Map<InscriptionId, TimeWindow> kept(OrderOfSpeakers order, Map<InscriptionId, Turn> turns) {
        return Timetable.of(order, TIMING).slots().stream()
                .filter(slot -> !turns.get(slot.standing().entry().inscription())
                        .state()
                        .toCome())
                .collect(Collectors.toMap(slot -> slot.standing().entry().inscription(), Slot::time));
    }
}
