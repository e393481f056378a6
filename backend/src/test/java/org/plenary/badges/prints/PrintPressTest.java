package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.badges.document.PrintedPages;
import org.plenary.kernel.PrintRunId;
import org.plenary.platform.EventFeed;
import org.plenary.platform.LiveEvent;
import org.plenary.testing.AtOnce;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A run of several parts: made by whoever is free, never twice, and on after a death, a failure, a lost badge. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PrintPressTest extends LargeRunStage {

    @Autowired
    PrintPress press;

    @Autowired
    FinishedParts finished;

    @Autowired
    PrintExpiry expiry;

    @Autowired
    EventFeed feed;

    @Autowired
    Clock clock;

    @Test
    void makersAtOnceMakeEachPartOnceAndAllOfThemTogetherAreTheWhole() throws Exception {
        String id = ordered(NOTHING);
        AtOnce.atOnce(4, i -> press.next().block());

        Map<String, Object> ready = run(id, "ready");
        assertThat(ready).containsEntry("made", PEOPLE).containsEntry("leftOut", 0);
        assertThat(number("select sum(attempts) from badges_print_part where run = :run", id)
                        .intValue())
                .isEqualTo(3);
        List<String> pages = PrintedPages.pages(file(id, "all.pdf"));
        assertThat(pages).hasSize(PEOPLE + 1);
        assertThat(pages.get(0)).contains("90 badges", "0001-1", "0090-1");
        assertThat(pages.stream().filter(page -> page.contains("90 badges"))).hasSize(1);
        assertThat(number("select sum(length(bytes)) from badges_print_piece where run = :run", id)
                        .longValue())
                .isEqualTo(number("select sum(size) from badges_print_part where run = :run", id)
                        .longValue());
    }

    /** A claim of an instance that died runs out; what it had made stays. */
    @Test
    void thePartOfADeadMakerIsMadeAgainWhenItsClaimRunsOut() {
        String id = ordered("""
                update badges_print_part set state = 'making', claim = gen_random_uuid(), attempts = 1,
                    due_at = now() + interval '6 seconds'
                where run = :run and number = 2
                """);

        await().atMost(Duration.ofSeconds(30)).until(() -> (int) run(id).get("made") == 50);
        assertThat(run(id)).containsEntry("state", "making");
        assertThat(run(id, "ready")).containsEntry("made", PEOPLE);
        assertThat(number("select attempts from badges_print_part where run = :run and number = 2", id)
                        .intValue())
                .isEqualTo(2);
        assertThat(number("select max(attempts) from badges_print_part where run = :run and number <> 2", id)
                        .intValue())
                .as("what was made stays")
                .isEqualTo(1);
    }

    /** Whoever was slow finds the part taken by another, and leaves it as it is. */
    @Test
    void whoComesTooLateKeepsNothing() {
        String id = ordered("update badges_print_run set state = 'stopped' where id = :run");
        var late = new PressStore.Claimed(meeting, PrintRunId.of(id), 1, UUID.randomUUID(), 1);

        finished.keep(new FinishedParts.Finished(late, new byte[] {1}, List.of(), 0))
                .block();

        assertThat(run(id)).containsEntry("made", 0);
        assertThat(number("select count(*) from badges_print_piece where run = :run", id)
                        .longValue())
                .isZero();
    }

    @Test
    void aRunThatCannotBeMadeStopsAndGoesOnWhenItIsTakenUp() {
        byte[] key = Objects.requireNonNull(database.sql("select private_key from badges_key where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(row -> row.get(0, byte[].class))
                .one()
                .block());
        signWith(new byte[] {1});
        String id = ordered("update badges_print_part set attempts = 3 where run = :run");
        run(id, "stopped");
        signWith(key);

        post(path() + "/" + id + "/resumption", Map.of()).expectStatus().isOk();

        assertThat(run(id, "ready")).containsEntry("made", PEOPLE);
        post(path() + "/" + id + "/resumption", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.print-not-stopped");
    }

    private void signWith(byte[] key) {
        database.sql("update badges_key set private_key = :key where meeting = :meeting")
                .bind("key", key)
                .bind("meeting", meeting.value())
                .then()
                .block();
    }

    @Test
    void aBadgeThatWasRevokedMeanwhileIsLeftOut() throws Exception {
        String lost = String.valueOf(samples.badge(meeting, person, "active").get("id"));
        String id = ordered("update badges_print_run set state = 'stopped' where id = :run");
        post(
                        "/api/v1/meetings/" + meeting + "/badges/" + lost + "/revocation",
                        Map.of("reason", "lost", "reissue", false))
                .expectStatus()
                .isOk();

        post(path() + "/" + id + "/resumption", Map.of()).expectStatus().isOk();

        assertThat(run(id, "ready")).containsEntry("leftOut", 1);
        String text = PrintedPages.text(file(id, "all.pdf"));
        assertThat(text).contains("89 badges", "0002-1").doesNotContain("0001-1");
    }

    @Test
    void screensHearOfEachPart() {
        var heard = new java.util.concurrent.CopyOnWriteArrayList<LiveEvent>();
        var listening = feed.events().subscribe(heard::add);
        try {
            String id = ordered(NOTHING);
            run(id, "ready");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> heard.stream()
                                    .filter(event -> event.topic().equals("badges.print-changed"))
                                    .filter(event -> event.subject().equals(id))
                                    .count()
                            >= 4);
        } finally {
            listening.dispose();
        }
    }

    /** What stands still is given up: its files hold names, too. */
    @Test
    void aRunThatStoodStillForAWeekIsGivenUp() {
        String id = ordered("update badges_print_run set state = 'stopped' where id = :run");

        expiry.expireAt(clock.instant().plus(Duration.ofDays(8))).block();

        assertThat(run(id)).containsEntry("state", "cancelled").containsEntry("files", false);
    }

    @Test
    void filesGoAfterAWeekAndTheRunAMonthAfterTheMeeting() {
        String id = ordered(NOTHING);
        run(id, "ready");
        Instant now = clock.instant();

        expiry.expireAt(now.plus(Duration.ofDays(6))).block();
        assertThat(run(id)).containsEntry("files", true);
        expiry.expireAt(now.plus(Duration.ofDays(8))).block();

        assertThat(run(id)).containsEntry("files", false).containsEntry("made", PEOPLE);
        samples.office()
                .get()
                .uri(path() + "/" + id + "/all.pdf")
                .exchange()
                .expectStatus()
                .isEqualTo(410);
        assertThat(number("select count(*) from badges_print_piece where run = :run", id)
                        .longValue())
                .isZero();
        database.sql(
                        "update meetings_meeting set first_day = first_day - 60, last_day = last_day - 60 where code = :code")
                .bind("code", meeting.value())
                .then()
                .block();
        expiry.expireAt(now).block();
        samples.office().get().uri(path() + "/" + id).exchange().expectStatus().isNotFound();
    }
}
