package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** The Secretariat decides, with reasons (R2); what is on a valid badge changes only by its decision (R7). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class AccreditationTest extends AccreditationStage {

    @Test
    void approvalOpensTheMeetingToThePerson() {
        String email = "amina-" + UUID.randomUUID() + "@example.org";
        var minister = person("head", "Amina Ejemplo");
        minister.put("email", email);
        String id = org.plenary.meetings.MeetingSamples.idOf(delegation.register(minister));
        notDecidable(id);
        delegation.submit();
        delegation
                .decide(id, Map.of("decision", "approve"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("approved")
                .jsonPath("$.entity.code")
                .isEqualTo("URY");
        notDecidable(id);
        var account = accounts.byEmail(email).block();
        assertThat(grants.holders(Grant.of(Role.PARTICIPANT, delegation.meeting))
                        .collectList()
                        .block())
                .contains(account);
        assertThat(participants
                        .ofAccount(delegation.meeting, account.id())
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(one -> assertThat(one.displayName()).isEqualTo("Amina Ejemplo"));
        assertThat(participants.approvedOf(delegation.meeting).collectList().block())
                .hasSize(1);
        assertThat(topics(id))
                .containsExactly(
                        "registration.participant-registered",
                        "registration.participant-submitted",
                        "registration.participant-approved");

        DelegationSamples.post(
                        delegation.focalPoint, delegation.home() + "/participants/" + id + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        assertThat(grants.holders(Grant.of(Role.PARTICIPANT, delegation.meeting))
                        .collectList()
                        .block())
                .doesNotContain(account);
    }

    @Test
    void whoSharesAnAddressKeepsTheAccessWhenTheOtherWithdraws() {
        String shared = "office-" + UUID.randomUUID() + "@example.org";
        String one = approvedAt(shared, "Ana Primera");
        String two = approvedAt(shared, "Ana Segunda");
        withdraw(one);
        assertThat(addressesWithAccess()).contains(shared);
        withdraw(two);
        assertThat(addressesWithAccess()).doesNotContain(shared);
    }

    @Test
    void anotherAddressMovesTheAccess() {
        var person = person("delegate", "Rosa Mudanza");
        String former = "rosa-" + UUID.randomUUID() + "@example.org";
        person.put("email", former);
        String id = org.plenary.meetings.MeetingSamples.idOf(delegation.register(person));
        delegation.submit();
        delegation.decide(id, Map.of("decision", "approve")).expectStatus().isOk();
        String next = "rosa-" + UUID.randomUUID() + "@example.org";
        person.put("email", next);
        delegation.edit(delegation.focalPoint, id, 3, person).expectStatus().isOk();
        assertThat(grants.holders(Grant.of(Role.PARTICIPANT, delegation.meeting))
                        .map(account -> account.email())
                        .collectList()
                        .block())
                .contains(next)
                .doesNotContain(former);
    }

    @Test
    void oneFocalPointLearnsNothingOfAnothersPeople() {
        var other = new DelegationSamples(signedIn, delegation.meeting, "NAM");
        var person = person("delegate", "Twice Registered");
        person.put("birthDate", "1980-05-05");
        delegation.register(person).expectStatus().isCreated();
        String id = org.plenary.meetings.MeetingSamples.idOf(other.register(person));
        delegation
                .get(delegation.secretariat, list())
                .expectBody()
                .jsonPath("$.items[0].warnings[0]")
                .isEqualTo("registration.same-person")
                .jsonPath("$.items[1].warnings[0]")
                .isEqualTo("registration.same-person");
        delegation
                .get(delegation.secretariat, list())
                .expectBody()
                .jsonPath("$.items[*].birthDate")
                .doesNotExist();
        assertThat(other.people()).singleElement().satisfies(one -> {
            assertThat(one.get("birthDate")).isEqualTo("1980-05-05");
            assertThat(one.get("id")).isEqualTo(id);
            assertThat(one.get("warnings")).isEqualTo(List.of());
        });
        String foreign =
                other.home() + "/participants/" + delegation.people().get(0).get("id") + "/withdrawal";
        DelegationSamples.post(other.focalPoint, foreign, Map.of())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.unknown-participant");
    }

    @Test
    void whoIsSentBackOrRefusedReadsWhy() {
        String returned = delegation.registered("delegate", "Ana Devuelta");
        String refused = delegation.registered("support", "Ana Rechazada");
        delegation.submit();
        delegation
                .decide(returned, Map.of("decision", "return", "reason", "  "))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.reason-missing");
        delegation
                .decide(returned, Map.of("decision", "return", "reason", "The title is missing"))
                .expectStatus()
                .isOk();
        delegation
                .decide(refused, Map.of("decision", "refuse", "reason", "The delegation is full", "rule", "R5"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.refusal.reason")
                .isEqualTo("The delegation is full")
                .jsonPath("$.refusal.rule")
                .isEqualTo("R5")
                .jsonPath("$.refusal.by")
                .isEqualTo("Amina Test")
                .jsonPath("$.refusal.next")
                .isNotEmpty();
        delegation
                .get(delegation.focalPoint, delegation.home())
                .expectBody()
                .jsonPath("$.participants[0].returnNote")
                .isEqualTo("The title is missing")
                .jsonPath("$.tasks[?(@.code=='mend')].done")
                .isEqualTo(false);
        assertThat(letters.to(delegation.email, 3).text())
                .containsAnyOf("The title is missing", "The delegation is full");
        delegation.submit();
        delegation
                .decide(returned, Map.of("decision", "approve"))
                .expectStatus()
                .isOk();
    }

    @Test
    void anApprovedBadgeChangesByDecisionOnly() {
        String id = delegation.registered("delegate", "Maria Antigua");
        delegation.submit();
        delegation.decide(id, Map.of("decision", "approve")).expectStatus().isOk();
        var wanted = person("head", "Maria Nueva");
        wanted.put("title", "Deputy Minister");
        delegation
                .edit(delegation.focalPoint, id, 3, wanted)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.passportName")
                .isEqualTo("Maria Antigua")
                .jsonPath("$.role")
                .isEqualTo("delegate")
                .jsonPath("$.title")
                .isEqualTo("Deputy Minister")
                .jsonPath("$.change.wanted.passportName")
                .isEqualTo("Maria Nueva")
                .jsonPath("$.change.approved.passportName")
                .isEqualTo("Maria Antigua");
        delegation
                .get(delegation.secretariat, list() + "?state=change-requested")
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(id);
        delegation
                .decide(id, Map.of("decision", "approve"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.passportName")
                .isEqualTo("Maria Nueva")
                .jsonPath("$.category")
                .isEqualTo("head-of-delegation")
                .jsonPath("$.change")
                .doesNotExist();
        assertThat(topics(id)).endsWith("registration.change-requested", "registration.badge-data-changed");

        Participant approved = participants.get(ParticipantId.of(id)).block();
        delegation
                .edit(delegation.focalPoint, id, approved.version(), person("head", "Maria Otra"))
                .expectStatus()
                .isOk();
        delegation
                .decide(id, Map.of("decision", "refuse", "reason", "As in the passport"))
                .expectStatus()
                .isOk();
        assertThat(participants.get(ParticipantId.of(id)).block().passportName())
                .isEqualTo("Maria Nueva");
        notDecidable(id);
    }
}
