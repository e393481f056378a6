package org.plenary.calendar;

import java.util.Set;
import org.plenary.kernel.AccountId;

/** A statement with those whom it occupies: its speaker, and the focal points of the delegation that makes it. */
record StatementDuty(Set<AccountId> people, Obligation obligation) {

    StatementDuty {
        people = Set.copyOf(people);
    }
}
