package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.calendar.ical.StrictCalendar;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Sessions;
import org.plenary.identity.Viewer;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.ProgrammeService;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Visibility;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The story of one approved person's calendar: welcome, move, typing error, cancellation, feed, farewell. */
@PlenaryTest
@Import({SignedIn.class, CalendarPost.class, CalendarMeeting.class})
class AgendaTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    CalendarPost post;

    @Autowired
    CalendarMeeting sample;

    @Autowired
    ProgrammeService programme;

    @Autowired
    Sessions sessions;

    Viewer secretariat;
    MeetingCode meeting;
    ProgrammeSession opening;
    ProgrammeSession focalOnly;
    Participant head;
    String email;
    WebTestClient browser;

    @BeforeEach
    void someoneIsApproved() {
        secretariat = signedIn.as(Grant.ofNetwork(Role.SECRETARIAT)).viewer();
        meeting = sample.published(secretariat);
        opening = sample.session(meeting, "Opening", 9, Visibility.PUBLIC, secretariat);
        sample.session(meeting, "Working group", 11, Visibility.PARTICIPANTS, secretariat);
        focalOnly = sample.session(meeting, "Focal points", 14, Visibility.FOCAL_POINTS, secretariat);
        email = "head-" + UUID.randomUUID() + "@mission.example";
        Delegation delegation =
                sample.delegation(meeting, "JOR", "fp-" + UUID.randomUUID() + "@mission.example", secretariat);
        head = sample.approved(delegation, ParticipantRole.HEAD, email, secretariat);
        post.settle();
        browser = signedIn.client(sessions.begin(head.account()).block().token());
    }

    @Test
    void approvalBringsOneLetterWithBadgeAndInvitations() {
        List<CalendarPost.Sent> letters = post.to(email);
        assertThat(letters).hasSize(1);
        CalendarPost.Sent welcome = letters.get(0);
        assertThat(welcome.template()).isEqualTo("calendar-welcome");
        assertThat(welcome.method()).isEqualTo("REQUEST");
        assertThat(welcome.attachments()).anyMatch(file -> file.endsWith("application/pdf"));
        assertThat(welcome.attachments()).anyMatch(file -> file.contains("method=REQUEST"));
        StrictCalendar request = StrictCalendar.read(welcome.ics());
        assertThat(request.value("METHOD")).isEqualTo("REQUEST");
        assertThat(request.values("ATTENDEE")).containsExactly("mailto:" + email);
        assertThat(request.value("SEQUENCE")).isEqualTo("0");
        String day = CalendarMeeting.day().toString().replace("-", "");
        assertThat(request.component("VEVENT", 0)).contains("DTSTART;TZID=Europe/Berlin:" + day + "T090000");
        assertThat(request.value("DESCRIPTION")).contains("Europe/Berlin", "09:00", "برلين");
    }

    @Test
    void theAgendaHoldsWhatIsOpenToThePerson() {
        browser.get()
                .uri("/api/v1/meetings/" + meeting + "/my-agenda?lang=en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].title")
                .isEqualTo("Opening")
                .jsonPath("$.items[0].kind")
                .isEqualTo("session")
                .jsonPath("$.items[0].status")
                .isEqualTo("confirmed")
                .jsonPath("$.items[0].localStart")
                .isEqualTo(CalendarMeeting.at(9, 0) + ":00")
                .jsonPath("$.items[0].sequence")
                .isEqualTo(0);
    }

    @Test
    void aMoveIsTheSameEntryWithTheNextSequence() {
        String uid = StrictCalendar.read(post.to(email).get(0).ics()).value("UID");
        move();
        CalendarPost.Sent update = post.to(email).get(1);
        assertThat(update.template()).isEqualTo("calendar-update");
        StrictCalendar request = StrictCalendar.read(update.ics());
        assertThat(request.value("UID")).isEqualTo(uid);
        assertThat(request.value("SEQUENCE")).isEqualTo("1");
        assertThat(request.value("METHOD")).isEqualTo("REQUEST").isEqualTo(update.method());
    }

    @Test
    void anotherVenueReachesEveryCalendarOnce() {
        String address = newFeed();
        LocalizedText venue = CalendarMeeting.text("Europasaal", "قاعة أوروبا");
        sample.edit(meeting, it -> CalendarMeeting.at(it, it.title(), venue, it.practical()), secretariat);
        post.settle();
        List<CalendarPost.Sent> letters = post.to(email);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).template()).isEqualTo("calendar-update");
        StrictCalendar request = StrictCalendar.read(letters.get(1).ics());
        assertThat(request.value("METHOD")).isEqualTo("REQUEST");
        assertThat(request.value("SEQUENCE")).isEqualTo("1");
        assertThat(request.value("LOCATION")).contains("قاعة أوروبا");
        assertThat(letters.get(1).attachments()).as("the other session").hasSize(1);
        StrictCalendar feed = StrictCalendar.read(fetch(address));
        assertThat(feed.values("SEQUENCE")).containsOnly("1");
        assertThat(feed.values("LOCATION")).allMatch(place -> place.contains("قاعة أوروبا"));

        sample.edit(meeting, it -> CalendarMeeting.at(it, it.title(), venue, it.practical()), secretariat);
        post.settle();
        assertThat(post.to(email)).as("nothing new, no letter").hasSize(2);
    }

    @Test
    void anotherTitleOfTheMeetingIsNewsAndAnotherNoteIsNot() {
        LocalizedText note = CalendarMeeting.text("Bring a passport", "أحضروا جواز السفر");
        sample.edit(meeting, it -> CalendarMeeting.at(it, it.title(), it.venue(), note), secretariat);
        post.settle();
        assertThat(post.to(email)).hasSize(1);
        LocalizedText title = CalendarMeeting.text("Second meeting", "الاجتماع الثاني");
        sample.edit(meeting, it -> CalendarMeeting.at(it, title, it.venue(), note), secretariat);
        post.settle();
        assertThat(post.to(email)).hasSize(2);
        StrictCalendar request = StrictCalendar.read(post.to(email).get(1).ics());
        assertThat(request.value("SEQUENCE")).isEqualTo("1");
    }

    @Test
    void aTypingErrorIsMendedInSilence() {
        sample.change(opening, "Opening plenary", CalendarMeeting.at(9, 0), opening.room(), secretariat);
        post.settle();
        assertThat(post.to(email)).hasSize(1);
        StrictCalendar feed = StrictCalendar.read(fetch(newFeed()));
        assertThat(feed.values("SUMMARY")).contains("جلسة: Opening plenary");
        assertThat(feed.values("SEQUENCE")).containsOnly("0");
    }

    @Test
    void aCancelledSessionIsCancelledByMailAndStaysInTheFeed() {
        programme.cancel(meeting, opening.id(), "No interpreters", secretariat).block();
        post.settle();
        CalendarPost.Sent letter = post.to(email).get(1);
        assertThat(letter.template()).isEqualTo("calendar-cancellation");
        StrictCalendar cancel = StrictCalendar.read(letter.ics());
        assertThat(cancel.value("METHOD")).isEqualTo("CANCEL");
        assertThat(cancel.value("SEQUENCE")).isEqualTo("1");
        assertThat(cancel.value("STATUS")).isEqualTo("CANCELLED");
        StrictCalendar feed = StrictCalendar.read(fetch(newFeed()));
        assertThat(feed.values("STATUS")).containsExactlyInAnyOrder("CANCELLED", "CONFIRMED");
    }

    @Test
    void whoWithdrawsIsReleasedWhileTheSessionsGoOn() {
        sample.withdraw(head, secretariat);
        post.settle();
        List<CalendarPost.Sent> letters = post.to(email);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).template()).isEqualTo("calendar-release");
        StrictCalendar cancel = StrictCalendar.read(letters.get(1).ics());
        assertThat(cancel.value("METHOD")).isEqualTo("CANCEL");
        assertThat(cancel.values("STATUS")).isEmpty();
        assertThat(cancel.values("ATTENDEE")).containsExactly("mailto:" + email);
    }

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

    private void move() {
        sample.change(opening, "Opening", CalendarMeeting.at(9, 30), opening.room(), secretariat);
        post.settle();
    }

    private String newFeed() {
        String url = browser.post()
                .uri("/api/v1/meetings/" + meeting + "/my-feed")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("url")
                .toString();
        assertThat(url).matches("http.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return url.substring(url.indexOf("/calendar/"));
    }

    private String fetch(String path) {
        return signedIn.anonymous()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private int statusOf(String path, String etag) {
        return signedIn.anonymous()
                .get()
                .uri(path)
                .headers(headers -> {
                    if (etag != null) {
                        headers.set(HttpHeaders.IF_NONE_MATCH, etag);
                    }
                })
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
