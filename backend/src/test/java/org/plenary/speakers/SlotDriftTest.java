package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Sessions;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Published twice: who moved far is told once, who drifted or stayed is not, and every calendar shows the new times (C6). */
@PlenaryTest
@Import(SignedIn.class)
class SlotDriftTest {

    /** A letter with its calendar part. */
    private record Sent(String template, String ics) {}

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Autowired
    Delegations delegations;

    @Autowired
    Sessions sessions;

    Segment segment;
    String list;
    Delegate stays;
    Delegate drifts;
    Delegate moves;

    @BeforeEach
    void publishedOnce() throws InterruptedException {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        stays = segment.delegate("ESP");
        drifts = segment.delegate("CHL");
        moves = segment.delegate("JPN");
        String first = segment.inscribed(list, stays, "m");
        segment.inscribed(list, drifts, "m");
        String third = segment.inscribed(list, segment.delegate("NAM"), "m");
        segment.inscribed(list, moves, "m");
        publish();
        for (Delegate each : List.of(stays, drifts, moves)) {
            assertThat(letters(each)).extracting(Sent::template).containsExactly("calendar-invitation");
        }
        extra(first, 240);
        extra(third, 480);
    }

    @Test
    void exactlyOneLetterAndOneUpdateForWhoMovedByTwelveMinutes() throws InterruptedException {
        publish();
        List<Sent> told = letters(moves);
        assertThat(told).extracting(Sent::template).containsExactly("calendar-invitation", "calendar-update");
        assertThat(told.get(1).ics()).contains("METHOD:REQUEST", "SEQUENCE:1", "T092700");
        assertThat(uid(told.get(1))).isEqualTo(uid(told.get(0)));
        assertThat(letters(drifts)).as("four minutes").hasSize(1);
        assertThat(letters(stays)).as("not moved").hasSize(1);
        assertThat(feed(moves)).contains("T092700").doesNotContain("T091500");
        assertThat(feed(drifts)).contains("T090900").doesNotContain("T090500");
        assertThat(feed(stays)).contains("T090000");
        publish();
        assertThat(letters(moves)).as("published again, nothing new").hasSize(2);
    }

    /** Two lists on one installation: this one tells of four minutes, where the usual one does not. */
    @Test
    void aListTellsOfLessWhereItSaysSo() throws InterruptedException {
        var terms = segment.terms();
        terms.put("drift", 3);
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        publish();
        assertThat(letters(drifts))
                .extracting(Sent::template)
                .containsExactly("calendar-invitation", "calendar-update");
    }

    @Test
    void whoDriftsTwiceIsToldOnceItIsFar() throws InterruptedException {
        publish();
        extra(inscription(stays), 660);
        publish();
        assertThat(letters(drifts))
                .extracting(Sent::template)
                .containsExactly("calendar-invitation", "calendar-update");
    }

    /** Whoever does not fit any more keeps the entry, with the hours of the segment and no time; and gets a time again (L13, C1). */
    @Test
    void beyondTheEndOfTheSegmentACalendarGivesNoTime() throws InterruptedException {
        segmentUntil("T09:10", 1);
        assertThat(letters(stays)).hasSize(1);
        List<Sent> told = letters(moves);
        assertThat(told).extracting(Sent::template).containsExactly("calendar-invitation", "calendar-update");
        assertThat(uid(told.get(1))).isEqualTo(uid(told.get(0)));
        assertThat(told.get(1).ics())
                .contains("SEQUENCE:1", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "T090000", "T091000", "no time yet")
                .doesNotContain("T0915", "VALARM");
        assertThat(feed(moves)).contains("STATUS:TENTATIVE", "T091000").doesNotContain("T0915");
        segmentUntil("T10:00", 2);
        assertThat(letters(moves)).hasSize(3);
        assertThat(letters(moves).get(2).ics())
                .contains("SEQUENCE:2", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "T091500", "VALARM");
    }

    private void segmentUntil(String end, long version) throws InterruptedException {
        var terms = segment.terms();
        String start = String.valueOf(((Map<?, ?>) terms.get("window")).get("start"));
        terms.put("window", Map.of("start", start, "end", start.replace("T09:00", end)));
        segment.put(segment.secretariat, "/lists/" + list, version, terms)
                .expectStatus()
                .isOk();
        settle();
    }

    private String inscription(Delegate delegate) {
        Map<?, ?> order = segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) order.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> item.get("delegation")
                                .equals(delegate.delegation().toString()))
                        .map(item -> String.valueOf(item.get("inscription")))
                        .findFirst()
                        .orElseThrow();
    }

    private void extra(String inscription, long seconds) {
        segment.put(
                        segment.secretariat,
                        "/lists/" + list + "/inscriptions/" + inscription + "/extra-time",
                        segment.version(list, inscription),
                        Map.of("seconds", seconds, "reason", "Agreed"))
                .expectStatus()
                .isOk();
    }

    private void publish() throws InterruptedException {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .is2xxSuccessful();
        settle();
    }

    private void settle() throws InterruptedException {
        for (int tries = 0; tries < 300 && owed() > 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(owed()).isZero();
    }

    private long owed() {
        return database.sql("select count(*) from platform_outbox_task")
                .mapValue(Long.class)
                .one()
                .block();
    }

    /** All letters about slots to that delegation's focal point, the oldest first. */
    private List<Sent> letters(Delegate delegate) {
        return database.sql("""
                        select template, ics from mail_message
                        where lower(recipient) = lower(:address) and template like 'calendar-%' and ics like '%T09%'
                          and template <> 'calendar-welcome'
                        order by created_at, id
                        """)
                .bind("address", delegate.email())
                .map(row -> new Sent(row.get("template", String.class), row.get("ics", String.class)))
                .all()
                .collectList()
                .block();
    }

    private static String uid(Sent sent) {
        return sent.ics()
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private String feed(Delegate delegate) {
        FocalPoint person =
                delegations.get(delegate.delegation()).block().focalPoints().get(0);
        WebTestClient browser =
                signedIn.client(sessions.begin(person.account()).block().token());
        String url = segment.post(browser, "/my-feed", Map.of())
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("url")
                .toString();
        return signedIn.anonymous()
                .get()
                .uri(url.substring(url.indexOf("/calendar/")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
