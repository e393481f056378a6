package org.plenary.demo;

/** The database holds meetings that no demonstration put there; sample people must never stand beside real ones. */
class RealMeetingsPresent extends RuntimeException {

    RealMeetingsPresent() {
        super("This database holds meetings that are no demonstration.");
    }
}
