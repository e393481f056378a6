package org.plenary.identity;

import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Takes all access to a meeting back: its team's roles and its phones. It stands for a meeting that is deleted. A later meeting of
 * the same code starts with nobody who may do anything; the phones that served at its gates, their access ended, and the record of
 * changes stay readable under the code (X3).
 */
@Service
public class Farewell {

    private final GrantStore store;
    private final Grants grants;
    private final Devices devices;

    Farewell(GrantStore store, Grants grants, Devices devices) {
        this.store = store;
        this.grants = grants;
        this.devices = devices;
    }

    @Transactional
    public Mono<Void> to(MeetingCode meeting, Viewer viewer) {
        return devices.of(meeting)
                .filter(device -> device.revokedAt() == null)
                .concatMap(device -> devices.revoke(viewer, meeting, device.id()))
                .thenMany(store.in(meeting))
                .concatMap(held -> grants.revoke(held.account(), held.grant()))
                .then();
    }
}
