package org.plenary.badges.prints;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.badges.BadgeCategory;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.PrintRunId;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Print runs of a meeting: ordered, followed, given up or taken up again by the Secretariat. */
@Service
public class PrintRuns {

    static final String CHANGED = "badges.print-changed";

    private final PrintRunStore store;
    private final PressStore press;
    private final PieceStore pieces;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    PrintRuns(
            PrintRunStore store,
            PressStore press,
            PieceStore pieces,
            Drafts drafts,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.press = press;
        this.pieces = pieces;
        this.drafts = drafts;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The run of that meeting, or the problem {@code badges.unknown-print}. */
    public Mono<PrintRun> get(MeetingCode meeting, PrintRunId id) {
        return store.find(meeting, id).switchIfEmpty(Mono.error(PrintRuns::unknown));
    }

    /** The meeting's runs, the newest first. */
    public Flux<PrintRun> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    /** Orders a run of the badges that are to be printed now; it is made from the next second on. */
    @Transactional
    public Mono<PrintRun> order(MeetingCode meeting, PrintOrder order, Viewer viewer) {
        return drafts.of(meeting, order).map(Draft::requireBadges).flatMap(draft -> {
            PrintRun run = planned(meeting, draft);
            return store.insert(run, draft.placed())
                    .then(tell(run, "badges.print-ordered", facts(run), viewer))
                    .thenReturn(run);
        });
    }

    /** Gives a run up: its files go at once, and nothing of it counts as printed. */
    @Transactional
    public Mono<PrintRun> cancel(MeetingCode meeting, PrintRunId id, Viewer viewer) {
        return locked(meeting, id)
                .map(PrintRun::requireOpen)
                .flatMap(run -> store.state(id, PrintState.CANCELLED, clock.instant())
                        .then(pieces.forget(id))
                        .then(tell(run, "badges.print-cancelled", Map.of("made", run.made()), viewer)))
                .then(get(meeting, id));
    }

    /** Takes up a run that stopped, where it stopped. */
    @Transactional
    public Mono<PrintRun> resume(MeetingCode meeting, PrintRunId id, Viewer viewer) {
        return locked(meeting, id)
                .map(PrintRun::requireStopped)
                .flatMap(run -> press.renew(id, clock.instant())
                        .then(store.state(id, PrintState.MAKING, clock.instant()))
                        .then(tell(run, "badges.print-resumed", Map.of("made", run.made()), viewer)))
                .then(get(meeting, id));
    }

    private Mono<PrintRun> locked(MeetingCode meeting, PrintRunId id) {
        return store.lock(meeting, id).switchIfEmpty(Mono.error(PrintRuns::unknown));
    }

    private PrintRun planned(MeetingCode meeting, Draft draft) {
        List<PrintPlan.Part> parts = draft.plan().parts();
        List<PrintPart> waiting = IntStream.range(0, parts.size())
                .mapToObj(i -> new PrintPart(
                        i + 1, parts.get(i).sheets().size(), parts.get(i).badges(), false, 0, 0))
                .toList();
        return new PrintRun(
                PrintRunId.random(), meeting, draft.order(), PrintState.MAKING, clock.instant(), null, false, waiting);
    }

    private static Map<String, Object> facts(PrintRun run) {
        var facts = new LinkedHashMap<String, Object>();
        PrintOrder order = run.order();
        facts.put("format", order.format().wire());
        facts.put("language", order.language().tag());
        facts.put("which", order.choice().which().wire());
        BadgeCategory category = order.choice().category();
        if (category != null) {
            facts.put("category", category.wire());
        }
        facts.put("zones", order.choice().zones().letters());
        facts.put("badges", run.badges());
        return facts;
    }

    private Mono<Void> tell(PrintRun run, String action, Map<String, ?> facts, Viewer viewer) {
        String subject = "badge-print:" + run.id();
        return audit.record(AuditEntry.created(viewer, run.meeting(), subject, action, facts))
                .then(outbox.append(changed(run.meeting(), run.id())));
    }

    /** What screens are told of a run's progress. */
    static DomainEvent changed(MeetingCode meeting, PrintRunId run) {
        return DomainEvent.of(CHANGED, meeting, run, Audience.secretariat());
    }

    static Problem unknown() {
        return Problem.of("badges.unknown-print", 404).field("print");
    }
}
