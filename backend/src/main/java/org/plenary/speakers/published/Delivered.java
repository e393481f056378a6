package org.plenary.speakers.published;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.reply.ReplyQueue;
import org.plenary.speakers.reply.SittingDays;
import org.plenary.speakers.turn.State;

/**
 * How a list was delivered, beside how it was published; never over it (L14, L21).
 *
 * @param replies the rights of reply, which were never part of the list (L20)
 */
public record Delivered(Floor floor, List<Line> lines, List<ReplyLine> replies) {

    /** What became of a statement that was published, or was given without. */
    public enum Outcome implements WireName {
        EXPECTED,
        SPEAKING,
        DELIVERED,
        NOT_DELIVERED,
        WITHDRAWN
    }

    /**
     * One statement.
     *
     * @param planned as it was published last; null for one that never was
     * @param revision in which that was; 0 for one that never was
     * @param limit what it was allowed to take (L12)
     * @param spoken without the interruptions; zero before the start
     */
    public record Line(
            Inscription inscription,
            @Nullable PublishedSlot planned,
            int revision,
            Outcome outcome,
            Duration limit,
            Duration spoken) {

        /** How long it went past its limit, negative for the time it left; null for one that is not over. */
        public @Nullable Duration over() {
            return outcome == Outcome.DELIVERED ? spoken.minus(limit) : null;
        }
    }

    /**
     * One reply.
     *
     * @param which whether it was the delegation's first or second of the day
     * @param limit what it was allowed to take
     * @param spoken without the interruptions; zero before the start
     */
    public record ReplyLine(Reply reply, int which, Outcome outcome, Duration limit, Duration spoken) {

        static ReplyLine of(Reply reply, ReplyQueue queue, boolean over, Instant now) {
            return new ReplyLine(
                    reply,
                    queue.which(reply),
                    Delivered.outcome(reply.turn().state(), over),
                    queue.limitOf(reply),
                    reply.turn().elapsed(now));
        }

        /** How long it went past its limit, negative for the time it left; null for one that is not over. */
        public @Nullable Duration over() {
            return outcome == Outcome.DELIVERED ? spoken.minus(limit) : null;
        }
    }

    public Delivered {
        lines = List.copyOf(lines);
        replies = List.copyOf(replies);
    }

    /**
     * In the order of delivery; then those still expected and those who did not speak, in the published order.
     *
     * @param revisions all that are out, the first one first
     */
    public static Delivered of(Floor floor, List<Publication> revisions, Instant now) {
        var lines = new ArrayList<Line>();
        boolean over = over(floor, now);
        for (Inscription inscription : floor.inscriptions()) {
            Publication last = lastWith(inscription, revisions);
            if (last != null || inscription.turn().startedAt() != null) {
                lines.add(line(floor, inscription, last, over, now));
            }
        }
        lines.sort(Comparator.comparing(
                        (Line line) -> line.inscription().turn().startedAt(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Delivered::position)
                .thenComparing(line -> line.inscription().receipt()));
        return new Delivered(floor, lines, List.of());
    }

    /** With the replies, in the order in which they were given, then those still expected and those who did not reply. */
    Delivered with(ReplyQueue queue, Instant now) {
        var order = new ArrayList<>(queue.heard());
        queue.inOrder().stream().filter(reply -> !order.contains(reply)).forEach(order::add);
        return new Delivered(
                floor,
                lines,
                order.stream()
                        .filter(reply -> reply.turn().state() != State.WITHDRAWN)
                        .map(reply -> ReplyLine.of(reply, queue, over(floor, reply, now), now))
                        .toList());
    }

    private static int position(Line line) {
        PublishedSlot planned = line.planned();
        return planned == null ? Integer.MAX_VALUE : planned.position();
    }

    private static Line line(
            Floor floor, Inscription inscription, @Nullable Publication last, boolean over, Instant now) {
        return new Line(
                inscription,
                last == null ? null : last.slotOf(inscription.id()).orElse(null),
                last == null ? 0 : last.revision(),
                outcome(inscription.turn().state(), over),
                floor.limitOf(inscription),
                inscription.turn().elapsed(now));
    }

    private static @Nullable Publication lastWith(Inscription inscription, List<Publication> revisions) {
        return revisions.stream()
                .filter(revision -> revision.slotOf(inscription.id()).isPresent())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * Whether the list is heard no more: the last day of its sitting is over and the floor is not being given. Not as the segment
     * ends, since a list that runs late is heard to its end; and not by the clock of midnight, since a sitting that runs past it
     * is one day ({@link SittingDays}), which always ends after the segment. While somebody is at the podium, or was less than half
     * an hour ago, those who wait may still be called, however late it is; a call that was forgotten has to be taken back.
     */
    private static boolean over(Floor floor, Instant now) {
        SittingDays days = days(floor);
        return !now.isBefore(days.end(days.last())) && !floor.runsOn(now);
    }

    /** A reply is heard on its own day or not at all; whoever is called for it is still expected. */
    private static boolean over(Floor floor, Reply reply, Instant now) {
        return reply.turn().state() == State.INSCRIBED
                && !now.isBefore(days(floor).end(reply.day()))
                && !floor.runsOn(now);
    }

    private static SittingDays days(Floor floor) {
        return SittingDays.of(floor.timing().segment(), floor.list().zone());
    }

    /** @param over that nobody is called any more: who was never called has not delivered, as who was absent to the end (L17) */
    private static Outcome outcome(State state, boolean over) {
        return switch (state) {
            case INSCRIBED, CALLED -> over ? Outcome.NOT_DELIVERED : Outcome.EXPECTED;
            case SPEAKING -> Outcome.SPEAKING;
            case DELIVERED -> Outcome.DELIVERED;
            case NOT_DELIVERED -> Outcome.NOT_DELIVERED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
        };
    }
}
