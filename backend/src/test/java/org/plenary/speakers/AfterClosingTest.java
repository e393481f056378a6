package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.Segment.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a delegation may still change once the list is closed (L19): nobody passes those who were inscribed in time. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class AfterClosingTest extends InscriptionStage {

    @Autowired
    AuditTrail audit;

    private Delegate spain;
    private String inscription;
    private String path;

    @BeforeEach
    void inscribedInTime() {
        String list = segment.list();
        segment.inscribed(list, segment.delegate("CHL"), "m");
        spain = segment.delegate("ESP");
        inscription = segment.inscribed(list, spain, "m");
        path = "/lists/" + list + "/inscriptions/" + inscription;
        var terms = segment.terms();
        terms.put("closesAt", Instant.now().minus(Duration.ofMinutes(1)).toString());
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
    }

    @Test
    void aDelegationRaisesNobodyToAHigherLevel() {
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
    }

    @Test
    void theSecretariatChangesALevelWithAReasonThatTheTrailKeeps() {
        for (String level : List.of("hs", "vm", "m")) {
            problem(segment.put(segment.secretariat, path, 1, statement(spain, level)), 400, "speakers.reason-missing")
                    .jsonPath("$.rule")
                    .isEqualTo("X3")
                    .jsonPath("$.field")
                    .isEqualTo("reason");
        }
        var change = statement(spain, "hs");
        change.put("reason", "  The President comes instead ");
        segment.put(segment.secretariat, path, 1, change)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.place.working.position")
                .isEqualTo(1);
        var recorded = audit.of(segment.meeting, "inscription:" + inscription, null, 1)
                .block()
                .get(0);
        assertThat(recorded.action()).isEqualTo("speakers.inscription-changed");
        assertThat(recorded.reason()).isEqualTo("The President comes instead");
        assertThat(recorded.before()).containsEntry("level", "m");
        assertThat(recorded.after()).containsEntry("level", "hs");
    }
}
