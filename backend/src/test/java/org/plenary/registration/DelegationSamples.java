package org.plenary.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.identity.Grant;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.SignedIn;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A published meeting with one delegation for tests, its focal point and the Secretariat, all over HTTP. */
final class DelegationSamples {

    final MeetingCode meeting;
    final DelegationId delegation;
    final String email = "focal-" + UUID.randomUUID() + "@example.org";
    final WebTestClient secretariat;
    final WebTestClient focalPoint;

    DelegationSamples(SignedIn signedIn, String entity) {
        this(signedIn, new MeetingSamples(signedIn).published(), entity);
    }

    DelegationSamples(SignedIn signedIn, MeetingCode meeting, String entity) {
        this.meeting = meeting;
        secretariat = signedIn.secretariat(meeting);
        delegation = DelegationId.of(MeetingSamples.idOf(invite(entity, email)));
        focalPoint = signedIn.as(Grant.focalPoint(meeting, delegation)).client();
    }

    ResponseSpec invite(String entity, String address) {
        return post(
                secretariat,
                "/api/v1/meetings/" + meeting + "/delegations",
                Map.of(
                        "entity",
                        entity,
                        "focalPoint",
                        Map.of("name", "Léa Exemple", "email", address, "language", "fr")));
    }

    String home() {
        return "/api/v1/meetings/" + meeting + "/delegations/" + delegation;
    }

    static Map<String, Object> person(String role, String name) {
        var person = new LinkedHashMap<String, Object>();
        person.put("role", role);
        person.put("honorific", "H.E. Ms.");
        person.put("passportName", name);
        person.put("displayName", "");
        person.put("title", "Minister");
        person.put("language", "ar");
        person.put("photoConsent", true);
        person.put("atRisk", false);
        return person;
    }

    ResponseSpec register(Map<String, ?> person) {
        return post(focalPoint, home() + "/participants", person);
    }

    /** A registered person's id. */
    String registered(String role, String name) {
        return MeetingSamples.idOf(register(person(role, name)));
    }

    void submit() {
        post(focalPoint, home() + "/submission", Map.of()).expectStatus().isOk();
    }

    /** Decides as an officer who looks at the present state. */
    ResponseSpec decide(String participant, Map<String, ?> decision) {
        return decide(participant, version(participant), decision);
    }

    ResponseSpec decide(String participant, long version, Map<String, ?> decision) {
        return decide(participant, version, decision, UUID.randomUUID().toString());
    }

    ResponseSpec decide(String participant, long version, Map<String, ?> decision, String key) {
        return secretariat
                .post()
                .uri("/api/v1/meetings/" + meeting + "/participants/" + participant + "/decision")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .bodyValue(decision)
                .exchange();
    }

    long version(String participant) {
        return people().stream()
                .filter(one -> participant.equals(one.get("id")))
                .map(one -> ((Number) Objects.requireNonNull(one.get("version"))).longValue())
                .findFirst()
                .orElse(1L);
    }

    ResponseSpec edit(WebTestClient client, String participant, long version, Map<String, ?> person) {
        return client.put()
                .uri(home() + "/participants/" + participant)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(person)
                .exchange();
    }

    ResponseSpec get(WebTestClient client, String path, Object... values) {
        return client.get().uri(path, values).exchange();
    }

    static ResponseSpec post(WebTestClient client, String path, Map<String, ?> body) {
        return client.post().uri(path).bodyValue(body).exchange();
    }

    /** The people on the delegation's page. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> people() {
        Map<String, Object> home = get(focalPoint, home())
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return (List<Map<String, Object>>) Objects.requireNonNull(home).get("participants");
    }
}
