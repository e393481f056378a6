package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Accounts;
import org.plenary.kernel.DelegationId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A delegation is invited once, answers, and is nobody else's business (R1, R11, P2). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class DelegationsTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Accounts accounts;

    @Test
    void theInvitationsLinkSignsTheFocalPointIn() {
        var esp = new DelegationSamples(signedIn, "ESP");
        LettersSent.Sent letter = letters.to(esp.email);
        assertThat(letter.subject()).contains("Capital-level meeting (fr)");
        assertThat(letter.text()).contains("Léa Exemple", "Espagne", "octobre 2026");

        String session = signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .bodyValue(Map.of("token", letter.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Void.class)
                .returnResult()
                .getResponseCookies()
                .getFirst("plenary-session")
                .getValue();
        WebTestClient focalPoint = signedIn.client(session);
        esp.get(focalPoint, esp.home() + "?lang=ar")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entity.name")
                .isEqualTo("إسبانيا")
                .jsonPath("$.tasks[?(@.done==true)]")
                .isEmpty()
                .jsonPath("$.tasks[0].code")
                .isEqualTo("answer")
                .jsonPath("$.registrationOpen")
                .isEqualTo(true);
    }

    @Test
    void theAnswerReplacesTheFormerOne() {
        var nam = new DelegationSamples(signedIn, "NAM");
        answer(nam, Map.of("designated", true, "focalPointName", "Ndapewa Beispiel", "willAttend", false))
                .expectStatus()
                .isOk();
        answer(nam, Map.of("designated", true, "focalPointName", "Ndapewa Beispiel", "willAttend", true))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answer.willAttend")
                .isEqualTo(true)
                .jsonPath("$.answer.focalPointName")
                .isEqualTo("Ndapewa Beispiel")
                .jsonPath("$.tasks[?(@.code=='answer')].done")
                .isEqualTo(true);
        answer(nam, Map.of("designated", "perhaps", "willAttend", true))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("designated");
        answer(nam, Map.of("willAttend", true)).expectStatus().isBadRequest();
    }

    private WebTestClient.ResponseSpec answer(DelegationSamples of, Map<String, ?> answer) {
        return of.focalPoint.put().uri(of.home() + "/answer").bodyValue(answer).exchange();
    }

    @Test
    void nobodyElseReadsADelegation() {
        var can = new DelegationSamples(signedIn, "CAN");
        var chl = new DelegationSamples(signedIn, can.meeting, "CHL");
        denied(can.get(chl.focalPoint, can.home()), 403);
        denied(
                can.get(
                        chl.focalPoint,
                        can.home()
                                .replace(
                                        can.delegation.toString(),
                                        DelegationId.random().toString())),
                403);
        denied(
                DelegationSamples.post(
                        chl.focalPoint, can.home() + "/participants", DelegationSamples.person("head", "Eve")),
                403);
        denied(can.get(signedIn.anonymous(), can.home()), 401);
        denied(can.get(chl.focalPoint, "/api/v1/meetings/" + can.meeting + "/delegations"), 403);
        denied(can.get(chl.focalPoint, "/api/v1/meetings/" + can.meeting + "/participants"), 403);
        var elsewhere = new DelegationSamples(signedIn, "CAN");
        denied(can.get(elsewhere.secretariat, can.home()), 403);
        String mixed = "/api/v1/meetings/" + elsewhere.meeting + "/delegations/" + can.delegation;
        can.get(elsewhere.secretariat, mixed)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.unknown-delegation");
    }

    private static void denied(WebTestClient.ResponseSpec answer, int status) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .value(code -> assertThat((String) code).startsWith("access."));
    }

    @Test
    void theListIsInTheReadersOrder() {
        var civ = new DelegationSamples(signedIn, "CIV");
        new DelegationSamples(signedIn, civ.meeting, "HRV");
        new DelegationSamples(signedIn, civ.meeting, "CRI");
        civ.registered("delegate", "Awa Exemple");
        String path = "/api/v1/meetings/" + civ.meeting + "/delegations";
        civ.get(civ.secretariat, path)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].entity.code")
                .isEqualTo("CRI")
                .jsonPath("$.items[1].entity.code")
                .isEqualTo("CIV")
                .jsonPath("$.items[1].counts.draft")
                .isEqualTo(1)
                .jsonPath("$.items[2].entity.code")
                .isEqualTo("HRV");
        civ.get(civ.secretariat, path + "?q=cro")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void anEntityIsInvitedOnceEvenByTenAtOnce() throws Exception {
        var jpn = new DelegationSamples(signedIn, "JPN");
        jpn.invite("JPN", "other@example.org")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.delegation-exists");
        Callable<Integer> invite = () -> jpn.invite("ARE", "are-" + UUID.randomUUID() + "@example.org")
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        var threads = Executors.newFixedThreadPool(10);
        try {
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(10, invite))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void refusesWhatIsNoInvitation() {
        var che = new DelegationSamples(signedIn, "CHE");
        refused(che, "ATLANTIS", "x@example.org", 404, "network.unknown-entity");
        refused(che, "no code", "x@example.org", 400, "request.bad-value");
        refused(che, "ZAF", "not an address", 400, "request.invalid");
        var samples = new MeetingSamples(signedIn);
        samples.post(
                        "/api/v1/meetings/" + samples.draft() + "/delegations",
                        Map.of(
                                "entity",
                                "ZAF",
                                "focalPoint",
                                Map.of("name", "A", "email", "a@example.org", "language", "en")))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.meeting-not-published");
        samples.post(
                        "/api/v1/meetings/nowhere-2030/delegations",
                        Map.of(
                                "entity",
                                "ZAF",
                                "focalPoint",
                                Map.of("name", "A", "email", "a@example.org", "language", "en")))
                .expectStatus()
                .isNotFound();
    }

    private static void refused(DelegationSamples of, String entity, String email, int status, String code) {
        of.invite(entity, email)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void handingOverEndsTheFormerAccessAtOnce() {
        var nor = new DelegationSamples(signedIn, "NOR");
        String session = signIn(nor.email);
        WebTestClient former = signedIn.client(session);
        nor.get(former, nor.home()).expectStatus().isOk();
        String next = "next-" + UUID.randomUUID() + "@example.org";
        DelegationSamples.post(
                        nor.secretariat,
                        nor.home() + "/focal-points",
                        Map.of("name", "Kari Eksempel", "email", next, "language", "en"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.focalPoints.length()")
                .isEqualTo(2);
        String account = accounts.byEmail(nor.email).block().id().toString();
        nor.secretariat
                .delete()
                .uri(nor.home() + "/focal-points/" + account + "?reason=New post")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.focalPoints[*].email")
                .isEqualTo(next);
        awaitForbidden(() -> nor.get(former, nor.home()));
        nor.get(signedIn.client(signIn(next)), nor.home()).expectStatus().isOk();
    }

    /** The word reaches every instance through the database, within a moment. */
    private static void awaitForbidden(java.util.function.Supplier<WebTestClient.ResponseSpec> request) {
        long until = System.nanoTime() + java.time.Duration.ofSeconds(20).toNanos();
        int status = 0;
        while (status != 403 && System.nanoTime() < until) {
            status = request.get().expectBody().returnResult().getStatus().value();
        }
        assertThat(status).isEqualTo(403);
    }

    private String signIn(String email) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .bodyValue(Map.of("token", letters.to(email).token()))
                .exchange()
                .expectBody(Void.class)
                .returnResult()
                .getResponseCookies()
                .getFirst("plenary-session")
                .getValue();
    }
}
