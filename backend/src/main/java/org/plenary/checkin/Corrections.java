package org.plenary.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What supervisors put right at the door: each time with a reason, written to the trail (X3). */
@Service
public class Corrections {

    private static final int LONGEST_REASON = 500;

    /** For so long a phone may take its last act back without a supervisor. */
    static final Duration OWN = Duration.ofSeconds(60);

    private static final String OWN_REASON = "undo";

    private final CorrectionStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final PresenceTelling telling;
    private final Clock clock;

    Corrections(CorrectionStore store, AuditTrail audit, Outbox outbox, PresenceTelling telling, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Takes back what a scan did to presence, or a supervisor's override of one; both stay, marked. A retry still gets its
     * verdict. Only supervisors and the Secretariat may; a plain scanner scans (B10).
     */
    @Transactional
    public Mono<Void> undo(MeetingCode meeting, UUID scan, String reason, Viewer viewer) {
        return Mono.fromSupplier(() -> reason(reason))
                .flatMap(why -> store.lock(meeting, scan)
                        .switchIfEmpty(Mono.error(() -> unknown("scan")))
                        .map(found -> undoable(found, meeting, viewer))
                        .flatMap(found -> undo(found, meeting, why, viewer)));
    }

    /**
     * A phone takes back its own last act: at once, with one tap, and without a reason but this. Whether it was at once and the
     * last is said by the phone's own clock, since both may have happened without a network; but once the phone has told of
     * another scan, a minute after this one, it is believed no more.
     */
    @Transactional
    public Mono<Void> undoOwn(MeetingCode meeting, UUID scan, Instant at, Viewer viewer) {
        return store.lock(meeting, scan)
                .switchIfEmpty(Mono.error(() -> unknown("scan")))
                .map(Corrections::untaken)
                .filterWhen(found -> isLastActOf(viewer, found, meeting, at))
                .switchIfEmpty(Mono.error(() ->
                        Problem.of("checkin.undo-too-late", 409).rule("B10").with("seconds", OWN.toSeconds())))
                .flatMap(found -> undo(found, meeting, OWN_REASON, viewer));
    }

    /** The trail names the scan, also where the act was told by the id of its override. */
    private Mono<Void> undo(CorrectionStore.Undoable found, MeetingCode meeting, String reason, Viewer viewer) {
        return store.undo(found, viewer.name(), reason, clock.instant())
                .then(tell(meeting, "scan:" + found.scan(), "checkin.scan-undone", reason, viewer));
    }

    private Mono<Boolean> isLastActOf(Viewer viewer, CorrectionStore.Undoable scan, MeetingCode meeting, Instant at) {
        boolean own = viewer.gate() != null && scan.device().equals(viewer.id());
        boolean soon =
                !at.isBefore(scan.deviceAt()) && !at.isAfter(scan.deviceAt().plus(OWN));
        return own && soon
                ? store.isFollowed(meeting, scan, at, scan.receivedAt().plus(OWN))
                        .map(followed -> !followed)
                : Mono.just(false);
    }

    /**
     * Settles a conflict that scanners without network made (B7). Of two supervisors who settle it the first one's reason
     * stands, and the second hears of it.
     */
    @Transactional
    public Mono<Void> resolve(MeetingCode meeting, UUID conflict, String reason, Viewer viewer) {
        return Mono.fromSupplier(() -> reason(reason))
                .flatMap(why -> store.resolve(meeting, conflict, viewer.name(), why, clock.instant())
                        .switchIfEmpty(Mono.defer(() -> notOpen(meeting, conflict)))
                        .flatMap(scan ->
                                tell(meeting, "conflict:" + conflict, "checkin.conflict-resolved", why, viewer)));
    }

    private <T> Mono<T> notOpen(MeetingCode meeting, UUID conflict) {
        return store.settledAt(meeting, conflict)
                .switchIfEmpty(Mono.error(() -> unknown("conflict")))
                .flatMap(at -> Mono.error(
                        Problem.of("checkin.conflict-settled", 409).rule("B7").member("settledAt", at.toString())));
    }

    private static CorrectionStore.Undoable undoable(
            CorrectionStore.Undoable scan, MeetingCode meeting, Viewer viewer) {
        if (!viewer.holds(Role.DOOR_SUPERVISOR, meeting) && !viewer.isSecretariatOf(meeting)) {
            throw Problem.of("access.denied", 403);
        }
        return untaken(scan);
    }

    private static CorrectionStore.Undoable untaken(CorrectionStore.Undoable scan) {
        if (scan.undone() || scan.verdict() != Verdict.ADMITTED) {
            throw Problem.of("checkin.nothing-to-undo", 409).rule("B10");
        }
        return scan;
    }

    private Mono<Void> tell(MeetingCode meeting, String subject, String action, String reason, Viewer viewer) {
        return audit.record(new AuditEntry(viewer, meeting, subject, action, Map.of(), Map.of(), reason))
                .then(outbox.append(DomainEvent.of(action, meeting, subject, Audience.door())))
                .then(telling.changesWithCommit(meeting));
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.of("checkin.reason-missing", 400)
                    .rule("X3")
                    .field("reason")
                    .with("most", LONGEST_REASON);
        }
        return why;
    }

    private static Problem unknown(String field) {
        return Problem.of("checkin.unknown", 404).field(field);
    }
}
