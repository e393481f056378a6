package org.plenary.badges.prints;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.kernel.Problem;

/**
 * One print run of a meeting's badges.
 *
 * @param finishedAt when it was ready or cancelled
 * @param filesGone whether its files were deleted
 */
public record PrintRun(
        PrintRunId id,
        MeetingCode meeting,
        PrintOrder order,
        PrintState state,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        boolean filesGone,
        List<PrintPart> parts) {

    public PrintRun {
        parts = List.copyOf(parts);
    }

    PrintRun with(List<PrintPart> found) {
        return new PrintRun(id, meeting, order, state, orderedAt, finishedAt, filesGone, found);
    }

    /** How many badges it prints. */
    public int badges() {
        return parts.stream().mapToInt(PrintPart::badges).sum();
    }

    public int sheets() {
        return parts.stream().mapToInt(PrintPart::sheets).sum();
    }

    /** How many badges are made by now. */
    public int made() {
        return parts.stream()
                .filter(PrintPart::made)
                .mapToInt(PrintPart::badges)
                .sum();
    }

    /** How many of them could no longer be used when their turn came. */
    public int leftOut() {
        return parts.stream().mapToInt(PrintPart::leftOut).sum();
    }

    /** @throws Problem {@code badges.print-over} when it cannot be cancelled any more */
    PrintRun requireOpen() {
        if (!state.open()) {
            throw Problem.of("badges.print-over", 409).with("state", state.wire());
        }
        return this;
    }

    /** @throws Problem {@code badges.print-not-stopped} when there is nothing to take up again */
    PrintRun requireStopped() {
        if (state != PrintState.STOPPED) {
            throw Problem.of("badges.print-not-stopped", 409);
        }
        return this;
    }

    /** @throws Problem when that part was not made yet, was deleted, or never was to be */
    PrintPart requirePart(int number) {
        requireFiles();
        return parts.stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .filter(PrintPart::made)
                .orElseThrow(PrintRun::notMade);
    }

    /** @throws Problem when not all parts are there */
    PrintRun requireWhole() {
        requireFiles();
        if (state != PrintState.READY) {
            throw notMade();
        }
        return this;
    }

    private void requireFiles() {
        if (filesGone || state == PrintState.CANCELLED) {
            throw Problem.of("badges.print-files-gone", 410);
        }
    }

    private static Problem notMade() {
        return Problem.of("badges.print-not-made", 404).field("part");
    }
}
