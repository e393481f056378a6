package org.plenary.speakers.podium;

import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import reactor.core.publisher.Mono;

/** Who may have the floor of a list without standing in it: the rights of reply (L20). */
public interface BesideTheList {

    /** Whose delegation is called or speaking, read under the lock of the list; empty when nobody is. */
    Mono<EntityCode> atPodium(ListId list);
}
