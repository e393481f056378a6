package org.plenary.demo;

import java.util.List;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;

/** A delegation with the people whom it registered, the head first; nobody yet for one that was only invited. */
record Attending(Delegation delegation, List<Participant> people) {

    Participant head() {
        return people.get(0);
    }
}
