package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a supervisor does on the phone at the door (B10): lost badges, wrong categories, walk-ins; each for a reason (X3). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class SupervisorTest extends DoorStage {

    @Autowired
    DatabaseClient database;

    WebTestClient supervisor;

    String badge;

    @BeforeEach
    void aSupervisorHasAPhone() {
        supervisor = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();
        badge = String.valueOf(samples.badge(meeting, person, "active").get("id"));
    }

    @Test
    void aLostBadgeOpensNothingAndTheNextSerialDoes() {
        Map<String, Object> issued = created(replace(supervisor, null, "left in the taxi"));

        assertThat(issued)
                .containsEntry("category", "delegate")
                .containsEntry("letter", "D")
                .doesNotContainKey("displayName");
        assertThat(String.valueOf(issued.get("serial"))).endsWith("-2");
        assertThat(verdict(device, scan(code))).isEqualTo("revoked");
        assertThat(verdict(device, scan(codes.of(person)))).isEqualTo("admitted");
        assertThat(reasons("badges.badge-revoked")).containsExactly("left in the taxi");
    }

    /** Eight supervisors of whom each is asked for the same badge: one new badge, and everybody else is told. */
    @Test
    void aBadgeIsReplacedOnce() throws Exception {
        List<Integer> answers = atOnce(
                8,
                i -> replace(supervisor, null, "lost " + i)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        assertThat(samples.badges(meeting, person)).hasSize(2);
    }

    @Test
    void aRetryGetsTheSameBadge() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Object> serials =
                atOnce(6, i -> created(replace(supervisor, key, null, "lost")).get("serial"));

        assertThat(serials).hasSize(6).containsOnly(serials.get(0));
        assertThat(samples.badges(meeting, person)).hasSize(2);
    }

    @Test
    void aWrongCategoryIsCorrectedInTheRegistrationAndOnANewBadge() {
        Map<String, Object> issued = created(replace(supervisor, "support", "drives the minister"));

        assertThat(issued).containsEntry("category", "support").containsEntry("letter", "T");
        assertThat(verdict(device, scan(code))).isEqualTo("revoked");
        assertThat(map(map(answer(device, scan(codes.of(person))), "person"), "category"))
                .containsEntry("letter", "T");
        assertThat(reasons("registration.badge-data-changed")).containsExactly("drives the minister");
        badge = String.valueOf(issued.get("badge"));
        problem(replace(supervisor, "support", "again"), 409, "registration.same-category");
        assertThat(samples.badges(meeting, person))
                .as("what is refused changes nothing")
                .hasSize(2);
    }

    /** A phone at the door opens no zone that its holder's category did not open: that is for the Secretariat (R7). */
    @Test
    void moreZonesAreGivenByTheSecretariatAlone() {
        for (String role : List.of("security", "interpreter", "speaker")) {
            problem(replace(supervisor, role, "says so"), 409, "badges.wider-zones")
                    .jsonPath("$.rule")
                    .isEqualTo("R7")
                    .jsonPath("$.field")
                    .isEqualTo("role");
        }
        assertThat(samples.badges(meeting, person)).hasSize(1);
        assertThat(reasons("registration.badge-data-changed")).isEmpty();

        badge = String.valueOf(created(replace(samples.office(), "security", "guards the minister"))
                .get("badge"));
        assertThat(created(replace(supervisor, "interpreter", "guards nobody"))).containsEntry("letter", "I");
    }

    @Test
    void aWishThatACorrectionFulfilsWaitsNoLonger() {
        var wish = new HashMap<>(BadgeSamples.person("María Núñez", "Maria Nunez"));
        wish.put("role", "support");
        signedIn.as(Grant.focalPoint(meeting, delegation))
                .client()
                .put()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/participants/" + person)
                .header("If-Match", "\"3\"")
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isOk();
        String waiting = "/participants?state=change-requested";
        assertThat(items(samples.office(), waiting)).hasSize(1);

        created(replace(supervisor, "support", "drives the minister"));

        assertThat(items(samples.office(), waiting)).isEmpty();
    }

    /** The door knows somebody with an alias by the alias alone (P3, P5). */
    @Test
    void whoIsNotAccreditedGetsNoBadgeAndIsNotNamed() {
        var hidden = new HashMap<>(BadgeSamples.person("Zebulon Hidden", "Zebulon Passport"));
        hidden.put("alias", "Guest Seven");
        ParticipantId one = samples.approved(meeting, delegation, hidden);
        badge = String.valueOf(samples.badge(meeting, one, "active").get("id"));
        String withdrawal =
                "/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/participants/" + one + "/withdrawal";
        post(samples.office(), withdrawal, Map.of("reason", "cannot travel"))
                .expectStatus()
                .is2xxSuccessful();

        for (String role : new String[] {"support", "security", null}) {
            byte[] answer = problem(replace(supervisor, role, "stands here"), 409, "badges.not-approved-at-door")
                    .returnResult()
                    .getResponseBody();
            assertThat(answer).asString(StandardCharsets.UTF_8).doesNotContain("Zebulon");
        }
    }

    /** Two officers who correct the same badge differently: the second one's correction leaves nothing behind. */
    @Test
    void ofTwoCorrectionsOneStands() throws Exception {
        List<String> roles = List.of("security", "interpreter", "support", "speaker");

        List<Integer> answers = atOnce(
                4,
                i -> replace(samples.office(), roles.get(i), "as " + roles.get(i))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        String stands = roles.get(answers.indexOf(201));
        List<Map<String, Object>> badges = samples.badges(meeting, person);
        assertThat(badges).hasSize(2);
        assertThat(map(badges.get(1), "category")).containsEntry("code", stands);
        assertThat(reasons("registration.badge-data-changed")).containsExactly("as " + stands);
    }

    @Test
    void whoHeadsADelegationIsSettledByTheSecretariat() {
        problem(replace(supervisor, "head", "he says so"), 409, "registration.head-at-desk");
        problem(walkIn("ESP", "head", "came alone"), 409, "registration.head-at-desk");
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
    }

    @Test
    void nothingIsDoneWithoutAReasonOrByAScanner() {
        for (String reason : new String[] {"", "  "}) {
            problem(replace(supervisor, null, reason), 400, "badges.reason-missing");
            problem(replace(supervisor, "security", reason), 400, "badges.reason-missing");
            problem(walkIn("ESP", "delegate", reason), 400, "registration.spot-reason");
        }
        replace(device, null, "lost").expectStatus().isForbidden();
        post(device, walkIns(), Map.of()).expectStatus().isForbidden();
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
    }

    @Test
    void aWalkInWaitsForTheSecretariatAndHasABadgeOnceApproved() {
        Map<String, Object> taken = created(walkIn("ESP", "support", "driver of the minister"));
        assertThat(taken).containsEntry("state", "submitted").containsEntry("category", "support");
        assertThat(list(get(samples.office(), "/badges?participant=" + taken.get("participant")), "items"))
                .isEmpty();

        Map<String, Object> waiting = items(samples.office(), "/participants?state=submitted").stream()
                .filter(each -> each.get("id").equals(taken.get("participant")))
                .findFirst()
                .orElseThrow();
        assertThat(waiting).containsEntry("late", true).containsEntry("passportName", "Pedro Vega");
        assertThat(reasons("registration.participant-submitted")).contains("driver of the minister");
        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/participants/" + taken.get("participant") + "/decision")
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("decision", "approve"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        var one = ParticipantId.of(String.valueOf(taken.get("participant")));
        samples.badge(meeting, one, "active");
        assertThat(verdict(device, scan(codes.of(one)))).isEqualTo("admitted");
    }

    @Test
    void aWalkInOfNobodyInvitedIsRefusedWithWhatToDo() {
        problem(walkIn("CHL", "delegate", "came alone"), 404, "registration.unknown-delegation");
        problem(walkIn("NOWHERE", "delegate", "came alone"), 404, "registration.unknown-delegation");
        Map<String, Object> nameless = new HashMap<>(request("ESP", "delegate", "came alone"));
        nameless.put("passportName", " ");
        post(supervisor, walkIns(), nameless)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("passportName");
    }

    private String walkIns() {
        return "/api/v1/meetings/" + meeting + "/walk-ins";
    }

    private static Map<String, Object> request(String entity, String role, String reason) {
        return Map.of("entity", entity, "role", role, "passportName", "Pedro Vega", "reason", reason);
    }

    private ResponseSpec walkIn(String entity, String role, String reason) {
        return post(supervisor, walkIns(), request(entity, role, reason));
    }

    private ResponseSpec replace(WebTestClient client, @Nullable String role, String reason) {
        return replace(client, UUID.randomUUID().toString(), role, reason);
    }

    private ResponseSpec replace(WebTestClient client, String key, @Nullable String role, String reason) {
        Map<String, Object> request = new HashMap<>(Map.of("reason", reason));
        if (role != null) {
            request.put("role", role);
        }
        return client.post()
                .uri("/api/v1/meetings/" + meeting + "/badges/" + badge + "/replacement")
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange();
    }

    private static Map<String, Object> created(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private static BodyContentSpec problem(ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private List<String> reasons(String action) {
        return Objects.requireNonNull(database.sql("""
                        select reason from identity_audit
                        where meeting = :meeting and action = :action and reason is not null
                        """)
                .bind("meeting", meeting.value())
                .bind("action", action)
                .map(row -> Objects.requireNonNull(row.get("reason", String.class)))
                .all()
                .collectList()
                .block());
    }
}
