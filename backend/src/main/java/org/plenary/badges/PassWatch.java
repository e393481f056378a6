package org.plenary.badges;

import reactor.core.publisher.Mono;

/** Told of every change of a secondary pass inside the transaction that makes it, as {@link BadgeWatch} of badges. */
public interface PassWatch {

    /** The pass as it is from this transaction on; new or changed. */
    Mono<Void> passChanged(Pass pass);
}
