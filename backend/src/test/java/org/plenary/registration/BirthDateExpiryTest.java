package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.Meetings;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** P4: birth dates are kept until 30 days after the meeting, and not a day longer. */
@PlenaryTest
@Import(SignedIn.class)
class BirthDateExpiryTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Meetings meetings;

    @Autowired
    BirthDateExpiry expiry;

    @Test
    void birthDatesAreErasedThirtyDaysAfterTheMeeting() {
        var delegation = new DelegationSamples(signedIn, "GHA");
        var person = person("delegate", "Akosua Ejemplo");
        person.put("birthDate", "1980-05-05");
        delegation.register(person).expectStatus().isCreated();
        Instant end = meetings.get(delegation.meeting).block().days().end();

        assertThat(expiry.eraseAt(end.plus(Duration.ofDays(29))).block()).isZero();
        assertThat(delegation.people().get(0).get("birthDate")).isEqualTo("1980-05-05");
        assertThat(expiry.eraseAt(end.plus(Duration.ofDays(31))).block()).isEqualTo(1);
        assertThat(delegation.people().get(0).get("birthDate")).isNull();
        assertThat(delegation.people().get(0).get("passportName")).isEqualTo("Akosua Ejemplo");
    }
}
