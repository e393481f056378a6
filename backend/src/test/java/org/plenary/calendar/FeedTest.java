package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.calendar.ical.StrictCalendar;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The subscription: what it shows, to whom, and when its address is dead (C4). */
@PlenaryTest
@Import({SignedIn.class, CalendarPost.class, CalendarMeeting.class})
class FeedTest extends AgendaStage {

    @Test
    void theFeedAnswersUnchangedUntilSomethingChanges() {
        String address = newFeed();
        String etag = signedIn.anonymous()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/calendar;charset=UTF-8")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        assertThat(statusOf(address, etag)).isEqualTo(304);
        move();
        assertThat(statusOf(address, etag)).isEqualTo(200);
        assertThat(StrictCalendar.read(fetch(address)).values("SEQUENCE")).contains("1");
    }

    @Test
    void aRevokedOrReplacedAddressIsDead() {
        String first = newFeed();
        String second = newFeed();
        assertThat(second).isNotEqualTo(first);
        assertThat(statusOf(first, null)).isEqualTo(404);
        assertThat(statusOf(second, null)).isEqualTo(200);
        browser.delete()
                .uri("/api/v1/meetings/" + meeting + "/my-feed")
                .exchange()
                .expectStatus()
                .isNoContent();
        signedIn.anonymous()
                .get()
                .uri(second)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("calendar.feed-unknown");
    }

    @Test
    void aDoubleClickMakesOneAddressThatLives() throws Exception {
        List<Callable<String>> clicks = Collections.nCopies(4, this::newFeed);
        var threads = Executors.newFixedThreadPool(clicks.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<String> address : threads.invokeAll(clicks)) {
                statuses.add(statusOf(address.get(), null));
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 404, 404, 404);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theAddressIsShownOnceAndKeptAsADigest() {
        newFeed();
        browser.get()
                .uri("/api/v1/meetings/" + meeting + "/my-feed")
                .exchange()
                .expectBody()
                .jsonPath("$.active")
                .isEqualTo(true)
                .jsonPath("$.url")
                .doesNotExist();
    }

    @Test
    void strangersAreRefused() {
        WebTestClient stranger = signedIn.as().client();
        for (String path : List.of("/my-agenda", "/my-feed")) {
            stranger.get()
                    .uri("/api/v1/meetings/" + meeting + path)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            signedIn.anonymous()
                    .get()
                    .uri("/api/v1/meetings/" + meeting + path)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void thePublicFeedShowsWhatIsPublic() {
        String programmeFeed = fetch("/calendar/meetings/" + meeting + ".ics?lang=ar");
        StrictCalendar feed = StrictCalendar.read(programmeFeed);
        assertThat(feed.values("SUMMARY")).containsExactly("جلسة: Opening");
        assertThat(feed.value("METHOD")).isEqualTo("PUBLISH");
        assertThat(statusOf("/calendar/meetings/no-such-meeting.ics", null)).isEqualTo(404);
    }
}
