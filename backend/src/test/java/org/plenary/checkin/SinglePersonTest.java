package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** People whom no delegation sends, from the Secretariat's form to the door. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class SinglePersonTest extends DoorStage {

    @ParameterizedTest
    @CsvSource({
        "interpreter, interpreter, I",
        "security, security, X",
        "support, support, T",
        "speaker, speaker, K",
        "delegate, guest, G"
    })
    void isDecidedAboutLikeEverybodyAndComesIn(String role, String category, String letter) {
        Map<String, Object> waiting = created(register(alone(role)));
        assertThat(waiting)
                .containsEntry("state", "submitted")
                .containsEntry("category", category)
                .doesNotContainKeys("delegation", "entity", "birthDate")
                .containsEntry("late", false);
        ParticipantId single = ParticipantId.of(String.valueOf(waiting.get("id")));

        approve(single, "\"1\"").expectStatus().isOk();

        assertThat(map(samples.badge(meeting, single, "active"), "category"))
                .containsEntry("code", category)
                .containsEntry("letter", letter);
        Map<String, Object> answer = answer(device, scan(codes.of(single)));
        assertThat(answer).containsEntry("verdict", "admitted");
        assertThat(String.valueOf(answer.get("person"))).contains("Iris Vogel", category);
        assertThat(presence()).containsEntry("inside", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "alternate", "adviser", "focal-point"})
    void rolesOfDelegationsAreRefused(String role) {
        register(alone(role))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.role-of-delegation")
                .jsonPath("$.field")
                .isEqualTo("role")
                .jsonPath("$.rule")
                .isEqualTo("R4");
    }

    @Test
    void isChangedAndTakenBackAtTheVersionSeen() {
        String id = String.valueOf(created(register(alone("security"))).get("id"));
        Map<String, Object> asSupport = alone("support");

        change(id, "\"7\"", asSupport).expectStatus().isEqualTo(412);
        change(id, "\"1\"", alone("head")).expectStatus().isEqualTo(422);
        change(id, "\"1\"", asSupport)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.category")
                .isEqualTo("support");
        ParticipantId single = ParticipantId.of(id);
        approve(single, "\"2\"").expectStatus().isOk();
        samples.badge(meeting, single, "active");

        withdraw(id, "\"1\"").expectStatus().isEqualTo(412);
        withdraw(id, "\"3\"").expectStatus().isOk();

        samples.badge(meeting, single, "suspended");
        assertThat(answer(device, scan(codes.of(single)))).containsEntry("verdict", "not-accredited");
    }

    /** There is nobody who would submit them again. */
    @Test
    void whoWasSentBackWaitsAgainOnceChanged() {
        String id = String.valueOf(created(register(alone("security"))).get("id"));
        decide(ParticipantId.of(id), "\"1\"", Map.of("decision", "return", "reason", "the name"))
                .expectStatus()
                .isOk();
        change(id, "\"2\"", alone("security"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("submitted");
    }

    /** Whoever interprets for the meeting reads texts under embargo (L23). */
    @Test
    void noSupervisorMakesSomebodyTheMeetingsInterpreter() {
        String id = String.valueOf(created(register(alone("security"))).get("id"));
        ParticipantId single = ParticipantId.of(id);
        approve(single, "\"1\"").expectStatus().isOk();
        Object badge = samples.badge(meeting, single, "active").get("id");
        var supervisor = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();
        String path = path("/badges/" + badge + "/replacement");
        post(supervisor, path, Map.of("reason", "helps out", "role", "interpreter"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.interpreter-at-desk")
                .jsonPath("$.rule")
                .isEqualTo("L23");
    }

    /** Of two officers who change one person at the same instant, one is told to look again (L22). */
    @Test
    void oneOfEightChangesAtOnceIsMade() throws Exception {
        String id = String.valueOf(created(register(alone("security"))).get("id"));

        List<Integer> answers = atOnce(
                8,
                i -> change(id, "\"1\"", alone(i % 2 == 0 ? "support" : "speaker"))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(7);
    }

    /** Neither form reaches the other's people: of a delegation's the focal point would not know. */
    @Test
    void peopleOfDelegationsAreNoSinglePeople() {
        String people = path("/participants/" + person);
        samples.office().get().uri(people).exchange().expectStatus().isOk();
        change(person.toString(), "\"3\"", alone("support")).expectStatus().isNotFound();
        withdraw(person.toString(), "\"3\"").expectStatus().isNotFound();
        String id = String.valueOf(created(register(alone("security"))).get("id"));
        samples.office()
                .put()
                .uri(path("/delegations/" + delegation + "/participants/" + id))
                .header("If-Match", "\"1\"")
                .bodyValue(alone("support"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theSecretariatAloneRegistersThem() {
        for (var client : List.of(
                signedIn.as(Grant.focalPoint(meeting, delegation)).client(),
                device,
                signedIn.as().client())) {
            post(client, path("/participants"), alone("support")).expectStatus().isForbidden();
        }
    }

    private static Map<String, Object> alone(String role) {
        Map<String, Object> person = BadgeSamples.person("Iris Vogel", "Iris Vogel");
        person.put("role", role);
        person.put("title", "Of the meeting");
        person.put("birthDate", "1990-01-01");
        return person;
    }

    private String path(String rest) {
        return "/api/v1/meetings/" + meeting + rest;
    }

    private ResponseSpec register(Map<String, Object> person) {
        return post(samples.office(), path("/participants"), person);
    }

    private ResponseSpec approve(ParticipantId single, String version) {
        return decide(single, version, Map.of("decision", "approve"));
    }

    private ResponseSpec decide(ParticipantId single, String version, Map<String, String> decision) {
        return samples.office()
                .post()
                .uri(path("/participants/" + single + "/decision"))
                .header("If-Match", version)
                .bodyValue(decision)
                .exchange();
    }

    private ResponseSpec change(String id, String version, Map<String, Object> person) {
        return samples.office()
                .put()
                .uri(path("/participants/" + id))
                .header("If-Match", version)
                .bodyValue(person)
                .exchange();
    }

    private ResponseSpec withdraw(String id, String version) {
        return samples.office()
                .post()
                .uri(path("/participants/" + id + "/withdrawal"))
                .header("If-Match", version)
                .bodyValue(Map.of("reason", "not coming"))
                .exchange();
    }

    private static Map<String, Object> created(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }
}
