package org.plenary.badges.prints;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeCards;
import org.plenary.badges.document.BadgeCard;
import org.plenary.badges.document.PrintSheet;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.BlockingWork;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows a run before it is ordered: how much it would be, who would be missing, and what its first sheets look like. */
@Service
public class PrintPreview {

    private static final int PICTURES = 2;

    private final Drafts drafts;
    private final BadgeCards cards;
    private final SheetWriter writer;
    private final BlockingWork work;

    PrintPreview(Drafts drafts, BadgeCards cards, SheetWriter writer, BlockingWork work) {
        this.drafts = drafts;
        this.cards = cards;
        this.writer = writer;
        this.work = work;
    }

    /**
     * What a run would be.
     *
     * @param pictures of the first sheets, as SVG; none when there is nothing to print
     */
    public record Preview(
            int badges, int sheets, int parts, int envelopes, List<Warning> warnings, List<String> pictures) {}

    public Mono<Preview> of(MeetingCode meeting, PrintOrder order) {
        return drafts.of(meeting, order)
                .flatMap(draft -> pictures(draft)
                        .map(pictures -> new Preview(
                                draft.badges().size(),
                                draft.plan().sheets(),
                                draft.plan().parts().size(),
                                draft.envelopes().size(),
                                draft.warnings(),
                                pictures)));
    }

    private Mono<List<String>> pictures(Draft draft) {
        if (draft.envelopes().isEmpty()) {
            return Mono.just(List.of());
        }
        PrintOrder order = draft.order();
        // the first two sheets take no more than these
        List<Candidate> first =
                draft.badges().stream().limit(2L * order.format().perPage()).toList();
        List<Badge> badges = first.stream().map(Candidate::badge).toList();
        var holders =
                first.stream().collect(Collectors.toMap(each -> each.badge().participant(), Candidate::holder));
        return cards.of(draft.meeting(), badges, holders, order.language())
                .flatMap(drawn -> work.call(() -> pictures(draft, drawn)));
    }

    private List<String> pictures(Draft draft, List<BadgeCard> drawn) {
        List<Placed> placed = draft.placed();
        List<Candidate> badges = draft.badges();
        int envelope = placed.get(drawn.size() - 1).envelope();
        List<SheetWriter.Lying> lying = IntStream.range(0, badges.size())
                .filter(at -> placed.get(at).envelope() <= envelope)
                .mapToObj(at -> new SheetWriter.Lying(
                        placed.get(at).envelope(),
                        true,
                        badges.get(at).badge().serial(),
                        badges.get(at).holder(),
                        at < drawn.size() ? drawn.get(at) : null))
                .toList();
        PrintOrder order = draft.order();
        List<PrintSheet> sheets = writer.sheets(draft.meeting(), order, lying);
        return sheets.stream()
                .limit(PICTURES)
                .map(sheet ->
                        order.format().picture(sheet, draft.meeting().title().in(order.language())))
                .toList();
    }
}
