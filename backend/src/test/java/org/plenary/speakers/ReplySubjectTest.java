package org.plenary.speakers;

import static org.plenary.speakers.InscriptionTest.problem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Whoever asked for a reply says to what, and something else as long as it waits (L20). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ReplySubjectTest extends ReplyStage {

    @Test
    void theSubjectCanBeChangedWhileTheReplyWaits() {
        Map<String, Object> request = wanted(spain);
        request.put("to", second);
        request.put("remark", "The figures on page 2");
        String reply = MeetingSamples.idOf(ask(spain.client(), request));
        String path = replies() + "/" + reply;
        request.put("to", third);
        request.put("remark", "The figures on page 3");
        segment.put(spain.client(), path, 1, request)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.about.to")
                .isEqualTo(third)
                .jsonPath("$.about.remark")
                .isEqualTo("The figures on page 3")
                .jsonPath("$.receipt")
                .isEqualTo(1);
        queue(segment.secretariat).jsonPath("$.items[0].about.remark").isEqualTo("The figures on page 3");
        problem(segment.put(chile.client(), path, 2, request), 403, "access.denied");
        request.put("to", UUID.randomUUID().toString());
        problem(segment.put(spain.client(), path, 2, request), 400, "speakers.reply-to-unknown")
                .jsonPath("$.field")
                .isEqualTo("to");
        request.remove("to");
        request.remove("remark");
        segment.put(spain.client(), path, 2, request)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.about.to")
                .doesNotExist()
                .jsonPath("$.about.remark")
                .doesNotExist();
    }

    @Test
    void aStatementOnBehalfOfAGroupIsToldFromTheNationalOne() {
        var friends = Segment.minister(chile);
        friends.put("group", Map.of("name", "Group of Friends", "aligned", List.of()));
        String group = MeetingSamples.idOf(segment.inscribe(list, chile, friends));
        Map<String, Object> request = wanted(spain);
        request.put("to", group);
        String path = replies() + "/" + MeetingSamples.idOf(ask(spain.client(), request));
        queue(segment.secretariat)
                .jsonPath("$.items[0].about.entity.code")
                .isEqualTo("CHL")
                .jsonPath("$.items[0].about.group")
                .isEqualTo("Group of Friends");
        request.put("to", second);
        segment.put(spain.client(), path, 1, request)
                .expectBody()
                .jsonPath("$.about.group")
                .doesNotExist();
    }

    @Test
    void itStaysOnceTheReplyIsCalled() {
        listIsThrough();
        String reply = asked(spain);
        reply("call", reply, 0).expectStatus().isOk();
        Map<String, Object> request = wanted(spain);
        request.put("remark", "Something else");
        problem(segment.put(spain.client(), replies() + "/" + reply, 2, request), 409, "speakers.reply-no-longer-open");
    }

    @Test
    void nobodyRepliesToTheirOwnStatementAndTheDayStays() {
        Map<String, Object> request = wanted(spain);
        request.put("to", first);
        problem(ask(spain.client(), request), 400, "speakers.reply-to-own")
                .jsonPath("$.field")
                .isEqualTo("to");
        request.put("to", second);
        String path = replies() + "/" + MeetingSamples.idOf(ask(spain.client(), request));
        request.put("to", first);
        problem(segment.put(spain.client(), path, 1, request), 400, "speakers.reply-to-own");
        request.put("to", second);
        request.put("day", "2031-05-06");
        problem(segment.put(spain.client(), path, 1, request), 409, "speakers.reply-day-fixed")
                .jsonPath("$.field")
                .isEqualTo("day");
        request.put("day", day());
        segment.put(spain.client(), path, 1, request).expectStatus().isOk();
    }

    @Test
    void whoPressesWithdrawTwiceIsToldThatItIsWithdrawn() {
        String reply = asked(spain);
        withdraw(reply).expectStatus().isOk();
        problem(withdraw(reply), 409, "speakers.reply-no-longer-open");
    }

    private ResponseSpec withdraw(String reply) {
        return spain.client()
                .post()
                .uri(segment.path(replies() + "/" + reply + "/withdrawal"))
                .header("If-Match", "\"1\"")
                .exchange();
    }
}
