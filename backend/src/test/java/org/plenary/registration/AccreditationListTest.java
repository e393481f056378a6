package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The list of people to decide about: in pages, and many at once. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class AccreditationListTest extends AccreditationStage {

    @Test
    void ofManyWhoHasChangedStaysUndecidedAndTheOthersCount() {
        String one = delegation.registered("delegate", "Uno Ejemplo");
        String two = delegation.registered("delegate", "Dos Ejemplo");
        delegation.submit();
        String draft = delegation.registered("delegate", "Tres Ejemplo");
        String nobody = UUID.randomUUID().toString();
        long seen = delegation.version(two);
        delegation
                .edit(delegation.focalPoint, two, seen, DelegationSamples.person("adviser", "Dos Ejemplo"))
                .expectStatus()
                .isOk();
        decideAllSeen(List.of(
                        Map.of("id", two, "version", seen),
                        Map.of("id", draft, "version", delegation.version(draft)),
                        Map.of("id", nobody, "version", 1),
                        Map.of("id", one, "version", delegation.version(one)),
                        Map.of("id", one, "version", delegation.version(one))))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(one)
                .jsonPath("$.undecided[*].id")
                .isEqualTo(List.of(two, draft, nobody))
                .jsonPath("$.undecided[*].problem.code")
                .isEqualTo(List.of(
                        "registration.decided-meanwhile",
                        "registration.not-decidable",
                        "registration.unknown-participant"));
        assertThat(participants.approvedOf(delegation.meeting).collectList().block())
                .singleElement()
                .satisfies(approved -> assertThat(approved.displayName()).isEqualTo("Uno Ejemplo"));
        decideAll(List.of(two)).expectStatus().isOk();
        assertThat(participants.approvedOf(delegation.meeting).collectList().block())
                .hasSize(2);
    }

    @Test
    void twoOfficersWhoApproveTheSamePeopleAtOnceBothSucceed() throws Exception {
        List<Map<String, ?>> people = new ArrayList<>();
        for (String name : List.of("Uno", "Dos", "Tres", "Cuatro")) {
            String id = delegation.registered("delegate", name + " Ejemplo");
            people.add(Map.of("id", id));
        }
        delegation.submit();
        people.replaceAll(
                person -> Map.of("id", person.get("id"), "version", delegation.version((String) person.get("id"))));
        var one = signedIn.secretariat(delegation.meeting);
        var other = signedIn.secretariat(delegation.meeting);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Map<?, ?>>> both = List.of(() -> answerTo(one, people), () -> answerTo(other, people));
            int meanwhile = 0;
            for (Future<Map<?, ?>> answer : threads.invokeAll(both)) {
                assertThat((List<?>) answer.get().get("items")).hasSize(people.size());
                assertThat((List<?>) answer.get().get("undecided")).isEmpty();
                meanwhile += ((List<?>) answer.get().get("meanwhile")).size();
            }
            assertThat(meanwhile)
                    .as("each person is approved by one of the two")
                    .isEqualTo(people.size());
        } finally {
            threads.shutdown();
        }
        for (Map<String, ?> person : people) {
            assertThat(topics((String) person.get("id"))).containsOnlyOnce("registration.participant-approved");
        }
    }

    @Test
    void whoComesSecondReadsWhoApprovedAndNothingElseCountsAsDone() {
        String id = delegation.registered("delegate", "Uno Ejemplo");
        delegation.submit();
        long seen = delegation.version(id);
        decideAllSeen(List.of(Map.of("id", id, "version", seen))).expectStatus().isOk();
        decideAllSeen(List.of(Map.of("id", id, "version", seen)))
                .expectBody()
                .jsonPath("$.meanwhile[0].id")
                .isEqualTo(id)
                .jsonPath("$.meanwhile[0].by")
                .isNotEmpty();
        decideAllSeen(List.of(Map.of("id", id, "version", seen - 1)))
                .expectBody()
                .jsonPath("$.meanwhile")
                .isEmpty()
                .jsonPath("$.undecided[0].problem.code")
                .isEqualTo("registration.decided-meanwhile");
    }

    @Test
    void manyAreNamedWithTheirVersions() {
        decideAll(List.of()).expectStatus().isBadRequest();
        decideAll(List.of("x")).expectStatus().isBadRequest();
        decideAllSeen(List.of(Map.of("id", UUID.randomUUID().toString())))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theListIsReadInPages() {
        for (String name : List.of("Ana", "Beatriz", "Carla", "Diana", "Elena")) {
            delegation.registered("delegate", name + " Página");
        }
        String cursor = "";
        var seen = new java.util.ArrayList<Object>();
        for (int page = 0; page < 3; page++) {
            Map<?, ?> body = delegation
                    .get(delegation.secretariat, list() + "?limit=2&state=draft" + cursor)
                    .expectStatus()
                    .isOk()
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            ((List<?>) body.get("items")).forEach(item -> seen.add(((Map<?, ?>) item).get("passportName")));
            cursor = "&cursor=" + body.get("next");
            assertThat(body.containsKey("next")).isEqualTo(page < 2);
        }
        assertThat(seen)
                .containsExactly("Ana Página", "Beatriz Página", "Carla Página", "Diana Página", "Elena Página");
        delegation
                .get(delegation.secretariat, list() + "?q={q}", "carl\u0000a")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        delegation
                .get(delegation.secretariat, list() + "?q={q}", "%")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        delegation
                .get(delegation.secretariat, list() + "?state=lost")
                .expectStatus()
                .isBadRequest();
        delegation
                .get(delegation.secretariat, list() + "?cursor=lost")
                .expectStatus()
                .isBadRequest();
        delegation
                .get(delegation.secretariat, list() + "?q=carla&cursor=")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private Map<?, ?> answerTo(WebTestClient officer, List<Map<String, ?>> people) {
        return DelegationSamples.post(
                        officer, list() + "/decisions", Map.of("participants", people, "decision", "approve"))
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
