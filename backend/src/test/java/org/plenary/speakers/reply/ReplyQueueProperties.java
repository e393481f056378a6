package org.plenary.speakers.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.ReplyId;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** The queue of replies, whatever three delegations ask, withdraw and say on two days (L20). */
class ReplyQueueProperties {

    private static final ListId LIST = ListId.random();
    private static final LocalDate MONDAY = LocalDate.parse("2018-04-09");
    private static final Instant NINE = Instant.parse("2018-04-09T07:00:00Z");
    private static final ReplyTerms TERMS = new ReplyTerms(Duration.ofMinutes(5), Duration.ofMinutes(3), 0);

    @Property
    void aDelegationHasAtMostTwoOfADayTheFirstHeardWithFiveMinutesTheSecondWithThree(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 47) Integer> steps) {
        ReplyQueue queue = played(steps);
        for (int delegation = 0; delegation < 3; delegation++) {
            for (int day = 0; day < 2; day++) {
                List<Reply> all = of(queue, delegation, day);
                assertThat(all).hasSizeLessThanOrEqualTo(2);
                List<Reply> spoken = all.stream()
                        .filter(reply ->
                                reply.turn().state().pending() || reply.turn().startedAt() != null)
                        .toList();
                assertThat(spoken.stream().map(queue::which))
                        .containsExactlyInAnyOrderElementsOf(List.of(1, 2).subList(0, spoken.size()));
                assertThat(spoken.stream().map(queue::limitOf))
                        .containsExactlyInAnyOrderElementsOf(
                                List.of(TERMS.first(), TERMS.second()).subList(0, spoken.size()));
            }
        }
    }

    @Property
    void theQueueGoesByDayThenByReceiptAndTheAbsentStandBehind(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 47) Integer> steps) {
        List<Reply> waiting = played(steps).waiting();
        for (int i = 1; i < waiting.size(); i++) {
            Reply before = waiting.get(i - 1);
            Reply after = waiting.get(i);
            boolean first = before.turn().state().atPodium();
            assertThat(first
                            || before.day().isBefore(after.day())
                            || before.day().equals(after.day())
                                    && before.turn().place() < after.turn().place())
                    .isTrue();
            if (before.day().equals(after.day())
                    && before.turn().absences() == after.turn().absences()
                    && before.turn().absences() == 0
                    && !first) {
                assertThat(before.receipt()).isLessThan(after.receipt());
            }
        }
    }

    @Property
    void theOrderDoesNotDependOnTheSequenceOfTheRows(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 47) Integer> steps, @ForAll long seed) {
        ReplyQueue queue = played(steps);
        var rows = new ArrayList<>(queue.replies());
        Collections.shuffle(rows, new Random(seed));
        var shuffled = new ReplyQueue(rows, TERMS, 0, null);
        assertThat(shuffled.waiting()).isEqualTo(queue.waiting());
        assertThat(shuffled.inOrder()).containsExactlyInAnyOrderElementsOf(queue.inOrder());
        assertThat(queue.inOrder()).containsExactlyInAnyOrderElementsOf(queue.replies());
    }

    @Example
    void statesAndTheirOrganisationsHaveTheRight() {
        assertThat(EntityKind.values())
                .filteredOn(ReplyQueue::entitled)
                .containsExactly(EntityKind.MEMBER_STATE, EntityKind.OBSERVER_STATE, EntityKind.INTERGOVERNMENTAL);
    }

    private static List<Reply> of(ReplyQueue queue, int delegation, int day) {
        return queue.replies().stream()
                .filter(reply -> reply.delegation().equals(delegation(delegation))
                        && reply.day().equals(MONDAY.plusDays(day))
                        && reply.turn().state() != State.WITHDRAWN)
                .toList();
    }

    /** Each step a number: what is done, by whom, for which day. */
    private static ReplyQueue played(List<Integer> steps) {
        var queue = new ReplyQueue(List.of(), TERMS, 0, null);
        for (int i = 0; i < steps.size(); i++) {
            try {
                queue = step(queue, steps.get(i), i);
            } catch (Problem refused) {
                assertThat(refused.code()).startsWith("speakers.");
            }
        }
        return queue;
    }

    private static ReplyQueue step(ReplyQueue queue, int step, int number) {
        int delegation = step % 3;
        int day = step / 3 % 2;
        int what = step / 6;
        if (what < 3) {
            return with(queue, reply(queue, delegation, day, number));
        }
        List<Reply> own = of(queue, delegation, day);
        Reply reply = own.isEmpty() ? null : own.get(number % own.size());
        Instant now = NINE.plusSeconds(60L * number);
        if (reply == null) {
            return queue;
        }
        return with(
                queue,
                switch (what) {
                    case 3 -> reply.withdrawn();
                    case 4 -> called(queue, reply, now);
                    case 5 -> reply.turned(reply.turn().started(now));
                    case 6 -> reply.turned(reply.turn().ended(now));
                    default ->
                        reply.turned(
                                reply.turn().absent(1000 + number, reply.turn().absences() > 0));
                });
    }

    private static Reply called(ReplyQueue queue, Reply reply, Instant now) {
        return queue.atPodium().isPresent() ? reply : reply.turned(reply.turn().called(now));
    }

    private static Reply reply(ReplyQueue queue, int delegation, int day, int number) {
        LocalDate on = MONDAY.plusDays(day);
        return new Reply(
                ReplyId.random(),
                LIST,
                delegation(delegation),
                EntityCode.of("ESP"),
                on,
                queue.freeClaim(delegation(delegation), on),
                number,
                NINE,
                new Reply.Speech(null, null, "", "en"),
                new Reply.About(null, null),
                Turn.drawn(number, false),
                1);
    }

    private static DelegationId delegation(int number) {
        return new DelegationId(new UUID(0, number));
    }

    private static ReplyQueue with(ReplyQueue queue, Reply changed) {
        var replies = new ArrayList<>(queue.replies().stream()
                .filter(reply -> !reply.id().equals(changed.id()))
                .toList());
        replies.add(changed);
        return new ReplyQueue(replies, TERMS, 0, null);
    }
}
