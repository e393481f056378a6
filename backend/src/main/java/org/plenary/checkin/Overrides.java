package org.plenary.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Audience;
import org.plenary.platform.ConstraintProblem;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Supervisors admit whom the rules refused, each time with a reason (B10, X3). The scan keeps its verdict; the override is a
 * record of its own, and claims presence as an admission at that time would.
 */
@Service
public class Overrides {

    private static final String ACTION = "checkin.scan-overridden";
    private static final int SHOWN = 200;

    /** Who, where, when, and why. */
    public record Told(
            UUID device,
            String operator,
            LocalizedText gate,
            Instant at,
            Instant receivedAt,
            String reason,
            @Nullable OverrideReason chosen) {}

    /** That it was taken back. */
    public record Undone(Instant at, String by) {}

    /**
     * One override; people at risk are not named (P1).
     *
     * @param refused what the scan was told; null, as is the verdict, of one that came after the device's access had ended
     * @param verdict what came of it
     * @param takenBackAt when its device had taken it back, of which the server learned after that one's access had ended
     */
    public record Overridden(
            UUID id,
            UUID scan,
            Told told,
            @Nullable Verdict refused,
            @Nullable Verdict verdict,
            @Nullable Named who,
            @Nullable Undone undone,
            @Nullable Instant takenBackAt) {}

    private final OverrideStore store;
    private final OverrideRecordStore records;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final PresenceTelling telling;
    private final Clock clock;

    Overrides(
            OverrideStore store,
            OverrideRecordStore records,
            Meetings meetings,
            AuditTrail audit,
            Outbox outbox,
            PresenceTelling telling,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.meetings = meetings;
        this.audit = audit;
        this.outbox = outbox;
        this.telling = telling;
        this.clock = clock;
    }

    /** Decides an override, and says the same whenever it is asked with the same id. */
    @Transactional
    public Mono<Decision> override(DoorOverride act, Viewer viewer) {
        return store.lock(act.meeting(), act.scan())
                .switchIfEmpty(Mono.error(() ->
                        Problem.of("checkin.scan-not-yet", 404).rule("B10").field("scan")))
                .delayUntil(scan -> store.isSame(act)
                        .map(Overrides::known)
                        .switchIfEmpty(
                                Mono.defer(() -> decide(act, scan, viewer)).thenReturn(true)))
                .then(Mono.defer(() -> store.said(act.id())));
    }

    private static boolean known(boolean same) {
        if (!same) {
            throw idTaken();
        }
        return true;
    }

    private Mono<Void> decide(DoorOverride act, OverrideStore.Scanned scan, Viewer viewer) {
        Instant now = clock.instant();
        return outcome(act, scan, now)
                .flatMap(outcome ->
                        store.insert(act, viewer.name(), scan, outcome, now).then(tell(act, scan, outcome, viewer)));
    }

    private Mono<OverrideStore.Outcome> outcome(DoorOverride act, OverrideStore.Scanned scan, Instant now) {
        Verdict verdict = scan.refused().verdict();
        return switch (OverrideRules.course(scan.refused())) {
            case ADMIT -> admit(act, scan, now);
            case STAND -> Mono.just(new OverrideStore.Outcome(Verdict.ADMITTED, false, null));
            case DISPUTE -> Mono.just(new OverrideStore.Outcome(verdict, true, null));
            case REFUSE -> Mono.error(() -> refusal(scan.refused()));
        };
    }

    /** Who is inside already, by another door or another override, is one presence, and a conflict: somebody passed twice. */
    private Mono<OverrideStore.Outcome> admit(DoorOverride act, OverrideStore.Scanned scan, Instant now) {
        Instant happened = act.happenedAt(now);
        return meetings.get(act.meeting())
                .flatMap(meeting -> store.claim(act, scan, DoorDay.around(happened, meeting.zone()), happened))
                .map(first -> new OverrideStore.Outcome(Verdict.ALREADY_INSIDE, true, first))
                .defaultIfEmpty(new OverrideStore.Outcome(Verdict.ADMITTED, false, null));
    }

    private static Problem refusal(OverrideRules.Refused refused) {
        String why = OverrideRules.refusal(refused).name().toLowerCase(Locale.ROOT);
        return Problem.of("checkin.not-overridable", 409)
                .rule("B10")
                .field("scan")
                .with("why", why);
    }

    private Mono<Void> tell(
            DoorOverride act, OverrideStore.Scanned scan, OverrideStore.Outcome outcome, Viewer viewer) {
        Map<String, Object> after = new HashMap<>();
        after.put("verdict", outcome.verdict().wire());
        after.put("override", act.id());
        Optional.ofNullable(scan.participant()).ifPresent(person -> after.put("participant", person));
        String subject = "scan:" + act.scan();
        return audit.record(new AuditEntry(
                        viewer,
                        act.meeting(),
                        subject,
                        ACTION,
                        Map.of("verdict", scan.refused().scan().wire()),
                        after,
                        act.reason()))
                .then(outbox.append(DomainEvent.of(ACTION, act.meeting(), subject, Audience.door())))
                .then(telling.changesWithCommit(act.meeting()));
    }

    /** The newest ones, and when and by whom they were taken back. */
    public Flux<Overridden> ofMeeting(MeetingCode meeting) {
        return records.ofMeeting(meeting, SHOWN);
    }

    /** What the second override of one scan means. */
    @Bean
    static ConstraintProblem scanOverriddenAlready() {
        return new ConstraintProblem(
                "checkin_override_scan",
                () -> Problem.of("checkin.overridden-already", 409).rule("B10").field("scan"));
    }

    /** What the same id for another override means, when both came at once. */
    @Bean
    static ConstraintProblem overrideIdTaken() {
        return new ConstraintProblem("checkin_override_pkey", Overrides::idTaken);
    }

    private static Problem idTaken() {
        return Problem.of("checkin.bad-scan", 400).rule("B5").field("id");
    }
}
