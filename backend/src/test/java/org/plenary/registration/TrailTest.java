package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every change is in the trail with what differed (X3), refused ones are not, and birth dates never are (P4). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class TrailTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    AuditTrail trail;

    @Test
    void theMeetingsChangesAreWrittenDown() {
        var samples = new MeetingSamples(signedIn);
        var meeting = samples.published();
        var request = MeetingSamples.berlin(meeting);
        request.put("city", Map.of("en", "Bonn"));
        samples.put("/api/v1/meetings/" + meeting, 2, request).expectStatus().isOk();
        samples.put("/api/v1/meetings/" + meeting, 2, request).expectStatus().isEqualTo(412);
        var entries = trail.of(meeting, "meeting:" + meeting, null, 50).block();
        assertThat(entries)
                .extracting(AuditTrail.Written::action)
                .containsExactly("meetings.meeting-changed", "meetings.meeting-published", "meetings.meeting-created");
        assertThat(entries.get(0).before().keySet()).containsExactly("city");
        assertThat(entries.get(0).after().get("city")).isEqualTo(Map.of("en", "Bonn"));
        assertThat(entries.get(1).after()).isEqualTo(Map.of("state", "published"));
    }

    @Test
    void apersonsWayIsWrittenDown() {
        var delegation = new DelegationSamples(signedIn, "ARE");
        var person = person("delegate", "Sara Sample");
        person.put("birthDate", "1985-03-09");
        String id = MeetingSamples.idOf(delegation.register(person));
        person.put("title", "Director");
        delegation.edit(delegation.focalPoint, id, 1, person).expectStatus().isOk();
        delegation.submit();
        delegation
                .decide(id, Map.of("decision", "return", "reason", "Photo missing"))
                .expectStatus()
                .isOk();
        delegation.decide(id, Map.of("decision", "approve")).expectStatus().isEqualTo(409);
        List<AuditTrail.Written> entries =
                trail.of(delegation.meeting, "participant:" + id, null, 50).block();
        assertThat(entries)
                .extracting(AuditTrail.Written::action)
                .containsExactly(
                        "registration.participant-returned",
                        "registration.participant-submitted",
                        "registration.participant-changed",
                        "registration.participant-registered");
        assertThat(entries.get(0).reason()).isEqualTo("Photo missing");
        assertThat(entries.get(2).after()).isEqualTo(Map.of("title", "Director"));
        assertThat(entries.toString()).doesNotContain("1985");
    }

    @Test
    void theSameKeyInvitesOnce() {
        var delegation = new DelegationSamples(signedIn, "BRA");
        String key = UUID.randomUUID().toString();
        assertThat(MeetingSamples.idOf(invite(delegation, key)))
                .isEqualTo(MeetingSamples.idOf(invite(delegation, key)));
    }

    private static org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec invite(
            DelegationSamples of, String key) {
        return of.secretariat
                .post()
                .uri("/api/v1/meetings/" + of.meeting + "/delegations")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of(
                        "entity",
                        "IND",
                        "focalPoint",
                        Map.of("name", "Asha", "email", "asha@example.org", "language", "en")))
                .exchange();
    }
}
