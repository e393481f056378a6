package org.plenary.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;

/** A welcomed person: whose address got the letter; null where the focal points did. */
record Attendee(@Nullable AccountId account) {

    boolean isAt(@Nullable AccountId present) {
        return Objects.equals(account, present);
    }
}
