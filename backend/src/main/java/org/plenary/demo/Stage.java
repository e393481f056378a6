package org.plenary.demo;

/** How far a delegation of the coming meeting has come, so that each step of the way is there to be seen. */
enum Stage {
    INVITED,
    DRAFTING,
    SUBMITTED,
    APPROVED;

    /** The first delegation has only been invited: whoever tries the demonstration goes on from there. */
    static Stage of(int delegation) {
        if (delegation == 0 || delegation == 30 || delegation == 31) {
            return INVITED;
        }
        if (delegation >= 26 && delegation < 30) {
            return DRAFTING;
        }
        boolean waiting = delegation >= 22 && delegation < 26 || delegation == 34 || delegation == 37;
        return waiting ? SUBMITTED : APPROVED;
    }
}
