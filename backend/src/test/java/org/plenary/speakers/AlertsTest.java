package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.platform.Outbox;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Speakers are asked into the room as their turn comes near: at each threshold once, however the order moves (L18). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class AlertsTest extends PodiumStage {

    private static final String[] STATES = {"NAM", "FRA", "KEN", "EGY", "IND"};

    @Autowired
    LettersSent letters;

    @Autowired
    Outbox outbox;

    private final List<Delegate> later = new ArrayList<>();
    private final List<String> theirs = new ArrayList<>();

    /** Eight speakers, soon to be heard; alerts at four and at two statements ahead. */
    @BeforeEach
    void moreSpeakers() throws SQLException {
        var terms = new HashMap<>(segment.terms());
        terms.put("alerts", List.of(2, 4));
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.alerts")
                .isEqualTo(List.of(4, 2));
        for (String state : STATES) {
            Delegate delegate = segment.delegate(state);
            later.add(delegate);
            theirs.add(segment.inscribed(list, delegate, "vm"));
        }
        publish();
        starting("30 minutes");
    }

    @Test
    void atEachThresholdOnceAndNobodyBeforeTheFirstCall() throws SQLException {
        told(japan, 0);
        act("call", first, 0).expectStatus().isOk();
        told(chile, 1);
        told(japan, 1);
        told(later.get(1), 1);
        told(later.get(2), 0);
        segment.get(later.get(1).client(), "/my-slots")
                .expectBody()
                .jsonPath("$.items[0].alerts")
                .isEqualTo(List.of(4, 2));
        assertThat(letters.to(later.get(1).email()).text())
                .contains("4 statements are to be heard before the statement of France", "Please be in the room");
        alert(japan, 2);
        alert(later.get(1), 4);
        act("start", first, 1);
        act("end", first, 2);
        act("undo", first, 3);
        act("end", first, 4);
        act("call", second, 5).expectStatus().isOk();
        told(japan, 1);
        told(later.get(0), 2);
        alert(later.get(0), 2);
        mySlot(chile).jsonPath("$.items[0].alert").doesNotExist();
    }

    @Test
    void whoJumpsOverAThresholdIsToldTheNearestOnly() throws SQLException {
        act("call", first, 0).expectStatus().isOk();
        told(later.get(4), 0);
        pin(theirs.get(4), 2);
        publish();
        told(later.get(4), 1);
        alert(later.get(4), 2);
        told(chile, 1);
        withdrawn(second, chile);
        told(later.get(4), 1);
        told(later.get(1), 1);
    }

    @Test
    void theEventIsForTheDelegationAndItsLinkShowsTheSlot() throws SQLException {
        act("call", first, 0).expectStatus().isOk();
        told(chile, 1);
        assertThat(letters.allTo(chile.email()))
                .filteredOn(letter -> letter.template().equals("speakers-alert"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("/meetings/" + segment.meeting + "/me/slot"));
        try (var connection = database.jdbc();
                var query = connection.prepareStatement(
                        "select audience from platform_outbox where topic = 'speakers.alert' and subject = ?")) {
            query.setString(1, second);
            var result = query.executeQuery();
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("DELEGATION:" + chile.delegation());
            assertThat(result.next()).isFalse();
        }
    }

    @Test
    void theyAreToldThoughTheListRunsLate() throws SQLException {
        starting("-4 hours");
        act("call", first, 0).expectStatus().isOk();
        told(chile, 1);
    }

    @Test
    void aTrialOfThePodiumLongBeforeTellsNobodyAndCostsNoAlert() throws SQLException {
        starting("3 hours");
        act("call", first, 0).expectStatus().isOk();
        act("start", first, 1).expectStatus().isOk();
        act("end", first, 2).expectStatus().isOk();
        told(chile, 0);
        starting("-5 minutes");
        act("call", second, 3).expectStatus().isOk();
        told(japan, 1);
    }

    @Test
    void alertsOfACallThatWasTakenBackAreGivenAgain() throws SQLException {
        act("call", first, 0).expectStatus().isOk();
        told(chile, 1);
        act("take-back", first, 1).expectStatus().isOk();
        told(chile, 1);
        mySlot(chile).jsonPath("$.items[0].alert").doesNotExist();
        act("call", first, 2).expectStatus().isOk();
        told(chile, 2);
        act("undo", first, 3).expectStatus().isOk();
        told(chile, 2);
        act("call", first, 4).expectStatus().isOk();
        told(chile, 3);
    }

    /** The session, and with it the segment, of three hours. */
    private void starting(String in) throws SQLException {
        try (var connection = database.jdbc();
                var statement = connection.createStatement()) {
            String times = " set starts_at = now() + interval '" + in + "', ends_at = now() + interval '" + in
                    + "' + interval '3 hours' where meeting = '" + segment.meeting + "'";
            assertThat(statement.executeUpdate("update meetings_session" + times))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("update speakers_list" + times)).isEqualTo(1);
        }
    }

    private void withdrawn(String inscription, Delegate delegate) {
        segment.post(delegate.client(), "/lists/" + list + "/inscriptions/" + inscription + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
    }

    private void told(Delegate delegate, int times) throws SQLException {
        await().until(() -> Long.valueOf(0).equals(outbox.waiting().block()));
        assertThat(letters.allTo(delegate.email()).stream()
                        .filter(letter -> letter.template().equals("speakers-alert")))
                .hasSize(times);
    }

    private void alert(Delegate delegate, int threshold) {
        mySlot(delegate)
                .jsonPath("$.items[0].alert.threshold")
                .isEqualTo(threshold)
                .jsonPath("$.items[0].alert.at")
                .isNotEmpty();
    }
}
