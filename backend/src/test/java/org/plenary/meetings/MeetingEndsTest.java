package org.plenary.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.identity.MeetingTerms;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.test.StepVerifier;

@PlenaryTest(shared = true)
@Import(SignedIn.class)
class MeetingEndsTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    MeetingTerms terms;

    @Test
    void aDraftHasATitleAndEndsAtMidnightOfItsCity() {
        MeetingCode code = new MeetingSamples(signedIn).draft();
        StepVerifier.create(terms.of(code))
                .assertNext(term -> {
                    assertThat(term.title().in(Language.EN)).isEqualTo("Capital-level meeting");
                    assertThat(term.ends()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
                })
                .verifyComplete();
    }

    @Test
    void anUnknownMeetingHasNone() {
        StepVerifier.create(terms.of(MeetingSamples.newCode())).verifyError(Problem.class);
    }
}
