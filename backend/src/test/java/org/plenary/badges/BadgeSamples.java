package org.plenary.badges;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.SignedIn;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Meetings that take place today, with people who have been approved: made over HTTP, as delegations and Secretariat do. */
public final class BadgeSamples {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MeetingSamples meetings;
    private final WebTestClient office;

    public BadgeSamples(SignedIn signedIn) {
        this.meetings = new MeetingSamples(signedIn);
        this.office = meetings.administrator();
    }

    public WebTestClient office() {
        return office;
    }

    /** A published meeting of today and tomorrow. */
    public MeetingCode today() {
        MeetingCode code = MeetingSamples.newCode();
        Map<String, Object> request = MeetingSamples.berlin(code);
        LocalDate day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        request.put("zone", "Etc/UTC");
        request.put("firstDay", day.toString());
        request.put("lastDay", day.plusDays(1).toString());
        meetings.create(request).expectStatus().isCreated();
        meetings.post("/api/v1/meetings/" + code + "/publication", Map.of())
                .expectStatus()
                .isOk();
        return code;
    }

    public DelegationId delegation(MeetingCode meeting, String entity) {
        String email = "focal-" + NUMBER.incrementAndGet() + "@example.org";
        return DelegationId.of(MeetingSamples.idOf(meetings.post(
                "/api/v1/meetings/" + meeting + "/delegations",
                Map.of(
                        "entity",
                        entity,
                        "focalPoint",
                        Map.of("name", "Focal Point", "email", email, "language", "en")))));
    }

    /** A request to register somebody. */
    public static Map<String, Object> person(String displayName, String passportName) {
        var request = new LinkedHashMap<String, Object>();
        request.put("role", "delegate");
        request.put("honorific", "H.E. Ms.");
        request.put("displayName", displayName);
        request.put("passportName", passportName);
        request.put("email", "person-" + NUMBER.incrementAndGet() + "@example.org");
        request.put("language", "en");
        request.put("photoConsent", true);
        request.put("atRisk", false);
        return request;
    }

    /** Registers, submits and approves; the badge follows a moment later. */
    public ParticipantId approved(MeetingCode meeting, DelegationId delegation, Map<String, Object> person) {
        String path = "/api/v1/meetings/" + meeting + "/delegations/" + delegation;
        String id = MeetingSamples.idOf(meetings.post(path + "/participants", person));
        meetings.post(path + "/submission", Map.of()).expectStatus().is2xxSuccessful();
        office.post()
                .uri("/api/v1/meetings/" + meeting + "/participants/" + id + "/decision")
                .header("If-Match", "\"2\"")
                .bodyValue(Map.of("decision", "approve"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        return ParticipantId.of(id);
    }

    /** All generations of that person's badge, as the Secretariat sees them. */
    public List<Map<String, Object>> badges(MeetingCode meeting, ParticipantId participant) {
        Map<String, Object> page = office.get()
                .uri("/api/v1/meetings/" + meeting + "/badges?participant=" + participant)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return items(Objects.requireNonNull(page));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.get("items"));
    }

    /** Waits until the newest badge of that person is in that state. */
    public Map<String, Object> badge(MeetingCode meeting, ParticipantId participant, String state) {
        Instant until = Instant.now().plus(PATIENCE);
        List<Map<String, Object>> badges = List.of();
        while (Instant.now().isBefore(until)) {
            badges = badges(meeting, participant);
            if (!badges.isEmpty() && state.equals(badges.get(badges.size() - 1).get("state"))) {
                return badges.get(badges.size() - 1);
            }
            pause();
        }
        throw new AssertionError("no " + state + " badge: " + badges);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The roles that see no badge of others. */
    public static List<Role> outsiders() {
        return List.of(Role.PARTICIPANT, Role.SPEAKER, Role.INTERPRETATION_OFFICER, Role.PROTOCOL_OFFICER);
    }
}
