package org.plenary.badges.passes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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

/** Writes passes, many in one statement: each change reaches doors in its own transaction, which holds the plan of the session. */
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
    Mono<List<Pass>> first(ProgrammeSession session, ZoneSet zones, List<Pass.Owner> owners) {
        if (owners.isEmpty()) {
            return Mono.just(List.of());
        }
        TimeWindow times = validity(session);
        return signing.signer(session.meeting())
                .zipWhen(signer -> store.serials(session.meeting(), owners.size()))
                .map(found -> IntStream.range(0, owners.size())
                        .mapToObj(i -> new Pass(
                                BadgeId.random(),
                                UUID.randomUUID(),
                                session.meeting(),
                                session.id(),
                                owners.get(i),
                                found.getT2() + i,
                                found.getT1()
                                        .apply(CodeSigning.Wish.first(
                                                BadgeCategory.SECONDARY_PASS, zones, times.start(), times.end())),
                                zones,
                                times.start(),
                                times.end(),
                                BadgeState.ACTIVE))
                        .toList())
                .delayUntil(this::insert);
    }

    /**
     * Ends passes of one meeting and issues the next generation of each: the same number, the same holder, another code (B2).
     *
     * @param as what the next generation is like
     */
    Mono<List<Pass>> replace(List<Pass> old, UnaryOperator<Pass> as, String reason) {
        if (old.isEmpty()) {
            return Mono.just(List.of());
        }
        return revoke(old, reason)
                .then(Mono.defer(() -> signing.signer(old.get(0).meeting())))
                .map(signer -> old.stream()
                        .map(pass -> {
                            Pass like = as.apply(pass);
                            var wish = new CodeSigning.Wish(
                                    pass.signed().claims().registration(),
                                    pass.generation() + 1,
                                    BadgeCategory.SECONDARY_PASS,
                                    like.zones(),
                                    like.notBefore(),
                                    like.notAfter());
                            return like.next(signer.apply(wish));
                        })
                        .toList())
                .delayUntil(this::insert);
    }

    private Mono<Void> insert(List<Pass> passes) {
        return store.insert(passes, clock.instant()).then(Mono.defer(() -> told(passes)));
    }

    /** Ends them for a reason. */
    Mono<List<Pass>> revoke(List<Pass> passes, String reason) {
        List<Pass> revoked = passes.stream().map(Pass::revoked).toList();
        return save(revoked, reason).thenReturn(revoked);
    }

    /** Stores them as they are from now on. */
    Mono<Void> save(List<Pass> passes, @Nullable String reason) {
        return passes.isEmpty()
                ? Mono.empty()
                : store.update(passes, clock.instant(), reason).then(Mono.defer(() -> told(passes)));
    }

    /** Which passes of the session were ended, and why (X3). */
    Mono<Void> record(List<Pass> revoked, String reason, Viewer viewer) {
        Pass any = revoked.get(0);
        return audit.record(new AuditEntry(
                viewer,
                any.meeting(),
                "session:" + any.session(),
                "badges.pass-revoked",
                Map.of(),
                revoked.size() == 1 ? Map.of("serial", any.serial()) : Map.of("serials", serials(revoked)),
                reason));
    }

    static List<String> serials(List<Pass> passes) {
        return passes.stream().map(Pass::serial).sorted().toList();
    }

    private Mono<Void> told(List<Pass> passes) {
        return Flux.fromStream(watches::orderedStream)
                .concatMap(watch -> watch.passesChanged(passes))
                .then();
    }
}
