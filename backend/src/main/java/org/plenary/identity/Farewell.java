package org.plenary.identity;

import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Ends every role and every door device of a meeting that is deleted: a later one may carry its code, and starts with nobody. */
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
