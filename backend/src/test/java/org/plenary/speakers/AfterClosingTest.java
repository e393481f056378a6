package org.plenary.speakers;

import static org.plenary.speakers.Segment.statement;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** What a delegation may still change once the list is closed (L19): nobody passes those who were inscribed in time. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class AfterClosingTest extends InscriptionStage {

    @Test
    void nobodyIsRaisedToAHigherLevelButByTheSecretariat() {
        String list = segment.list();
        segment.inscribed(list, segment.delegate("CHL"), "m");
        Delegate spain = segment.delegate("ESP");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m");
        var terms = segment.terms();
        terms.put("closesAt", Instant.now().minus(Duration.ofMinutes(1)).toString());
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();

        problem(segment.put(spain.client(), path, 1, statement(spain, "hs")), 409, "speakers.level-after-closing")
                .jsonPath("$.rule")
                .isEqualTo("L19")
                .jsonPath("$.field")
                .isEqualTo("level");
        segment.put(spain.client(), path, 1, statement(spain, "vm"))
                .expectStatus()
                .isOk();
        problem(segment.put(spain.client(), path, 2, statement(spain, "m")), 409, "speakers.level-after-closing");
        segment.put(spain.client(), path, 2, statement(spain, "other"))
                .expectStatus()
                .isOk();
        segment.put(segment.secretariat, path, 3, statement(spain, "hs"))
                .expectStatus()
                .isOk();
    }
}
