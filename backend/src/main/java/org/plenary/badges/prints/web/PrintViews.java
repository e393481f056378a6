package org.plenary.badges.prints.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.badges.prints.PrintPart;
import org.plenary.badges.prints.PrintPreview;
import org.plenary.badges.prints.PrintRun;
import org.plenary.badges.prints.PrintState;
import org.plenary.badges.prints.Warning;
import org.plenary.badges.prints.Which;
import org.plenary.kernel.Language;
import org.plenary.kernel.PrintRunId;
import org.plenary.network.Entity;
import org.plenary.network.EntityRef;

/** Print runs as the Secretariat sees them. */
final class PrintViews {

    private PrintViews() {}

    /**
     * One file of a run.
     *
     * @param number counted from 1
     * @param leftOut badges that could no longer be used when it was made
     * @param bytes 0 until it is made
     */
    record PartView(int number, int sheets, int badges, boolean made, int leftOut, long bytes) {

        static PartView of(PrintPart part) {
            return new PartView(part.number(), part.sheets(), part.badges(), part.made(), part.leftOut(), part.size());
        }
    }

    /**
     * A run: what was ordered, and how far it is.
     *
     * @param zones letters of the zones that every badge of it opens; empty for all badges
     * @param covers whether a cover lies before each delegation's badges
     * @param made how many of the badges are made by now
     * @param leftOut how many of them could no longer be used when their turn came
     * @param files whether files can be downloaded, those that are made by now
     */
    record PrintView(
            PrintRunId id,
            BadgeFormat format,
            Language language,
            Which which,
            @Nullable BadgeCategory category,
            String zones,
            boolean covers,
            PrintState state,
            Instant orderedAt,
            @Nullable Instant finishedAt,
            int badges,
            int made,
            int leftOut,
            int sheets,
            boolean files,
            List<PartView> parts) {

        static PrintView of(PrintRun run) {
            return new PrintView(
                    run.id(),
                    run.order().format(),
                    run.order().language(),
                    run.order().choice().which(),
                    run.order().choice().category(),
                    run.order().choice().zones().letters(),
                    run.order().covers(),
                    run.state(),
                    run.orderedAt(),
                    run.finishedAt(),
                    run.badges(),
                    run.made(),
                    run.leftOut(),
                    run.sheets(),
                    !run.filesGone() && run.state() != PrintState.CANCELLED,
                    run.parts().stream().map(PartView::of).toList());
        }
    }

    /**
     * Somebody whose badge will not be as one expects.
     *
     * @param serial null where there is no badge
     * @param characters which no font has; the name is then printed in Latin letters
     */
    record WarningView(
            Warning.Kind kind,
            String name,
            String latinName,
            @Nullable EntityRef entity,
            @Nullable String serial,
            List<String> characters) {

        static WarningView of(Warning warning, Language language) {
            Badge badge = warning.badge();
            Entity entity = warning.holder().entity();
            return new WarningView(
                    warning.kind(),
                    warning.holder().name(),
                    warning.holder().latinName(),
                    entity == null ? null : EntityRef.of(entity, language),
                    badge == null ? null : badge.serial(),
                    warning.characters());
        }
    }

    /**
     * What a run would be.
     *
     * @param parts how many files
     * @param envelopes how many delegations
     * @param pictures of the first sheets, each an SVG document
     */
    record PreviewView(
            int badges, int sheets, int parts, int envelopes, List<WarningView> warnings, List<String> pictures) {

        static PreviewView of(PrintPreview.Preview preview, Language language) {
            return new PreviewView(
                    preview.badges(),
                    preview.sheets(),
                    preview.parts(),
                    preview.envelopes(),
                    preview.warnings().stream()
                            .map(warning -> WarningView.of(warning, language))
                            .toList(),
                    preview.pictures());
        }
    }
}
