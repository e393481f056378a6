package org.plenary.checkin;

import java.util.List;
import org.plenary.badges.Pass;
import org.plenary.badges.PassWatch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the passes of the door's roll as they are, in the transactions that change them. */
@Component
class PassRoll implements PassWatch {

    private final PassRollStore store;

    PassRoll(PassRollStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> passesChanged(List<Pass> passes) {
        return store.put(passes);
    }
}
