package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What browsers are told, and what they must prove. */
@PlenaryTest
@Import(SignedIn.class)
class BrowserSecurityTest {

    @Autowired
    WebTestClient browser;

    @Autowired
    SignedIn signedIn;

    @Test
    void everyAnswerCarriesTheStrictHeadersErrorsIncluded() {
        for (String path : List.of("/api/v1/session", "/api/v1/nothing", "/api/v1/mailbox", "/actuator/health")) {
            HttpHeaders headers = browser.get()
                    .uri(path)
                    .exchange()
                    .returnResult(byte[].class)
                    .getResponseHeaders();
            assertThat(headers.getFirst("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", " 'unsafe-eval'", "*");
            assertThat(headers.getFirst("Permissions-Policy")).contains("camera=(self)");
            assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
            assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(headers.getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
            assertThat(headers.containsHeader("Server")).isFalse();
        }
    }

    @Test
    void aChangeNeedsTheTokenThatOnlyThisSitesPagesCanRead() {
        SignedIn.Person person = signedIn.as();
        WebTestClient forged = person.client()
                .mutate()
                .defaultHeaders(headers -> headers.remove("X-XSRF-TOKEN"))
                .build();
        SignInTest.problem(
                forged.put()
                        .uri("/api/v1/session/language")
                        .bodyValue(Map.of("language", "fr"))
                        .exchange(),
                403,
                "access.forgery");
        SignInTest.problem(
                browser.post()
                        .uri("/api/v1/sign-in/requests")
                        .bodyValue(Map.of("email", "a@b.example"))
                        .exchange(),
                403,
                "access.forgery");
        forged.get().uri("/api/v1/session").exchange().expectStatus().isOk();
    }

    @Test
    void aTokenThatIsNotTheCookiesIsRefused() {
        SignedIn.Person person = signedIn.as();
        for (String bad : List.of("", "guessed", UUID.randomUUID().toString())) {
            WebTestClient forged = person.client()
                    .mutate()
                    .defaultHeaders(headers -> headers.set("X-XSRF-TOKEN", bad))
                    .build();
            SignInTest.problem(
                    forged.put()
                            .uri("/api/v1/session/language")
                            .bodyValue(Map.of("language", "fr"))
                            .exchange(),
                    403,
                    "access.forgery");
        }
        person.client()
                .put()
                .uri("/api/v1/session/language")
                .bodyValue(Map.of("language", "fr"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void whoMayActLearnsWhatIsWrongWithTheRequest() {
        WebTestClient client = signedIn.secretariat(new MeetingSamples(signedIn).existing("some-meeting"));
        SignInTest.problem(
                client.post()
                        .uri("/api/v1/meetings/some-meeting/team")
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange(),
                400,
                "request.invalid");
    }

    @Test
    void theFirstAnswerBringsThatToken() {
        browser.get()
                .uri("/api/v1/session")
                .exchange()
                .expectCookie()
                .httpOnly("XSRF-TOKEN", false)
                .expectCookie()
                .sameSite("XSRF-TOKEN", "Strict")
                .expectCookie()
                .path("XSRF-TOKEN", "/");
    }

    @Test
    void refusalsSpeakTheReadersLanguage() {
        browser.get()
                .uri("/api/v1/mailbox")
                .header("Accept-Language", "ar")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("Content-Language", "ar")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("access.sign-in-required")
                .jsonPath("$.title")
                .isEqualTo("يُرجى تسجيل الدخول");
        signedIn.as()
                .client()
                .get()
                .uri("/api/v1/mailbox?lang=zh")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("access.denied")
                .jsonPath("$.title")
                .isEqualTo("您无权访问此内容");
    }

    @Test
    void whatIsClosedDoesNotTellWhetherItExists() {
        WebTestClient client = signedIn.as(Grant.of(Role.SECRETARIAT, MeetingCode.of("some-meeting")))
                .client();
        byte[] other = team(client, "other-meeting");
        byte[] odd = team(client, "Not A Meeting");
        assertThat(new String(odd)).isEqualTo(new String(other).replace("other-meeting", "Not%20A%20Meeting"));
    }

    @Test
    void aWrongBearerTokenIsNobodyAndACookieBesideItDoesNotHelp() {
        SignedIn.Person person = signedIn.as(Grant.ofNetwork(Role.ADMINISTRATOR));
        person.client()
                .mutate()
                .defaultHeader("Authorization", "Bearer wrong")
                .build()
                .get()
                .uri("/api/v1/mailbox")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        signedIn.bearer("")
                .get()
                .uri("/api/v1/mailbox")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aRevokedDeviceIsRefusedAtItsNextContact() throws InterruptedException {
        MeetingCode meeting = new MeetingSamples(signedIn).existing("door-test");
        SignedIn.Door door = signedIn.door(Role.DOOR_SUPERVISOR, meeting, GateId.random());
        door.client()
                .get()
                .uri("/api/v1/meetings/door-test/devices")
                .exchange()
                .expectStatus()
                .isOk();
        signedIn.secretariat(meeting)
                .delete()
                .uri("/api/v1/meetings/door-test/devices/" + door.device())
                .exchange()
                .expectStatus()
                .isNoContent();
        int status = 0;
        for (int i = 0; i < 100 && status != 401; i++) {
            status = door.client()
                    .get()
                    .uri("/api/v1/meetings/door-test/devices")
                    .exchange()
                    .returnResult(byte[].class)
                    .getStatus()
                    .value();
            Thread.sleep(20);
        }
        assertThat(status).isEqualTo(401);
        SignInTest.problem(
                signedIn.secretariat(meeting)
                        .delete()
                        .uri("/api/v1/meetings/door-test/devices/" + door.device())
                        .exchange(),
                404,
                "devices.unknown");
    }

    @Test
    void aWithdrawnRoleEndsAtOnceOnAnOpenSession(@Autowired Grants grants) throws InterruptedException {
        MeetingCode meeting = new MeetingSamples(signedIn).existing("handover");
        SignedIn.Person former = signedIn.as(Grant.of(Role.SECRETARIAT, meeting));
        former.client()
                .get()
                .uri("/api/v1/meetings/handover/team")
                .exchange()
                .expectStatus()
                .isOk();
        grants.revoke(former.account(), Grant.of(Role.SECRETARIAT, meeting)).block();
        int status = 0;
        for (int i = 0; i < 100 && status != 403; i++) {
            status = former.client()
                    .get()
                    .uri("/api/v1/meetings/handover/team")
                    .exchange()
                    .returnResult(byte[].class)
                    .getStatus()
                    .value();
            Thread.sleep(20);
        }
        assertThat(status).isEqualTo(403);
    }

    private static byte[] team(WebTestClient client, String meeting) {
        return client.get()
                .uri("/api/v1/meetings/{meeting}/team", meeting)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }
}
