package org.plenary.registration;

import static org.plenary.registration.DelegationSamples.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Role;
import org.plenary.testing.LettersSent;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** A delegation whose people the Secretariat decides about. */
abstract class AccreditationStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Participants participants;

    @Autowired
    TestDatabase database;

    DelegationSamples delegation;

    @BeforeEach
    void delegation() {
        delegation = new DelegationSamples(signedIn, "URY");
    }

    String approvedAt(String address, String name) {
        var person = person("delegate", name);
        person.put("email", address);
        String id = org.plenary.meetings.MeetingSamples.idOf(delegation.register(person));
        delegation.submit();
        delegation.decide(id, Map.of("decision", "approve")).expectStatus().isOk();
        return id;
    }

    void withdraw(String id) {
        DelegationSamples.post(
                        delegation.focalPoint, delegation.home() + "/participants/" + id + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
    }

    List<String> addressesWithAccess() {
        return grants.holders(Grant.of(Role.PARTICIPANT, delegation.meeting))
                .map(account -> account.email())
                .collectList()
                .block();
    }

    void notDecidable(String id) {
        delegation
                .decide(id, Map.of("decision", "approve"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.not-decidable");
    }

    List<String> topics(String subject) {
        try (var connection = database.jdbc();
                var query = connection.prepareStatement(
                        "select topic from platform_outbox where subject = ? order by id")) {
            query.setString(1, subject);
            var found = query.executeQuery();
            var topics = new java.util.ArrayList<String>();
            while (found.next()) {
                topics.add(found.getString(1));
            }
            return topics;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Approves all of them as an officer who looks at their present state. */
    org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec decideAll(List<String> people) {
        return decideAllSeen(people.stream()
                .map(id -> Map.of("id", id, "version", delegation.version(id)))
                .toList());
    }

    org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec decideAllSeen(
            List<? extends Map<String, ?>> people) {
        return DelegationSamples.post(
                delegation.secretariat, list() + "/decisions", Map.of("participants", people, "decision", "approve"));
    }

    String list() {
        return "/api/v1/meetings/" + delegation.meeting + "/participants";
    }
}
