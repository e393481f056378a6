package org.plenary.meetings;

import reactor.core.publisher.Mono;

/**
 * What a session needs its seats for: the module of the badges knows how many passes are out and implements it. It is asked in
 * the transaction that changes the room of a session or the seats of a room, once that change is made.
 */
public interface SeatsNeeded {

    /** Nothing where the session fits into the room; else a problem that says what to do first. */
    Mono<Void> fit(ProgrammeSession session, Room room);
}
