package org.plenary.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.DoorKeys;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides a batch: scans of stored badges by the one statement; the rest, strangers, by {@link DoorRules}, which tells forged
 * codes from foreign and unknown ones at the price of a signature check.
 */
@Component
class ScanDecider {

    /** A key made meanwhile signs stored badges, which need no key to be known. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final ScanStore store;
    private final BadgeBook badges;
    private final Meetings meetings;
    private final PresenceTelling telling;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Map<MeetingCode, Mono<DoorKeys>> keys = new ConcurrentHashMap<>();
    private final Map<MeetingCode, Mono<ZoneId>> zones = new ConcurrentHashMap<>();

    ScanDecider(
            ScanStore store,
            BadgeBook badges,
            Meetings meetings,
            PresenceTelling telling,
            TransactionalOperator transaction,
            Clock clock) {
        this.transaction = transaction;
        this.meetings = meetings;
        this.store = store;
        this.badges = badges;
        this.telling = telling;
        this.clock = clock;
    }

    /** The decisions in the order of the scans. */
    Mono<List<Decision>> decide(List<Scan> scans) {
        Instant now = clock.instant();
        return zones(scans)
                .flatMap(zones -> store.decide(scans, zones, now).flatMap(stored -> {
                    scans.forEach(scan -> telling.somethingChanged(scan.meeting()));
                    Map<UUID, ScanStore.Answer> known = stored.stream()
                            .collect(Collectors.toMap(ScanStore.Answer::scan, Function.identity(), (one, same) -> one));
                    return Flux.fromIterable(scans)
                            .concatMap(scan -> {
                                ScanStore.Answer answer = known.get(scan.id());
                                return answer == null
                                        ? stranger(scan, now)
                                        : Mono.justOrEmpty(answer.decision()).switchIfEmpty(limited(scan, zones, now));
                            })
                            .collectList();
                }));
    }

    /** One whose category has only so much room (B9). */
    private Mono<Decision> limited(Scan scan, Map<MeetingCode, ZoneId> zones, Instant now) {
        return Mono.defer(() -> store.decideLimited(scan, zones, now))
                .as(transaction::transactional)
                .mapNotNull(answers -> answers.get(0).decision());
    }

    private Mono<Decision> stranger(Scan scan, Instant now) {
        return keys(scan.meeting())
                .map(keys -> ruling(scan, keys, now))
                .flatMap(verdict -> store.keep(scan, verdict, now))
                .map(verdict -> new Decision(scan.id(), verdict, null, null, scan.decided() == Verdict.ADMITTED));
    }

    private static Verdict ruling(Scan scan, DoorKeys keys, Instant now) {
        String code = scan.what().code();
        DoorKnowledge known = new DoorKnowledge(
                keys.number(),
                keys.keys().stream().collect(Collectors.toMap(DoorKeys.DoorKey::id, DoorKeys.DoorKey::key)),
                null,
                null,
                null,
                true,
                ZoneOffset.UTC);
        Approach approach = new Approach(code == null ? "" : code, scan.happenedAt(now), scan.direction());
        return DoorRules.decide(approach, new GateRules(ZoneSet.NONE, false), known)
                .verdict();
    }

    private Mono<Map<MeetingCode, ZoneId>> zones(List<Scan> scans) {
        return Flux.fromStream(scans.stream().map(Scan::meeting).distinct())
                .concatMap(meeting -> zone(meeting).map(zone -> Map.entry(meeting, zone)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<ZoneId> zone(MeetingCode meeting) {
        return zones.computeIfAbsent(
                meeting,
                code -> meetings.get(code)
                        .map(Meeting::zone)
                        .cache(found -> MEMORY, failure -> Duration.ZERO, () -> Duration.ZERO));
    }

    private Mono<DoorKeys> keys(MeetingCode meeting) {
        return keys.computeIfAbsent(
                meeting,
                code -> badges.doorKeys(code).cache(found -> MEMORY, failure -> Duration.ZERO, () -> Duration.ZERO));
    }
}
