package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Replies that are asked for and called at the same moment, against PostgreSQL (L20, L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ReplyRushTest extends ReplyStage {

    @RepeatedTest(3)
    void ofFourAtOnceExactlyTwoAreIn() throws Exception {
        List<Integer> said = atOnce(4, i -> status(ask(spain)));
        assertThat(said).containsExactlyInAnyOrder(201, 201, 409, 409);
        queue(spain.client())
                .jsonPath("$.items[*].receipt")
                .isEqualTo(List.of(1, 2))
                .jsonPath("$.items[*].limit")
                .isEqualTo(List.of(300, 180));
    }

    /** One is in already; two seconds and a third come at once. */
    @RepeatedTest(3)
    void ofTwoSecondsAndAThirdAtOnceOneIsIn() throws Exception {
        asked(spain);
        List<Integer> said = atOnce(3, i -> status(ask(spain)));
        assertThat(said).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void allAtOnceGetReceiptsWithoutGap() throws Exception {
        List<Delegate> all = List.of(spain, chile, japan, segment.delegate("NAM"), segment.delegate("CAN"));
        List<Integer> said = atOnce(10, i -> status(ask(all.get(i % 5))));
        assertThat(said).containsOnly(201);
        queue(spain.client())
                .jsonPath("$.items[*].receipt")
                .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    /** One officer calls a speaker of the list while another calls a reply: one of them has the floor. */
    @RepeatedTest(5)
    void aStatementAndAReplyAtOnceAreOneFloor() throws Exception {
        String one = asked(spain);
        publish();
        List<Integer> said = atOnce(
                2, i -> status(i == 0 ? act("call", first, 0) : reply(segment.secretariat, early("call", one, 0))));
        assertThat(said).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void twoOfficersAtOnceWithOneReplyActOnce() throws Exception {
        String one = asked(spain);
        listIsThrough();
        List<Integer> said =
                atOnce(2, i -> status(reply(i == 0 ? officer : segment.secretariat, replying("call", one, 0))));
        assertThat(said).containsExactlyInAnyOrder(200, 409);
    }

    /** Withdrawn while it is called: either, never both. */
    @RepeatedTest(3)
    void withdrawnAndCalledAtOnce() throws Exception {
        String one = asked(spain);
        listIsThrough();
        List<Integer> said = atOnce(2, i -> status(i == 0 ? withdraw(spain, one) : reply("call", one, 0)));
        assertThat(said).contains(200).contains(409);
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
