package org.plenary.speakers.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.network.EntityKind;
import org.plenary.speakers.levers.Levers.Shorter;
import org.plenary.speakers.levers.Programme.Waiting;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Precedence;
import org.plenary.speakers.times.TimeLimits;
import org.plenary.speakers.times.Timing;
import org.plenary.speakers.turn.Ground;

/** Each lever, applied, makes everybody fit (L13); and a larger limit would not. */
class LeversProperties {

    private static final Instant NINE = Instant.parse("2026-06-04T09:00:00Z");

    @Provide
    Arbitrary<Programme> programmes() {
        Arbitrary<Waiting> one = Combinators.combine(
                        Arbitraries.of(EntityKind.class),
                        Arbitraries.of("Group of Friends").injectNull(0.8),
                        Arbitraries.integers().between(0, 600))
                .as(LeversProperties::waiting);
        Arbitrary<TimeLimits> limits = Arbitraries.longs()
                .between(10, 900)
                .list()
                .ofSize(4)
                .map(it -> TimeLimits.ofSeconds(it.get(0), it.get(1), it.get(2), it.get(3)));
        return Combinators.combine(
                        one.list().ofMaxSize(40),
                        limits,
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(1, 240),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 10_000))
                .as((spoken, limit, changeover, minutes, before, after) -> {
                    var segment = new TimeWindow(NINE, NINE.plus(Duration.ofMinutes(minutes)));
                    var timing = new Timing(segment, limit, Duration.ofSeconds(changeover), Map.of());
                    return new Programme(
                            spoken,
                            timing,
                            new TimeWindow(
                                    NINE.minusSeconds(before), segment.end().plusSeconds(after)));
                });
    }

    private static Waiting waiting(EntityKind kind, String group, int second) {
        var precedence = new Precedence(kind, 4, null, null, second, Ground.INSCRIBED);
        var entry = new Entry(InscriptionId.random(), Level.M, second, precedence, null, false, group, null);
        return new Waiting(entry, NINE.minus(Duration.ofDays(7)).plusSeconds(second));
    }

    @Property
    void whoDoesNotFitIsWhoEndsAfterTheSegment(@ForAll("programmes") Programme programme) {
        Levers levers = LeversOf.of(programme);
        assertThat(levers.beyond().isEmpty()).isEqualTo(programme.fits());
        assertThat(levers.rooms().first() + levers.beyond().size()).isEqualTo(levers.of());
    }

    @Property
    void shorterLimitsAreTheLargestAtWhichAllFit(@ForAll("programmes") Programme programme) {
        TimeLimits now = programme.timing().limits();
        for (Shorter shorter : LeversOf.of(programme).shorter()) {
            TimeLimits limits = shorter.limits();
            assertThat(LeversOf.under(programme, limits).fits()).isTrue();
            if (shorter.who().equals("national") && !programme.fits()) {
                long more = limits.national().toSeconds() + 6;
                var larger = new TimeLimits(
                        Duration.ofSeconds(more), limits.group(), limits.observer(), limits.civilSociety());
                assertThat(more >= now.national().toSeconds()
                                || !LeversOf.under(programme, larger).fits())
                        .isTrue();
            }
        }
    }

    @Property
    void aLongerSegmentIsInsideTheSessionAndLeavesAsManyAsItSays(@ForAll("programmes") Programme programme) {
        for (Levers.Longer longer : LeversOf.of(programme).longer()) {
            TimeWindow window = longer.window();
            TimeWindow segment = programme.timing().segment();
            assertThat(window.start()).isBetween(programme.session().start(), segment.start());
            assertThat(window.end())
                    .isBetween(segment.end(), programme.session().end());
            assertThat(window.start().equals(segment.start()))
                    .isEqualTo(longer.how().equals("later"));
            assertThat(window.end().equals(segment.end()))
                    .isEqualTo(longer.how().equals("earlier"));
            Programme in = LeversOf.within(programme, window);
            int all = in.spoken().size();
            assertThat(in.fits()).isEqualTo(longer.beyond() == 0);
            assertThat(in.only(in.spoken().subList(0, all - longer.beyond())).fits())
                    .isTrue();
        }
    }

    /** What leaves somebody out takes all that the session has; and both ends move only where one is not enough. */
    @Property
    void noLongerSegmentIsMissed(@ForAll("programmes") Programme programme) {
        List<Levers.Longer> longer = LeversOf.of(programme).longer();
        TimeWindow session = programme.session();
        TimeWindow segment = programme.timing().segment();
        for (Levers.Longer one : longer) {
            assertThat(one.beyond() == 0
                            || one.window().start().equals(session.start())
                            || one.how().equals("later"))
                    .isTrue();
            assertThat(one.beyond() == 0
                            || one.window().end().equals(session.end())
                            || one.how().equals("earlier"))
                    .isTrue();
        }
        boolean alone = longer.stream().anyMatch(it -> !it.how().equals("both") && it.beyond() == 0);
        assertThat(longer.stream().anyMatch(it -> it.beyond() == 0))
                .isEqualTo(
                        !programme.fits() && LeversOf.within(programme, session).fits());
        assertThat(longer.stream().anyMatch(it -> it.how().equals("both")))
                .isEqualTo(!programme.fits()
                        && !alone
                        && session.start().isBefore(segment.start())
                        && session.end().isAfter(segment.end()));
    }

    @Property
    void thoseWhoInscribedBeforeTheEarlierClosingFit(@ForAll("programmes") Programme programme) {
        Levers.Closing closing = LeversOf.of(programme).closing();
        if (closing != null) {
            var before = new ArrayList<>(programme.spoken());
            before.removeIf(it -> !it.receivedAt().isBefore(closing.at()));
            assertThat(before).hasSize(closing.fits());
            assertThat(programme.only(before).fits()).isTrue();
            assertThat(closing.later()).hasSize(programme.spoken().size() - before.size());
        }
    }

    @Property
    void bothRoomsTakeWhatTheySay(@ForAll("programmes") Programme programme) {
        Levers.Rooms rooms = LeversOf.of(programme).rooms();
        List<Waiting> all = programme.spoken();
        int second = rooms.first() + rooms.second();
        assertThat(programme.only(all.subList(0, rooms.first())).fits()).isTrue();
        assertThat(programme.only(all.subList(rooms.first(), second)).fits()).isTrue();
        assertThat(second + rooms.beyond()).isEqualTo(all.size());
        assertThat(rooms.beyond() == 0
                        || !programme
                                .only(all.subList(rooms.first(), second + 1))
                                .fits())
                .isTrue();
    }

    /** Thirteen ministers of three minutes in an hour: 39 + 24 minutes are three too many. */
    @Example
    void thirteenMinistersInAnHour() {
        var spoken = new ArrayList<Waiting>();
        for (int minute = 1; minute <= 13; minute++) {
            spoken.add(waiting(EntityKind.MEMBER_STATE, null, minute * 60));
        }
        var segment = new TimeWindow(NINE, NINE.plus(Duration.ofHours(1)));
        var timing = new Timing(segment, TimeLimits.ofSeconds(180, 300, 180, 120), Duration.ofMinutes(2), Map.of());
        var session =
                new TimeWindow(NINE.minus(Duration.ofMinutes(1)), segment.end().plus(Duration.ofMinutes(2)));
        Levers levers = LeversOf.of(new Programme(spoken, timing, session));
        assertThat(levers.beyond()).hasSize(1);
        assertThat(levers.shorter()).extracting(Shorter::who).containsExactly("all", "national");
        assertThat(levers.shorter().get(1).limits().national()).isEqualTo(Duration.ofSeconds(162));
        assertThat(levers.longer())
                .containsExactly(
                        new Levers.Longer("earlier", new TimeWindow(session.start(), segment.end()), 1),
                        new Levers.Longer("later", new TimeWindow(NINE, session.end()), 1),
                        new Levers.Longer("both", session, 0));
        assertThat(levers.closing().fits()).isEqualTo(12);
        assertThat(levers.rooms()).isEqualTo(new Levers.Rooms(12, 1, 0));
    }
}
