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

    /** R9: 150 characters, in the field that was filled in, be it of an invitation or of one more focal point. */
    @Test
    void aNameThatIsTooLongIsNamedByItsField() {
        var nor = new DelegationSamples(signedIn, "NOR");
        String most = "\uD840\uDC00".repeat(150);
        tooLong(nor, nor.home() + "/focal-points", nominee(most + "a"), "name");
        tooLong(nor, invitations(nor), Map.of("entity", "SWE", "focalPoint", nominee(most + "a")), "focalPoint.name");
        nor.secretariat
                .post()
                .uri(nor.home() + "/focal-points")
                .bodyValue(nominee(most))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static String invitations(DelegationSamples nor) {
        return "/api/v1/meetings/" + nor.meeting + "/delegations";
    }

    private static Map<String, String> nominee(String name) {
        return Map.of("name", name, "email", "kari@example.org", "language", "en");
    }

    private static void tooLong(DelegationSamples nor, String path, Map<String, ?> request, String field) {
        nor.secretariat
                .post()
                .uri(path)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.name-too-long")
                .jsonPath("$.field")
                .isEqualTo(field);
    }
}
