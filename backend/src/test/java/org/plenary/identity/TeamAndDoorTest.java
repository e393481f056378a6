package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The people and the devices that work for a meeting, as identity sees them; meetings and gates are given here. */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class, TeamAndDoorTest.GivenMeetings.class})
class TeamAndDoorTest {

    private static final MeetingCode MEETING = MeetingCode.of("team-and-door");
    private static final MeetingCode PAST = MeetingCode.of("long-ago");
    private static final GateId GATE = GateId.random();
    private static final String DEVICES = "/api/v1/meetings/team-and-door/devices";

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    DatabaseClient database;

    /** One meeting that lasts, one that is over, and one gate. */
    @TestConfiguration
    static class GivenMeetings {

        @Bean
        @Primary
        MeetingTerms givenMeetings() {
            var title = LocalizedText.of(Map.of("en", "Team and door", "ru", "Группа и вход"));
            return new MeetingTerms() {
                @Override
                public Mono<Term> of(MeetingCode meeting) {
                    Duration until = Duration.ofDays(meeting.equals(PAST) ? -2 : 2);
                    return meeting.equals(PAST) || meeting.equals(MEETING)
                            ? Mono.just(new Term(title, Instant.now().plus(until)))
                            : Mono.error(Problem.of("meetings.unknown", 404));
                }

                @Override
                public Mono<Void> requireKnown(MeetingCode meeting, Viewer viewer) {
                    return of(meeting).then();
                }
            };
        }

        @Bean
        @Primary
        GateDirectory givenGates() {
            return (meeting, gate) ->
                    gate.equals(GATE) ? Mono.just(LocalizedText.english("North entrance")) : Mono.empty();
        }
    }

    @Test
    void anInvitedOfficerSignsInByTheLetterAndHoldsTheRoleUntilItIsWithdrawn() {
        WebTestClient secretariat = signedIn.secretariat(MEETING);
        Map<?, ?> member = invite(secretariat, "pavel@mfa.example", "protocol-officer")
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        invite(secretariat, "PAVEL@mfa.example", "protocol-officer")
                .expectStatus()
                .isCreated();
        assertThat(letters.allTo("pavel@mfa.example")).hasSize(1);
        LettersSent.Sent letter = letters.to("pavel@mfa.example");
        assertThat(letter.text()).contains("Группа и вход", "сотрудник протокола");

        signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .bodyValue(Map.of("token", letter.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.path")
                .isEqualTo("/secretariat/team-and-door/speakers")
                .jsonPath("$.grants[0].role")
                .isEqualTo("protocol-officer")
                .jsonPath("$.grants[0].meeting")
                .isEqualTo("team-and-door");
        secretariat
                .delete()
                .uri("/api/v1/meetings/team-and-door/team/" + member.get("grant"))
                .exchange()
                .expectStatus()
                .isNoContent();
        SignInTest.problem(
                secretariat
                        .delete()
                        .uri("/api/v1/meetings/team-and-door/team/" + member.get("grant"))
                        .exchange(),
                404,
                "team.unknown");
    }

    @Test
    void everyOfficerLandsWhereTheirRoleWorks() {
        WebTestClient secretariat = signedIn.secretariat(MEETING);
        var pages = Map.of(
                "interpretation-officer", "/secretariat/team-and-door/interpretation",
                "door-supervisor", "/secretariat/team-and-door/presence",
                "secretariat", "/secretariat/team-and-door");
        pages.forEach((role, page) -> {
            String email = "lands-" + role + "@mfa.example";
            invite(secretariat, email, role).expectStatus().isCreated();
            signedIn.anonymous()
                    .post()
                    .uri("/api/v1/sign-in/sessions")
                    .bodyValue(Map.of("token", letters.to(email).token()))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.path")
                    .isEqualTo(page);
        });
    }

    @Test
    void nobodyHandsOutWhatIsNoTeamRoleOrWithdrawsTheirOwn() {
        WebTestClient secretariat = signedIn.secretariat(MEETING);
        for (String role : List.of("administrator", "focal-point", "participant", "door-scanner")) {
            SignInTest.problem(invite(secretariat, "x@mfa.example", role), 400, "team.role");
        }
        SignInTest.problem(invite(secretariat, "x@mfa.example", "king"), 400, "request.bad-value");
        SignInTest.problem(invite(secretariat, "not an address", "secretariat"), 400, "identity.email");
        SignInTest.problem(
                invite(signedIn.administrator(), "x@mfa.example", "secretariat", "no-such-meeting"),
                404,
                "meetings.unknown");
        assertThat(letters.allTo("x@mfa.example")).isEmpty();

        List<?> items = (List<?>) secretariat
                .get()
                .uri("/api/v1/meetings/team-and-door/team")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("items");
        Map<?, ?> last = (Map<?, ?>) items.get(items.size() - 1);
        SignInTest.problem(
                secretariat
                        .delete()
                        .uri("/api/v1/meetings/team-and-door/team/" + last.get("grant"))
                        .exchange(),
                409,
                "team.oneself");
    }

    @Test
    void ofTenPhonesThatScanOneCodeExactlyOneBecomesADevice() {
        String token = offer(signedIn.secretariat(MEETING), GATE, "door-scanner");
        List<Integer> answers = Flux.fromStream(IntStream.range(0, 10).boxed())
                .flatMap(
                        i -> Mono.fromCallable(() -> take(token)
                                        .returnResult(byte[].class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        10)
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(answers).hasSize(10).containsOnlyOnce(201).containsOnly(201, 410);
        SignInTest.problem(take(token), 410, "devices.enrolment-used");
    }

    @Test
    void anEnrolledDeviceKnowsItsGateAndEndsAfterTheMeeting() {
        String token = offer(signedIn.secretariat(MEETING), GATE, "door-supervisor");
        Map<?, ?> device = take(token)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(device.get("gate")).isEqualTo(Map.of("id", GATE.toString(), "name", Map.of("en", "North entrance")));
        assertThat(Instant.parse((String) device.get("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(73)));
        assertThat((String) device.get("token")).hasSize(22);
        signedIn.bearer((String) device.get("token"))
                .get()
                .uri(DEVICES)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].token")
                .doesNotExist();
        database.sql("update identity_device set expires_at = now() where id = :id")
                .bind("id", java.util.UUID.fromString((String) device.get("device")))
                .then()
                .block();
        signedIn.bearer((String) device.get("token"))
                .get()
                .uri("/api/v1/meetings/elsewhere/devices")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aSupervisorOffersScannersOnly() {
        WebTestClient supervisor =
                signedIn.door(Role.DOOR_SUPERVISOR, MEETING, GATE).client();
        assertThat(offer(supervisor, GATE, "door-scanner")).isNotBlank();
        SignInTest.problem(ask(supervisor, "team-and-door", GATE, "door-supervisor"), 403, "access.denied");
        SignInTest.problem(
                ask(signedIn.door(Role.DOOR_SCANNER, MEETING, GATE).client(), "team-and-door", GATE, "door-scanner"),
                403,
                "access.denied");
    }

    @Test
    void badOffersAndCodesAreProblems() {
        WebTestClient administrator = signedIn.administrator();
        SignInTest.problem(
                ask(administrator, "team-and-door", GateId.random(), "door-scanner"), 404, "devices.gate-unknown");
        SignInTest.problem(ask(administrator, "team-and-door", GATE, "secretariat"), 400, "devices.role");
        SignInTest.problem(ask(administrator, "no-such-meeting", GATE, "door-scanner"), 404, "meetings.unknown");
        SignInTest.problem(ask(administrator, "long-ago", GATE, "door-scanner"), 409, "devices.meeting-over");
        SignInTest.problem(take("no-such-code"), 404, "devices.enrolment-unknown");
        String token = offer(administrator, GATE, "door-scanner");
        database.sql("update identity_enrolment set expires_at = now() where used_at is null")
                .then()
                .block();
        SignInTest.problem(take(token), 410, "devices.enrolment-expired");
    }

    private static String offer(WebTestClient client, GateId gate, String role) {
        Map<?, ?> offer = ask(client, "team-and-door", gate, role)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat((String) offer.get("qrSvg")).startsWith("<svg").endsWith("</svg>");
        String url = (String) offer.get("url");
        assertThat(url).contains("/door/enrol#");
        return url.substring(url.indexOf('#') + 1);
    }

    private static WebTestClient.ResponseSpec ask(WebTestClient client, String meeting, GateId gate, String role) {
        return client.post()
                .uri("/api/v1/meetings/{meeting}/devices/enrolments", meeting)
                .bodyValue(Map.of("gate", gate.toString(), "role", role, "label", "North 1"))
                .exchange();
    }

    private WebTestClient.ResponseSpec take(String token) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/devices")
                .bodyValue(Map.of("enrolment", token, "name", "Phone of the north"))
                .exchange();
    }

    private static WebTestClient.ResponseSpec invite(WebTestClient client, String email, String role) {
        return invite(client, email, role, "team-and-door");
    }

    private static WebTestClient.ResponseSpec invite(WebTestClient client, String email, String role, String meeting) {
        return client.post()
                .uri("/api/v1/meetings/{meeting}/team", meeting)
                .bodyValue(Map.of("email", email, "name", "Павел", "role", role, "language", "ru"))
                .exchange();
    }
}
