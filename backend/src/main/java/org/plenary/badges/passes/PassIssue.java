package org.plenary.badges.passes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.BadgeState;
import org.plenary.badges.CodeSigning;
import org.plenary.badges.Pass;
import org.plenary.badges.PassWatch;
import org.plenary.badges.ZoneSet;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.TimeWindow;
import org.plenary.meetings.ProgrammeSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes passes: each change reaches doors in its own transaction, which holds the plan of the session. */
@Component
class PassIssue {

    /** People are let in before a session begins. */
    static final Duration DOORS_OPEN = Duration.ofMinutes(30);

    private final PassStore store;
    private final CodeSigning signing;
    private final ObjectProvider<PassWatch> watches;
    private final AuditTrail audit;
    private final Clock clock;

    PassIssue(PassStore store, CodeSigning signing, ObjectProvider<PassWatch> watches, AuditTrail audit, Clock clock) {
        this.store = store;
        this.signing = signing;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /** When a pass of that session opens doors: from half an hour before it, to its end. */
    static TimeWindow validity(ProgrammeSession session) {
        return new TimeWindow(
                session.window().start().minus(DOORS_OPEN), session.window().end());
    }

    /** The first passes of these owners, numbered with the badges of the meeting. */
    Mono<Void> first(ProgrammeSession session, ZoneSet zones, List<Pass.Owner> owners) {
        if (owners.isEmpty()) {
            return Mono.empty();
        }
        return signing.signer(session.meeting())
                .zipWhen(signer -> store.serials(session.meeting(), owners.size()))
                .flatMapMany(found -> Flux.range(0, owners.size())
                        .map(i -> fresh(session, zones, owners.get(i), found.getT2() + i, found.getT1())))
                .concatMap(this::insert)
                .then();
    }

    private static Pass fresh(
            ProgrammeSession session,
            ZoneSet zones,
            Pass.Owner owner,
            int number,
            Function<CodeSigning.Wish, CodeSigning.Signed> signer) {
        TimeWindow times = validity(session);
        return new Pass(
                BadgeId.random(),
                UUID.randomUUID(),
                session.meeting(),
                session.id(),
                owner,
                number,
                signer.apply(CodeSigning.Wish.first(BadgeCategory.SECONDARY_PASS, zones, times.start(), times.end())),
                zones,
                times.start(),
                times.end(),
                BadgeState.ACTIVE);
    }

    /** The next generation of a pass that was revoked: the same number, the same holder, another code (B2). */
    Mono<Pass> next(Pass old, BadgeState state) {
        Instant from = old.notBefore();
        Instant until = old.notAfter();
        return signing.signer(old.meeting())
                .map(signer -> signer.apply(new CodeSigning.Wish(
                        old.signed().claims().registration(),
                        old.generation() + 1,
                        BadgeCategory.SECONDARY_PASS,
                        old.zones(),
                        from,
                        until)))
                .map(signed -> new Pass(
                        BadgeId.random(),
                        old.holder(),
                        old.meeting(),
                        old.session(),
                        old.of(),
                        old.number(),
                        signed,
                        old.zones(),
                        from,
                        until,
                        state))
                .delayUntil(this::insert);
    }

    private Mono<Void> insert(Pass pass) {
        return store.insert(pass, clock.instant()).then(Mono.defer(() -> told(pass)));
    }

    /** Revokes it for a reason, which the audit trail keeps (X3). */
    Mono<Pass> revoke(Pass pass, String reason, Viewer viewer) {
        return Mono.fromSupplier(pass::revoked)
                .delayUntil(revoked -> save(revoked, reason))
                .delayUntil(revoked -> audit.record(new AuditEntry(
                        viewer,
                        pass.meeting(),
                        "session:" + pass.session(),
                        "badges.pass-revoked",
                        Map.of(),
                        Map.of("serial", pass.serial()),
                        reason)));
    }

    /** Stores it as it is from now on. */
    Mono<Void> save(Pass pass, @Nullable String reason) {
        return store.update(pass, clock.instant(), reason).then(Mono.defer(() -> told(pass)));
    }

    private Mono<Void> told(Pass pass) {
        return Flux.fromStream(watches::orderedStream)
                .concatMap(watch -> watch.passChanged(pass))
                .then();
    }
}
