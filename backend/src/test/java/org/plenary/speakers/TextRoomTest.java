package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** All versions of one inscription together stay within a limit, also when many arrive at once (L23). */
@PlenaryTest(properties = "plenary.speakers.texts.largest-of-all=1KB")
@Import(SignedIn.class)
class TextRoomTest extends TextStage {

    @Test
    void beyondTheLimitNoVersionIsTaken() {
        handedIn("x".repeat(1000));
        handIn("y".repeat(25))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.text-no-room")
                .jsonPath("$.rule")
                .isEqualTo("L23")
                .jsonPath("$.field")
                .isEqualTo("file")
                .jsonPath("$.next")
                .isNotEmpty();
        handedIn("z".repeat(24));
    }

    @Test
    void ofManyAtOnceAsManyAreTakenAsFit() throws Exception {
        List<Integer> said = atOnce(
                8,
                i -> handIn(String.valueOf((char) ('a' + i)).repeat(300))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(said.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(said.stream().filter(status -> status == 409)).hasSize(5);
        assertThat(rows("speakers_text where inscription = '" + inscription + "'"))
                .isEqualTo(3);
    }
}
