package org.plenary.speakers;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The podium of a list with three delegations on it, before its publication. */
abstract class PodiumStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestDatabase database;

    @Autowired
    AuditTrail audit;

    Segment segment;
    String list;
    WebTestClient officer;
    Delegate spain;
    Delegate chile;
    Delegate japan;
    String first;
    String second;
    String third;

    @BeforeEach
    void publishedList() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        officer = signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
        spain = segment.delegate("ESP");
        chile = segment.delegate("CHL");
        japan = segment.delegate("JPN");
        first = segment.inscribed(list, spain, "m");
        second = segment.inscribed(list, chile, "m");
        third = segment.inscribed(list, japan, "vm");
    }

    void pin(String inscription, int position) {
        segment.pin(list, Map.of("inscription", inscription, "position", position, "reason", "By agreement"))
                .expectStatus()
                .isOk();
    }

    /** How often all who take part were told that of the first inscription. */
    int told(String topic) throws SQLException {
        try (var connection = database.jdbc();
                var query = connection.prepareStatement(
                        "select count(*) from platform_outbox where topic = ? and subject = ?")) {
            query.setString(1, topic);
            query.setString(2, first);
            var result = query.executeQuery();
            result.next();
            return result.getInt(1);
        }
    }

    void callAndEnd(String inscription, int version) {
        act("call", inscription, version);
        act("start", inscription, version + 1);
        act("end", inscription, version + 2).expectStatus().isOk();
    }

    WebTestClient.BodyContentSpec mySlot(Delegate delegate) {
        return segment.get(delegate.client(), "/my-slots").expectStatus().isOk().expectBody();
    }

    void publish() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated();
    }

    ResponseSpec act(String act, String inscription, int version) {
        return act(officer, act, inscription, version);
    }

    ResponseSpec act(WebTestClient client, String act, String inscription, int version) {
        return segment.post(client, "/lists/" + list + "/podium", request(act, inscription, version));
    }

    static Map<String, Object> request(String act, String inscription, int version) {
        return Map.of("act", act, "inscription", inscription, "version", version);
    }
}
