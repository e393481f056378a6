package org.plenary.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What devices hand in after their access has ended: a phone that was offline when somebody revoked it, or whose token ran
 * out. Scans and overrides are kept and shown to supervisors; nobody becomes present or absent by them.
 */
@Service
public class LateScans {

    /** A phone of a whole meeting has fewer; more is somebody who writes into our disk. */
    static final int MOST_OF_A_DEVICE = 20_000;

    private static final int SHOWN = 200;

    /** One as it is handed in; {@code undoneAt} when its device had taken it back, by the device's clock. */
    public record HandedIn(Scan scan, @Nullable Instant undoneAt) {}

    /** One of them; people at risk are not named (P1). One that came in time and was taken back too late {@code counts}. */
    public record Late(
            UUID id,
            Instant at,
            Instant receivedAt,
            @Nullable Instant undoneAt,
            boolean counts,
            UUID device,
            LocalizedText gate,
            Direction direction,
            @Nullable Verdict decided,
            @Nullable Named who) {}

    /** An override as it is handed in; {@code undoneAt} when its device had taken it back, by the device's clock. */
    public record HandedInOverride(
            DoorOverride act, @Nullable Instant undoneAt) {}

    /** What one device hands in; {@code operator} is what stands in the record of its overrides. */
    public record Rest(UUID device, String operator, List<HandedIn> scans, List<HandedInOverride> overrides) {

        int size() {
            return scans.size() + overrides.size();
        }
    }

    private final LateScanStore store;
    private final OverrideRecordStore overrides;
    private final PresenceTelling telling;
    private final Clock clock;

    LateScans(LateScanStore store, OverrideRecordStore overrides, PresenceTelling telling, Clock clock) {
        this.store = store;
        this.overrides = overrides;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Keeps what is not known already; the same sent again is one record (B5). What the server did in time by an act that was
     * taken back stays as it is: a supervisor sees it here and undoes it.
     */
    @Transactional
    public Mono<Void> keep(MeetingCode meeting, Rest rest) {
        if (rest.size() == 0) {
            return Mono.empty();
        }
        Instant now = clock.instant();
        return store.count(meeting, rest.device())
                .filter(kept -> kept + rest.size() <= MOST_OF_A_DEVICE)
                .switchIfEmpty(Mono.error(() -> Problem.of("checkin.too-many-scans", 413)
                        .rule("B7")
                        .field("scans")
                        .with("most", MOST_OF_A_DEVICE)))
                .then(store.keep(rest.scans(), now))
                .thenMany(Flux.fromIterable(rest.overrides()))
                .concatMap(act -> overrides.keepLate(act, rest.operator(), now))
                .then(telling.changesWithCommit(meeting));
    }

    /** The newest ones. */
    public Flux<Late> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting, SHOWN);
    }
}
