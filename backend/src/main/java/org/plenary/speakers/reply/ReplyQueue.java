package org.plenary.speakers.reply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.ReplyId;
import org.plenary.network.EntityKind;
import org.plenary.speakers.podium.Deed;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * All replies of one list (L20). Those still to be heard stand by day, then in the order of receipt; who was called and was
 * absent stands behind, once.
 *
 * @param version of the queue at the podium: it rises with each act (L22)
 * @param last the latest act that nobody has undone
 */
public record ReplyQueue(
        List<Reply> replies,
        ReplyTerms terms,
        long version,
        @Nullable Deed<ReplyId, Turn> last) {

    public ReplyQueue {
        replies = List.copyOf(replies);
    }

    /**
     * Who has the right: States, observer States and regional organisations, whose delegations are members of the Network or
     * speak like one. Neither UN entities nor civil society are party to what States say of each other.
     */
    public static boolean entitled(EntityKind kind) {
        return kind.state() || kind == EntityKind.INTERGOVERNMENTAL;
    }

    /** Those still to be heard; whoever is at the podium comes first. */
    public List<Reply> waiting() {
        return replies.stream()
                .filter(reply -> reply.turn().state().pending())
                .sorted(Comparator.comparing(
                                (Reply reply) -> !reply.turn().state().atPodium())
                        .thenComparing(Reply::day)
                        .thenComparing(reply -> reply.turn().place()))
                .toList();
    }

    /** Those that were begun, in the order in which they were. */
    public List<Reply> heard() {
        return replies.stream()
                .filter(reply -> reply.turn().startedAt() != null)
                .sorted(Comparator.comparing(ReplyQueue::startedAt))
                .toList();
    }

    /** All of them: those still to be heard, then those that were heard, then those that will not be. */
    public List<Reply> inOrder() {
        List<Reply> toCome = waiting();
        List<Reply> heard =
                heard().stream().filter(reply -> !toCome.contains(reply)).toList();
        Stream<Reply> others = replies.stream().filter(reply -> !toCome.contains(reply) && !heard.contains(reply));
        return Stream.concat(Stream.concat(toCome.stream(), heard.stream()), others)
                .toList();
    }

    public Optional<Reply> atPodium() {
        return replies.stream().filter(reply -> reply.turn().state().atPodium()).findFirst();
    }

    public Optional<Reply> reply(ReplyId id) {
        return replies.stream().filter(reply -> reply.id().equals(id)).findFirst();
    }

    /** @throws Problem {@code speakers.unknown-reply} when the list has none of that id */
    public Reply require(ReplyId id) {
        return reply(id)
                .orElseThrow(() ->
                        Problem.of("speakers.unknown-reply", 404).rule("L20").field("reply"));
    }

    /**
     * Whether it is the delegation's first or second of the day: in the order in which they are heard, so that the first one
     * heard has the longer time, also when the one asked for before it is withdrawn or absent.
     */
    public int which(Reply reply) {
        boolean heardOrToCome = reply.turn().state().pending() || reply.turn().startedAt() != null;
        return heardOrToCome
                ? 1
                        + (int) ofDay(reply)
                                .takeWhile(other -> !other.id().equals(reply.id()))
                                .count()
                : reply.claim();
    }

    /** How long the reply may last, with its extra time. */
    public Duration limitOf(Reply reply) {
        return terms.limitOf(which(reply)).plus(reply.turn().extra());
    }

    /** How many replies are heard before that one, the running one included; empty when it is not to come. */
    public Optional<Integer> aheadOf(Reply reply) {
        List<Reply> waiting = waiting();
        int at = waiting.indexOf(reply);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** The lower of the two rights of that day which the delegation has not taken. */
    int freeClaim(DelegationId delegation, LocalDate day) {
        List<Integer> taken = replies.stream()
                .filter(reply -> reply.delegation().equals(delegation)
                        && reply.day().equals(day)
                        && reply.turn().state() != State.WITHDRAWN)
                .map(Reply::claim)
                .toList();
        for (int claim = 1; claim <= Reply.MOST; claim++) {
            if (!taken.contains(claim)) {
                return claim;
            }
        }
        throw third(day);
    }

    static Problem third(Object day) {
        return Problem.of("speakers.third-reply", 409).rule("L20").field("day").with("day", day);
    }

    /** The last act, if it can be taken back: when nothing has changed since what it changed. */
    public Optional<Deed<ReplyId, Turn>> undo() {
        return Optional.ofNullable(last)
                .filter(deed -> deed.left(reply(deed.subject()).map(Reply::turn).orElse(null)));
    }

    /** The delegation's of that day that were or will be heard, in that order. */
    private Stream<Reply> ofDay(Reply of) {
        return Stream.concat(
                        heard().stream(),
                        waiting().stream().filter(reply -> reply.turn().startedAt() == null))
                .filter(reply -> reply.delegation().equals(of.delegation())
                        && reply.day().equals(of.day()));
    }

    private static Instant startedAt(Reply reply) {
        Instant started = reply.turn().startedAt();
        return started == null ? Instant.MAX : started;
    }
}
