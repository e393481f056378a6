package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

/** A focal point registers, corrects, submits and withdraws people. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ParticipantsTest {

    @Autowired
    SignedIn signedIn;

    DelegationSamples delegation;

    @BeforeEach
    void delegation() {
        delegation = new DelegationSamples(signedIn, "TUN");
    }

    @Test
    void whatNoBadgeCanPrintIsSaidAtOnce() {
        var person = person("delegate", "Leila Haddad");
        person.put("displayName", "Leila 🦋 Haddad");
        person.put("honorific", "Dr. 🎓");
        delegation
                .register(person)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.badgeNotices.length()")
                .isEqualTo(2)
                .jsonPath("$.badgeNotices[0].field")
                .isEqualTo("honorific")
                .jsonPath("$.badgeNotices[0].shown")
                .isEqualTo("Dr.")
                .jsonPath("$.badgeNotices[1].field")
                .isEqualTo("displayName")
                .jsonPath("$.badgeNotices[1].characters")
                .isEqualTo(List.of("🦋"))
                .jsonPath("$.badgeNotices[1].shown")
                .isEqualTo("Leila Haddad");
        delegation
                .register(person("delegate", "Amel Trabelsi"))
                .expectBody()
                .jsonPath("$.badgeNotices")
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var person = person("delegate", "ليلى حداد");
        person.put("displayName", "123");
        person.put("title", "x".repeat(151));
        delegation
                .register(person)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("request.invalid")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("passportName", "displayName", "title"))
                .jsonPath("$.errors[*].code")
                .isEqualTo(List.of(
                        "registration.name-not-latin", "registration.name-missing", "registration.name-too-long"));
    }

    @Test
    void takesNamesInTheirOwnScript() {
        var person = person("head", "  LEILA   HADDAD ");
        person.put("displayName", "\u200Fليلى حداد");
        delegation
                .register(person)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.passportName")
                .isEqualTo("LEILA HADDAD")
                .jsonPath("$.displayName")
                .isEqualTo("ليلى حداد")
                .jsonPath("$.state")
                .isEqualTo("draft")
                .jsonPath("$.category")
                .isEqualTo("head-of-delegation")
                .jsonPath("$.late")
                .isEqualTo(false);
        delegation
                .register(person("delegate", "Suharsiwi"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo("Suharsiwi");
    }

    @Test
    void refusesWhatIsNoPerson() {
        refused("passportName", "Анна Иванова", "registration.name-not-latin", "passportName");
        refused("passportName", " ", "registration.name-missing", "passportName");
        for (int length : new int[] {151, 601, 5000}) {
            refused("passportName", "x".repeat(length), "registration.name-too-long", "passportName");
        }
        refused("displayName", "A\u202EB", "request.direction-characters", "displayName");
        refused("honorific", "H.E.\nMs.", "registration.name-characters", "honorific");
        refused("role", "emperor", "request.bad-value", "role");
        refused("language", "tlh", "request.bad-value", "language");
        refused("birthDate", "2099-01-01", "request.invalid", "birthDate");
        refused("birthDate", "yesterday", "request.bad-value", "birthDate");
        refused("email", "nobody", "request.invalid", "email");
        refused("photoConsent", "maybe", "request.bad-value", "photoConsent");
        refused("passportName", List.of("A"), "request.bad-value", "passportName");
        delegation
                .focalPoint
                .post()
                .uri(delegation.home() + "/participants")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[{]")
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(delegation.people()).isEmpty();
    }

    private void refused(String field, Object value, String code, String at) {
        var person = person("delegate", "Anna Example");
        person.put(field, value);
        delegation
                .register(person)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.field")
                .isEqualTo(at)
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void theSameKeyRegistersOnce() {
        String key = UUID.randomUUID().toString();
        String first = MeetingSamples.idOf(withKey(key, person("delegate", "Amal Once")));
        assertThat(MeetingSamples.idOf(withKey(key, person("delegate", "Amal Once"))))
                .isEqualTo(first);
        withKey(key, person("delegate", "Amal Twice")).expectStatus().isEqualTo(422);
        assertThat(delegation.people()).hasSize(1);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec withKey(
            String key, Map<String, ?> person) {
        return delegation
                .focalPoint
                .post()
                .uri(delegation.home() + "/participants")
                .header("Idempotency-Key", key)
                .bodyValue(person)
                .exchange();
    }

    @Test
    void aNewHeadDemotesTheFormer() {
        String former = delegation.registered("head", "First Head");
        String next = delegation.registered("head", "Second Head");
        assertThat(delegation.people())
                .extracting(one -> one.get("id") + " " + one.get("role"))
                .containsExactly(next + " head", former + " alternate");
        var again = person("head", "First Head");
        delegation.edit(delegation.focalPoint, former, 1, again).expectStatus().isEqualTo(412);
        delegation.edit(delegation.focalPoint, former, 2, again).expectStatus().isOk();
        assertThat(delegation.people())
                .filteredOn(one -> one.get("role").equals("head"))
                .singleElement()
                .satisfies(head -> assertThat(head.get("id")).isEqualTo(former));
    }

    @Test
    void ofTwentyHeadsAtOnceOneRemains() throws Exception {
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            String name = "Head " + (char) ('A' + i);
            requests.add(() -> delegation
                    .register(person("head", name))
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value());
        }
        var threads = Executors.newFixedThreadPool(20);
        try {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(delegation.people()).hasSize(20);
        assertThat(delegation.people())
                .filteredOn(one -> one.get("role").equals("head"))
                .hasSize(1);
    }

    @Test
    void theSameNameIsPointedOut() {
        delegation.registered("delegate", "Zoë Müller-Lang");
        delegation.registered("adviser", "MULLER LANG ZOE");
        delegation.registered("adviser", "Somebody Else");
        assertThat(delegation.people())
                .extracting(one -> String.valueOf(one.get("warnings")))
                .containsExactlyInAnyOrder("[registration.same-name]", "[registration.same-name]", "[]");
    }

    @Test
    void aWithdrawnPersonIsDoneWith() {
        String head = delegation.registered("head", "Gone Head");
        DelegationSamples.post(
                        delegation.focalPoint,
                        delegation.home() + "/participants/" + head + "/withdrawal",
                        Map.of("reason", "Called to the capital"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("withdrawn");
        delegation
                .edit(delegation.focalPoint, head, 2, person("head", "Gone Head"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.not-editable");
        delegation.registered("head", "Other Head");
        DelegationSamples.post(
                        delegation.focalPoint,
                        delegation.home() + "/participants/" + UUID.randomUUID() + "/withdrawal",
                        Map.of())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void afterTheDeadlineOnlyTheSecretariatRegisters() {
        delegation.registered("delegate", "Early Draft");
        var request = MeetingSamples.berlin(delegation.meeting);
        request.put("registrationClosesAt", "2026-01-01T00:00:00Z");
        new MeetingSamples(signedIn)
                .put("/api/v1/meetings/" + delegation.meeting, 2, request)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registrationOpen")
                .isEqualTo(false);
        closed(delegation.register(person("delegate", "Late Example")));
        closed(DelegationSamples.post(delegation.focalPoint, delegation.home() + "/submission", Map.of()));
        DelegationSamples.post(
                        delegation.secretariat, delegation.home() + "/participants", person("delegate", "Late Example"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.late")
                .isEqualTo(true);
        DelegationSamples.post(delegation.secretariat, delegation.home() + "/submission", Map.of())
                .expectStatus()
                .isOk();
    }

    private static void closed(org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.closed")
                .jsonPath("$.rule")
                .isEqualTo("R8");
    }
}
