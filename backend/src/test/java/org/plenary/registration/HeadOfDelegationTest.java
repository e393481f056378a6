package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** R3 and R7: one approved head at any instant, and who wants to follow stands beside until the Secretariat approves. */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class HeadOfDelegationTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Participants participants;

    @Autowired
    TestDatabase database;

    DelegationSamples delegation;

    @BeforeEach
    void delegation() {
        delegation = new DelegationSamples(signedIn, "CHL");
    }

    @Test
    void theApprovedHeadStaysUntilTheNextOneIsApproved() {
        String former = approvedHead("Primera Cabeza");
        String next = delegation.registered("head", "Segunda Cabeza");
        assertThat(standing(former)).isEqualTo("head approved head-of-delegation");
        assertThat(standing(next)).isEqualTo("head draft head-of-delegation");
        delegation.submit();
        assertThat(standing(former)).isEqualTo("head approved head-of-delegation");

        approve(next);
        assertThat(standing(former)).isEqualTo("alternate approved delegate");
        assertThat(standing(next)).isEqualTo("head approved head-of-delegation");
        assertThat(letters.allTo(delegation.email))
                .filteredOn(letter -> letter.template().equals("head-replaced"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Primera Cabeza", "Segunda Cabeza"));
        assertThat(audited(former)).contains("registration.badge-data-changed");
    }

    @Test
    void whoIsRefusedLeavesTheHeadAsItWas() {
        String head = approvedHead("Quien Queda");
        String refused = delegation.registered("head", "Quien No");
        delegation.submit();
        delegation
                .decide(refused, Map.of("decision", "refuse", "reason", "The letter is missing"))
                .expectStatus()
                .isOk();
        assertThat(standing(head)).startsWith("head approved");
        String another = delegation.registered("head", "Quien Sigue");
        assertThat(standing(another)).startsWith("head draft");
        assertThat(standing(head)).startsWith("head approved");
    }

    @Test
    void ofThoseWhoWaitTheLastStays() {
        String head = approvedHead("Quien Preside");
        String first = delegation.registered("head", "Primera Espera");
        String second = delegation.registered("head", "Segunda Espera");
        assertThat(standing(first)).isEqualTo("alternate draft delegate");
        assertThat(standing(second)).startsWith("head draft");
        assertThat(standing(head)).startsWith("head approved");
    }

    @Test
    void anAcceptedChangeOfRoleDemotesTheApprovedHeadOnly() {
        String head = approvedHead("Quien Preside");
        String member = delegation.registered("delegate", "Quien Asciende");
        delegation.submit();
        approve(member);
        String waiting = delegation.registered("head", "Quien Espera");
        long version = participants.get(ParticipantId.of(member)).block().version();
        delegation
                .edit(delegation.focalPoint, member, version, person("head", "Quien Asciende"))
                .expectStatus()
                .isOk();
        assertThat(standing(head)).startsWith("head approved");
        approve(member);
        assertThat(standing(head)).startsWith("alternate approved");
        assertThat(standing(member)).startsWith("head approved");
        assertThat(standing(waiting)).startsWith("head draft");
    }

    @Test
    void aCorrectedNameMakesNobodyHeadAgain() {
        String former = approvedHead("Primera Cabesa");
        ask(former, person("head", "Primera Cabeza"));
        String next = delegation.registered("head", "Segunda Cabeza");
        delegation.submit();
        approve(next);
        approve(former);
        assertThat(standing(former)).isEqualTo("alternate approved delegate");
        assertThat(standing(next)).isEqualTo("head approved head-of-delegation");
        assertThat(found(former).passportName()).isEqualTo("Primera Cabeza");
    }

    @Test
    void anAcceptedChangeLeavesWhatTheSecretariatCorrectedMeanwhile() {
        String head = approvedHead("Primera Cabesa");
        ask(head, person("head", "Primera Cabeza"));
        var corrected = person("head", "Primera Cabesa");
        corrected.put("honorific", "H.E. Mr.");
        corrected.put("alias", "Delegado 7");
        delegation
                .edit(delegation.secretariat, head, delegation.version(head), corrected)
                .expectStatus()
                .isOk();
        approve(head);
        assertThat(found(head).badgeName()).isEqualTo("Delegado 7");
        assertThat(found(head).honorific()).isEqualTo("H.E. Mr.");
        assertThat(found(head).passportName()).isEqualTo("Primera Cabeza");
    }

    @Test
    void theOfficerReadsWhoGivesWayAndEveryFieldThatChanges() {
        String head = approvedHead("Primera Cabeza");
        String member = delegation.registered("delegate", "Quien Asciende");
        delegation.submit();
        approve(member);
        assertThat(shown(member).get("replaces")).isNull();
        ask(member, person("head", "Quien Asciende"));
        assertThat(shown(member)).containsEntry("replaces", "Primera Cabeza");
        assertThat(shown(head).get("replaces")).isNull();
        var corrected = person("delegate", "Quien Asciende");
        corrected.put("honorific", "H.E. Mr.");
        delegation
                .edit(delegation.secretariat, member, delegation.version(member), corrected)
                .expectStatus()
                .isOk();
        assertThat(shown(member).get("change"))
                .extracting("approved.role", "approved.honorific", "wanted.role", "wanted.honorific")
                .containsExactly("delegate", "H.E. Mr.", "head", "H.E. Mr.");
        String waiting = delegation.registered("head", "Quien Espera");
        assertThat(shown(waiting)).containsEntry("replaces", "Primera Cabeza");
    }

    @Test
    void aWishThatCameTrueOtherwiseWaitsNoLonger() {
        String former = approvedHead("Primera Cabeza");
        ask(former, person("alternate", "Primera Cabeza"));
        String next = delegation.registered("head", "Segunda Cabeza");
        delegation.submit();
        approve(next);
        assertThat(standing(former)).isEqualTo("alternate approved delegate");
        assertThat(change(former)).isNull();
    }

    @Test
    void aWishIsTakenBackByRestoringWhatIsValid() {
        String head = approvedHead("Primera Cabeza");
        ask(head, person("head", "Primera Cabesa"));
        assertThat(change(head)).isNotNull();
        ask(head, person("head", "Primera Cabeza"));
        assertThat(change(head)).isNull();
        assertThat(audited(head)).contains("registration.change-withdrawn");
        delegation.decide(head, Map.of("decision", "approve")).expectStatus().isEqualTo(409);
    }

    @Test
    void headsNamedWhileOneIsApprovedLeaveOneOfEach() throws Exception {
        String former = approvedHead("Quien Preside");
        String next = delegation.registered("head", "Quien Sigue");
        delegation.submit();
        var requests = new ArrayList<Callable<Integer>>();
        requests.add(() -> status(delegation.decide(next, Map.of("decision", "approve"))));
        for (int i = 0; i < 8; i++) {
            String name = "Otra " + (char) ('A' + i);
            requests.add(() -> status(delegation.register(person("head", name))));
        }
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                // 412: a later draft took the waiting one's place while the officer decided about it
                assertThat(answer.get()).isIn(200, 201, 412);
            }
        } finally {
            threads.shutdown();
        }
        List<String> heads = delegation.people().stream()
                .filter(one -> one.get("role").equals("head"))
                .map(one -> String.valueOf(one.get("state")))
                .toList();
        assertThat(heads).contains("approved").doesNotHaveDuplicates();
        assertThat(standing(former)).contains("approved");
    }

    private static int status(org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private String approvedHead(String name) {
        String head = delegation.registered("head", name);
        delegation.submit();
        approve(head);
        return head;
    }

    private void approve(String id) {
        delegation.decide(id, Map.of("decision", "approve")).expectStatus().isOk();
    }

    private void ask(String id, Map<String, ?> person) {
        delegation
                .edit(delegation.focalPoint, id, delegation.version(id), person)
                .expectStatus()
                .isOk();
    }

    private Object change(String id) {
        return shown(id).get("change");
    }

    private Map<String, Object> shown(String id) {
        return delegation.people().stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Participant found(String id) {
        return Objects.requireNonNull(participants.get(ParticipantId.of(id)).block());
    }

    private String standing(String id) {
        Participant one = found(id);
        return one.role().wire() + " " + one.state().wire() + " "
                + one.category().wire();
    }

    private List<String> audited(String id) {
        try (var connection = database.jdbc();
                var query = connection.prepareStatement("select action from identity_audit where subject = ?")) {
            query.setString(1, "participant:" + id);
            var found = query.executeQuery();
            var actions = new ArrayList<String>();
            while (found.next()) {
                actions.add(found.getString(1));
            }
            return actions;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
