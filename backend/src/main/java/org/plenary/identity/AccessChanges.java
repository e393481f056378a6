package org.plenary.identity;

import org.plenary.kernel.AccountId;
import org.plenary.kernel.DeviceId;
import org.plenary.platform.Signals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells every instance, at commit, whose access is no longer what it remembers. */
@Component
class AccessChanges {

    static final String SIGNAL = "identity.access";

    private final Signals signals;

    AccessChanges(Signals signals) {
        this.signals = signals;
    }

    Mono<Void> ofAccount(AccountId account) {
        return signals.send(SIGNAL, account.toString());
    }

    Mono<Void> ofDevice(DeviceId device) {
        return signals.send(SIGNAL, device.toString());
    }
}
