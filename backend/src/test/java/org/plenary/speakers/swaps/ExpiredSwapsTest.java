package org.plenary.speakers.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A proposal that nobody answered in time is told to both sides, once, whoever finds it first (L15, X2). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class ExpiredSwapsTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    TestDatabase database;

    @Autowired
    ExpiredSwaps expired;

    private Segment segment;
    private String list;
    private Delegate spain;
    private Delegate chile;
    private String offered;
    private String wanted;

    @BeforeEach
    void proposed() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        spain = segment.delegate("ESP");
        chile = segment.delegate("CHL");
        offered = segment.inscribed(list, spain, "m");
        wanted = segment.inscribed(list, chile, "m");
        propose().expectStatus().isCreated();
    }

    @Test
    void bothSidesAreToldOnceHoweverManyFindItAtOnce() throws Exception {
        expired.expire(Instant.now()).block();
        assertThat(told()).as("while it waits for its answer").isZero();
        expire();
        segment.post(chile.client(), "/lists/" + list + "/swaps/" + swap() + "/acceptance", Map.of())
                .expectStatus()
                .isEqualTo(409);
        assertThat(told()).as("what failed tells nothing").isZero();
        atOnce(5, run -> run == 0 ? propose() : expired.expire(Instant.now()).block());
        expired.expire(Instant.now()).block();
        assertThat(told()).isEqualTo(2);
        LettersSent.Sent toSpain = letter(spain);
        assertThat(toSpain.subject()).startsWith("No answer on the exchange with Chile");
        assertThat(toSpain.text()).contains("Nobody answered by", "places of Spain and Chile", "has expired");
        assertThat(letter(chile).text()).contains("places of Chile and Spain", "Nothing has changed");
    }

    private ResponseSpec propose() {
        String path = "/lists/" + list + "/inscriptions/" + offered + "/swaps";
        return segment.post(spain.client(), path, Map.of("with", wanted));
    }

    private void expire() throws SQLException {
        try (var connection = database.jdbc();
                var late = connection.prepareStatement(
                        "update speakers_swap set expires_at = proposed_at + interval '1 millisecond' where offered = ?::uuid")) {
            late.setString(1, offered);
            assertThat(late.executeUpdate()).isEqualTo(1);
        }
    }

    private String swap() {
        Map<?, ?> answer = segment.get(spain.client(), "/lists/" + list + "/inscriptions/" + offered + "/swaps")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        Map<?, ?> item = (Map<?, ?>) ((List<?>) answer.get("items")).get(0);
        assertThat(item.get("state")).isEqualTo("expired");
        return String.valueOf(item.get("id"));
    }

    private int told() throws SQLException {
        try (var connection = database.jdbc();
                var query = connection.prepareStatement(
                        "select count(*) from platform_outbox where topic = 'speakers.swap-expired' and subject in (?, ?)")) {
            query.setString(1, offered);
            query.setString(2, wanted);
            var result = query.executeQuery();
            result.next();
            return result.getInt(1);
        }
    }

    private LettersSent.Sent letter(Delegate to) throws InterruptedException {
        for (int tries = 0; tries < 100 && answered(to).isEmpty(); tries++) {
            Thread.sleep(100);
        }
        assertThat(answered(to)).hasSize(1);
        return answered(to).get(0);
    }

    private List<LettersSent.Sent> answered(Delegate to) {
        return letters.allTo(to.email()).stream()
                .filter(sent -> sent.template().equals("speakers-swap-answered"))
                .toList();
    }
}
