package org.plenary.meetings;

import reactor.core.publisher.Mono;

/**
 * Whether what is out for sessions still tells them apart where they take place at the same time: the module of the badges knows
 * which rooms passes open and implements it. It is asked in the transaction that schedules or moves a session, once that is done;
 * until it ends nobody else changes the programme of the meeting, nor what is planned by it.
 */
public interface SessionsApart {

    /** Nothing where nobody gets into another session's room; else a problem that says what to do first. */
    Mono<Void> apart(ProgrammeSession session);
}
