package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Replies at the podium: at the end of the day, one floor with the list, undo, absences, two officers at once (L20, L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ReplyPodiumTest extends ReplyStage {

    @Test
    void afterTheListTheRepliesAreHeardWithTheirOwnLimits() {
        String one = asked(spain);
        String two = asked(chile);
        listIsThrough();
        podium(spain.client())
                .jsonPath("$.remaining")
                .isEqualTo(0)
                .jsonPath("$.replies.speakersBefore")
                .isEqualTo(0)
                .jsonPath("$.replies.waiting[*].entity.code")
                .isEqualTo(List.of("ESP", "CHL"));
        reply("call", one, 0)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now")
                .doesNotExist()
                .jsonPath("$.replies.now.state")
                .isEqualTo("called")
                .jsonPath("$.version")
                .isEqualTo(9);
        reply("start", one, 1)
                .expectBody()
                .jsonPath("$.replies.now.limit")
                .isEqualTo(300)
                .jsonPath("$.replies.now.which")
                .isEqualTo(1)
                .jsonPath("$.replies.now.startedAt")
                .isNotEmpty()
                .jsonPath("$.replies.remaining")
                .isEqualTo(1);
        reply("pause", one, 2).expectBody().jsonPath("$.replies.now.pausedAt").isNotEmpty();
        reply("resume", one, 3);
        var more = replying("extra-time", one, 4);
        more.put("seconds", 60);
        reply(officer, more).expectBody().jsonPath("$.replies.now.limit").isEqualTo(360);
        reply("end", one, 5).expectBody().jsonPath("$.replies.now").doesNotExist();
        problem(withdraw(spain, one), 409, "speakers.reply-no-longer-open");
        segment.get(spain.client(), "/lists/" + list + "/delivered")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.replies[*].entity.code")
                .isEqualTo(List.of("ESP", "CHL"))
                .jsonPath("$.replies[*].outcome")
                .isEqualTo(List.of("delivered", "expected"));
        reply("call", two, 6).expectStatus().isOk();
    }

    @Test
    void beforeTheLastSpeakerOfTheDayAReplyNeedsAReason() {
        String one = asked(spain);
        String two = asked(chile);
        publish();
        podium(officer).jsonPath("$.replies.speakersBefore").isEqualTo(3);
        problem(reply("call", one, 0), 409, "speakers.replies-at-end-of-day")
                .jsonPath("$.rule")
                .isEqualTo("L20")
                .jsonPath("$.field")
                .isEqualTo("reason");
        problem(reply("call", two, 0), 409, "speakers.out-of-turn");
        reply(officer, early("call", two, 0)).expectStatus().isOk();
    }

    @Test
    void oneFloor() {
        String one = asked(spain);
        publish();
        act("call", first, 0).expectStatus().isOk();
        problem(reply(officer, early("call", one, 0)), 409, "speakers.podium-busy");
        act("start", first, 1);
        act("end", first, 2).expectStatus().isOk();
        reply(officer, early("call", one, 0)).expectStatus().isOk();
        problem(act("call", second, 3), 409, "speakers.podium-busy");
        problem(act("reopen", first, 3), 409, "speakers.podium-busy");
        problem(act("undo", first, 3), 409, "speakers.podium-busy");
        reply("take-back", one, 1).expectStatus().isOk();
        act("call", second, 3).expectStatus().isOk();
        problem(reply("undo", one, 2), 409, "speakers.podium-busy");
    }

    @Test
    void whoIsAbsentStandsBehindOnceAndThenLapses() {
        String one = asked(spain);
        String two = asked(chile);
        listIsThrough();
        reply("call", one, 0);
        reply("absent", one, 1)
                .expectBody()
                .jsonPath("$.replies.waiting[*].entity.code")
                .isEqualTo(List.of("CHL", "ESP"));
        reply("call", two, 2);
        reply("start", two, 3);
        reply("end", two, 4);
        reply("call", one, 5);
        reply("absent", one, 6).expectBody().jsonPath("$.replies.waiting").isEmpty();
        queue(spain.client()).jsonPath("$.items[1].state").isEqualTo("not-delivered");
        reply("undo", one, 7).expectBody().jsonPath("$.replies.now.state").isEqualTo("called");
        reply("undo", one, 8)
                .expectBody()
                .jsonPath("$.replies.waiting[0].absences")
                .isEqualTo(1);
    }

    @Test
    void ofTwoOfficersTheSecondIsToldWhatChangedAndAPressRepeatedIsAnsweredOnce() {
        String one = asked(spain);
        listIsThrough();
        reply("call", one, 0).expectStatus().isOk();
        reply("call", one, 0)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.replies.version")
                .isEqualTo(1);
        problem(reply(segment.secretariat, replying("start", one, 0)), 409, "speakers.podium-moved-on")
                .jsonPath("$.rule")
                .isEqualTo("L22")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("Spain"));
        problem(reply("undo", asked(chile), 1), 409, "speakers.nothing-to-undo");
        problem(reply("dance", one, 1), 400, "speakers.unknown-act");
        problem(reply("call", UUID.randomUUID().toString(), 1), 404, "speakers.unknown-reply");
        problem(reply(spain.client(), replying("start", one, 1)), 403, "access.denied");
    }

    @Test
    void whoIsSlowerIsToldWhoHasTheFloorOfTheListOrOfTheReplies() {
        String one = asked(chile);
        publish();
        act("call", first, 0).expectStatus().isOk();
        problem(reply("call", one, 7), 409, "speakers.podium-moved-on")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("Spain"));
        act("take-back", first, 1).expectStatus().isOk();
        reply(officer, early("call", one, 0)).expectStatus().isOk();
        problem(act("call", first, 0), 409, "speakers.podium-moved-on")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("Chile"));
    }

    @Test
    void whileADevicePresidesOnlyItActs() {
        String one = asked(spain);
        listIsThrough();
        String device = UUID.randomUUID().toString();
        segment.post(officer, "/lists/" + list + "/podium/presiding", Map.of("device", device))
                .expectStatus()
                .isOk();
        problem(reply("call", one, 0), 409, "speakers.another-presides");
        var request = replying("call", one, 0);
        request.put("device", device);
        reply(officer, request).expectStatus().isOk();
    }
}
