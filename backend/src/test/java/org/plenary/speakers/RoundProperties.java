package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.network.EntityKind;
import org.plenary.platform.Idempotency.Earlier;
import org.plenary.platform.Idempotency.Keyed;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.times.Cues;
import org.plenary.speakers.times.Leeway;
import org.plenary.speakers.times.TimeLimits;

/**
 * Who asks at the same moment is inscribed as if they had come one after the other (L3, L10, L11). The oracle is that: one round
 * each, which is told of those before.
 */
class RoundProperties {

    private static final MeetingCode MEETING = MeetingCode.of("wps-2026-round");
    private static final ListId LIST = ListId.random();
    private static final Instant OPENING = Instant.parse("2026-10-01T08:00:00Z");
    private static final List<DelegationId> DELEGATIONS =
            List.of(delegation(), delegation(), delegation(), delegation());

    /** What a phone sends: few delegations, groups and keys, so that they meet. */
    record Press(
            int delegation,
            @Nullable String group,
            @Nullable String key,
            boolean otherwise) {}

    @Provide
    Arbitrary<List<Press>> presses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DELEGATIONS.size() - 1),
                        Arbitraries.of("Friends", "FRIENDS", "Neighbours").injectNull(0.6),
                        Arbitraries.of("k1", "k2", "k3").injectNull(0.4),
                        Arbitraries.of(true, false))
                .as(Press::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void togetherIsAsOneAfterTheOther(@ForAll("presses") List<Press> before, @ForAll("presses") List<Press> atOnce) {
        var earlier = new ArrayList<Earlier<InscriptionId>>();
        var standing = new ArrayList<Inscription>();
        oneByOne(asked(before), earlier, standing);

        List<Asked> asked = asked(atOnce);
        Round round = new Round(asked, List.copyOf(earlier), List.copyOf(standing));
        List<Asked> first = round.first();
        List<String> together = round.outcomes(first, entered(first, standing.size())).stream()
                .map(RoundProperties::told)
                .toList();

        assertThat(together).isEqualTo(oneByOne(asked, earlier, standing));
    }

    @Property
    void nobodyIsInscribedTwiceAndNoKeyIsKeptTwice(@ForAll("presses") List<Press> atOnce) {
        Round round = new Round(asked(atOnce), List.of(), List.of());
        List<Asked> first = round.first();
        Set<String> keys = new HashSet<>();
        assertThat(Round.answers(first))
                .allMatch(kept -> keys.add(kept.keyed().scope() + kept.keyed().key()));
        for (Asked one : first) {
            assertThat(first).noneMatch(other -> other != one && (one.rivals(other) || one.repeats(other)));
        }
        assertThat(round.outcomes(first, entered(first, 0)))
                .allMatch(outcome ->
                        outcome.before() != null || outcome.standing() != null || first.contains(outcome.asked()));
    }

    private static List<String> oneByOne(
            List<Asked> asked, List<Earlier<InscriptionId>> earlier, List<Inscription> standing) {
        var told = new ArrayList<String>();
        for (Asked one : asked) {
            Round round = new Round(List.of(one), List.copyOf(earlier), List.copyOf(standing));
            List<Asked> first = round.first();
            List<Inscription> entered = entered(first, standing.size());
            told.add(told(round.outcomes(first, entered).get(0)));
            earlier.addAll(Round.answers(first));
            standing.addAll(entered);
        }
        return told;
    }

    private static String told(Round.Outcome outcome) {
        Earlier<InscriptionId> before = outcome.before();
        Inscription standing = outcome.standing();
        if (before != null) {
            return "as before " + before.answer();
        }
        return standing == null ? "inscribed " + outcome.asked().id() : "beside " + standing.id();
    }

    private static List<Inscription> entered(List<Asked> first, int receipts) {
        var entered = new ArrayList<Inscription>();
        for (Asked one : first) {
            int receipt = receipts + entered.size() + 1;
            entered.add(one.inscription(receipt, receipt));
        }
        return entered;
    }

    private static List<Asked> asked(List<Press> presses) {
        return presses.stream().map(RoundProperties::asked).toList();
    }

    private static Asked asked(Press press) {
        DelegationId delegation = DELEGATIONS.get(press.delegation());
        Statement statement = new Statement(
                null,
                null,
                "Minister",
                Level.M,
                "en",
                press.group() == null ? null : Group.of(press.group(), List.of()));
        Keyed keyed = press.key() == null
                ? null
                : new Keyed("officer inscribes", press.key(), press.otherwise() ? "beef" : "cafe");
        return new Asked(
                InscriptionId.random(),
                new NewInscription(MEETING, LIST, delegation, statement, OPENING),
                list(),
                EntityCode.of("DEU"),
                EntityKind.MEMBER_STATE,
                statement,
                false,
                new By(Viewer.anonymous(), null),
                keyed);
    }

    private static ListOfSpeakers list() {
        TimeWindow open = new TimeWindow(OPENING, OPENING.plus(Duration.ofDays(1)));
        return new ListOfSpeakers(
                LIST,
                MEETING,
                SessionId.random(),
                LocalizedText.english("Segment"),
                open,
                ZoneOffset.UTC,
                null,
                TimeLimits.ofSeconds(180, 300, 120, 120),
                Duration.ofSeconds(30),
                new Cues(Duration.ofSeconds(30), List.of(10, 5)),
                new Leeway(Duration.ofHours(24), Duration.ofHours(24), Duration.ofMinutes(10)),
                OrderRule.of(Bands.CUSTOMARY, Set.of()),
                1,
                1);
    }

    private static DelegationId delegation() {
        return DelegationId.random();
    }
}
