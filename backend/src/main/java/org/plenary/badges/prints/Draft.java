package org.plenary.badges.prints;

import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;

/** A run as it would be now: which badges, in which order, on which sheets, and who would be missing. */
public record Draft(
        Meeting meeting, PrintOrder order, PrintPlan plan, List<List<Candidate>> envelopes, List<Warning> warnings) {

    static Draft of(Meeting meeting, PrintOrder order, List<List<Candidate>> envelopes, List<Warning> warnings) {
        PrintPlan plan = PrintPlan.of(
                envelopes.stream().map(List::size).toList(), order.format().perPage(), order.covers());
        return new Draft(meeting, order, plan, envelopes, warnings);
    }

    /** The badges in their order. */
    List<Candidate> badges() {
        return envelopes.stream().flatMap(List::stream).toList();
    }

    /** @throws Problem {@code badges.nothing-to-print} when the choice takes none */
    Draft requireBadges() {
        if (envelopes.isEmpty()) {
            throw Problem.of("badges.nothing-to-print", 409).field("which");
        }
        return this;
    }

    /** Each badge at its place, as the run keeps it. */
    List<Placed> placed() {
        int[] partOf = new int[badges().size()];
        for (int part = 0; part < plan.parts().size(); part++) {
            for (PrintPlan.Sheet sheet : plan.parts().get(part).sheets()) {
                for (int at = sheet.from(); at < sheet.to(); at++) {
                    partOf[at] = part + 1;
                }
            }
        }
        List<Placed> placed = new ArrayList<>();
        for (int envelope = 0; envelope < envelopes.size(); envelope++) {
            boolean opens = true;
            for (Candidate each : envelopes.get(envelope)) {
                placed.add(new Placed(each.badge().id(), partOf[placed.size()], envelope, opens));
                opens = false;
            }
        }
        return placed;
    }
}
