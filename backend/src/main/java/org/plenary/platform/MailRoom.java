package org.plenary.platform;

import reactor.core.publisher.Mono;

/**
 * Takes letters inside the sender's transaction: they leave if and only if it commits. Nothing depends on their arrival (X2).
 * The {@code mail} module implements it; it stands here so that sign-in can use it without a cycle.
 */
public interface MailRoom {

    Mono<Void> send(Letter letter);
}
