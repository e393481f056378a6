package org.plenary.badges;

import java.util.List;
import reactor.core.publisher.Mono;

/** Told of every change of secondary passes inside the transaction that makes it, as {@link BadgeWatch} of badges. */
public interface PassWatch {

    /** The passes as they are from this transaction on, each once; new or changed. */
    Mono<Void> passesChanged(List<Pass> passes);
}
