package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who registers for a delegation is appointed once, however often the request arrives. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class FocalPointAppointmentTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Test
    void anAppointmentSentTwiceWithOneKeySendsOneLetter() {
        var nor = new DelegationSamples(signedIn, "NOR");
        String next = "next-" + UUID.randomUUID() + "@example.org";
        Map<String, String> kari = Map.of("name", "Kari Eksempel", "email", next, "language", "en");
        for (String key : List.of("once", "once", "")) {
            nor.secretariat
                    .post()
                    .uri(nor.home() + "/focal-points")
                    .header("Idempotency-Key", key)
                    .bodyValue(kari)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        letters.to(next, 2);
        assertThat(letters.allTo(next)).hasSize(2);
    }
}
