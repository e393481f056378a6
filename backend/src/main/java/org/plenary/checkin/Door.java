package org.plenary.checkin;

import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What scanners ask: a decision on each scan, and the snapshot to decide alone. */
@Service
public class Door {

    private final ScanQueue queue;
    private final DoorSnapshotStore snapshots;

    Door(ScanQueue queue, DoorSnapshotStore snapshots) {
        this.queue = queue;
        this.snapshots = snapshots;
    }

    /** The decision on a scan, the same for the same id (B8). */
    public Mono<Decision> decide(Scan scan) {
        return queue.decide(scan);
    }

    /** All that a scanner must know, or what changed since the sequence of the snapshot before. */
    public Mono<DoorSnapshot> snapshot(MeetingCode meeting, long since) {
        return snapshots.sequence().flatMap(sequence -> {
            // a restored database may count from an earlier number: then everything is new
            long from = since > sequence ? 0 : since;
            return snapshots.rows(meeting, from).map(rows -> new DoorSnapshot(sequence, from == 0, rows));
        });
    }
}
