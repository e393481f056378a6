package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Sessions;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.ProgrammeService;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Visibility;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An approved person with an agenda, the programme that moves beneath it, and the feeds. */
abstract class AgendaStage {

    @Autowired
    DatabaseClient database;

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

    void move() {
        sample.change(opening, "Opening", CalendarMeeting.at(9, 30), opening.room(), secretariat);
        post.settle();
    }

    /** How often screens were told that agendas of this meeting have followed. */
    long hints() {
        return database.sql("""
                        select count(*) from platform_outbox where topic = 'calendar.agenda-changed' and meeting = :meeting
                        """)
                .bind("meeting", meeting.value())
                .mapValue(Long.class)
                .one()
                .block();
    }

    String newFeed() {
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

    String fetch(String path) {
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

    int statusOf(String path, String etag) {
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
