package org.plenary.badges.prints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.badges.prints.PrintChoice;
import org.plenary.badges.prints.PrintOrder;
import org.plenary.badges.prints.PrintPreview;
import org.plenary.badges.prints.PrintRuns;
import org.plenary.badges.prints.Which;
import org.plenary.badges.prints.web.PrintViews.PreviewView;
import org.plenary.badges.prints.web.PrintViews.PrintView;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.kernel.Problem;
import org.plenary.platform.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The badges of a whole meeting, printed in envelopes by delegation. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/badge-prints")
class PrintRunController {

    /** A list without further pages. */
    record PrintList(List<PrintView> items, @Nullable String next) {}

    /**
     * What to print.
     *
     * @param language of entities and labels
     * @param which all that can be used, those not printed yet, those changed since, or both of these
     * @param category only badges of this category
     * @param zone only badges that open this zone, a letter A to H
     * @param covers whether a cover lies before each delegation's badges; plastic cards never have any
     */
    record PrintRequest(
            @NotNull BadgeFormat format,
            @NotNull Language language,
            @NotNull Which which,
            @Nullable BadgeCategory category,
            @Nullable @Pattern(regexp = "[A-H]") String zone,
            @Nullable Boolean covers) {

        /** Nobody's badge is a pass: those of a session are on sheets of its own (B3). */
        PrintOrder order() {
            if (category == BadgeCategory.SECONDARY_PASS) {
                throw Problem.of("badges.passes-not-in-run", 400).rule("B3").field("category");
            }
            ZoneSet zones = zone == null ? ZoneSet.NONE : ZoneSet.of(zone);
            return new PrintOrder(
                    format, language, new PrintChoice(which, category, zones), !Boolean.FALSE.equals(covers));
        }
    }

    private final PrintRuns runs;
    private final PrintPreview preview;
    private final Idempotency idempotency;

    PrintRunController(PrintRuns runs, PrintPreview preview, Idempotency idempotency) {
        this.runs = runs;
        this.preview = preview;
        this.idempotency = idempotency;
    }

    /** All runs, the newest first. */
    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<PrintList> all(@PathVariable MeetingCode meeting) {
        return runs.ofMeeting(meeting).map(PrintView::of).collectList().map(items -> new PrintList(items, null));
    }

    /** What a run would be, before it is ordered: how much, who would be missing, the first sheets. Nothing is kept. */
    @PostMapping("/preview")
    @Allow(Role.SECRETARIAT)
    Mono<PreviewView> preview(
            @PathVariable MeetingCode meeting, @Valid @RequestBody PrintRequest request, Language reader) {
        return preview.of(meeting, request.order()).map(found -> PreviewView.of(found, reader));
    }

    /** Orders a run, which is made in the background. Sent twice with one Idempotency-Key it is ordered once. */
    @PostMapping
    @Allow(Role.SECRETARIAT)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PrintView> order(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PrintRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var work =
                Mono.defer(() -> runs.order(meeting, request.order(), viewer)).map(PrintView::of);
        return idempotency.once(key, "badge-print " + meeting + " " + viewer.id(), request, PrintView.class, work);
    }

    /** One run, with how far it is. */
    @GetMapping("/{print}")
    @Allow(Role.SECRETARIAT)
    Mono<PrintView> one(@PathVariable MeetingCode meeting, @PathVariable PrintRunId print) {
        return runs.get(meeting, print).map(PrintView::of);
    }

    /** Gives a run up that is not ready: its files go, and nothing of it counts as printed. */
    @PostMapping("/{print}/cancellation")
    @Allow(Role.SECRETARIAT)
    Mono<PrintView> cancel(
            @PathVariable MeetingCode meeting, @PathVariable PrintRunId print, @AuthenticationPrincipal Viewer viewer) {
        return runs.cancel(meeting, print, viewer).map(PrintView::of);
    }

    /** Takes a run up that stopped, where it stopped. */
    @PostMapping("/{print}/resumption")
    @Allow(Role.SECRETARIAT)
    Mono<PrintView> resume(
            @PathVariable MeetingCode meeting, @PathVariable PrintRunId print, @AuthenticationPrincipal Viewer viewer) {
        return runs.resume(meeting, print, viewer).map(PrintView::of);
    }
}
