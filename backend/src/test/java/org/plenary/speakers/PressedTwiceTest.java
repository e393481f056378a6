package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** An act at the podium that one officer sends twice is done once, and nobody is said to have come first (L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PressedTwiceTest extends PodiumStage {

    @Test
    void twoPressesAtOnceAreOneCall() throws SQLException {
        publish();
        var both = Stream.of(1, 2)
                .map(press -> CompletableFuture.supplyAsync(() -> act("call", first, 0)
                        .returnResult(Map.class)
                        .getStatus()
                        .value()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactly(200, 200);
        assertThat(told("speakers.speaker-called")).isEqualTo(1);
        act("call", first, 0)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now.entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void whatAnotherOfficerDidOrWhatIsNoLongerSoIsToldAsBefore() {
        publish();
        act("call", first, 0).expectStatus().isOk();
        problem(act(segment.secretariat, "call", first, 0), 409, "speakers.podium-moved-on");
        act("take-back", first, 1).expectStatus().isOk();
        problem(act("call", first, 0), 409, "speakers.podium-moved-on")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("nobody"));
    }
}
