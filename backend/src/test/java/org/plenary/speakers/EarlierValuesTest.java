package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who reads the trail sees of each change what was there before it (X3). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class EarlierValuesTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    AuditTrail trail;

    @Autowired
    DatabaseClient database;

    Segment segment;

    @BeforeEach
    void segment() {
        segment = Segment.tomorrow(signedIn);
    }

    @Test
    void termsOfAList() {
        Map<String, Object> terms = segment.terms();
        String list = segment.list(terms);
        terms.put("changeover", 60);
        terms.put("limits", Map.of("national", 180, "group", 300, "observer", 150, "civilSociety", 120));
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        var entry = latest("list:" + list, "speakers.list-changed");
        assertThat(entry.before()).isNotEmpty().doesNotContainEntry("changeoverSeconds", 60);
        assertThat(number(entry.before(), "changeoverSeconds")).isEqualTo(120);
        assertThat(number(entry.after(), "changeoverSeconds")).isEqualTo(60);
        assertThat(number(entry.before(), "observerSeconds")).isNotEqualTo(150);
        assertThat(number(entry.after(), "observerSeconds")).isEqualTo(150);
        assertThat(entry.after().get("alerts")).isInstanceOf(List.class);
        assertThat(entry.after().get("withStates")).isEqualTo(List.of());
        assertThat(entry.after()).containsKeys("segmentStart", "segmentEnd", "amberSeconds", "alerts", "withStates");
    }

    @Test
    void actsAtThePodium() {
        Delegate spain = segment.delegate("ESP");
        String list = segment.list();
        String inscription = segment.inscribed(list, spain, "m");
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated();
        List<Map<String, Object>> acts = List.of(
                Map.of("act", "call"),
                Map.of("act", "start"),
                Map.of("act", "pause"),
                Map.of("act", "resume"),
                Map.of("act", "extra-time", "seconds", 60, "reason", "Interpretation was interrupted"),
                Map.of("act", "end"));
        int version = 0;
        for (Map<String, Object> act : acts) {
            var request = new HashMap<String, Object>(act);
            request.putAll(Map.of("inscription", inscription, "version", version++));
            segment.post(segment.secretariat, "/lists/" + list + "/podium", request)
                    .expectStatus()
                    .isOk();
        }
        List<AuditTrail.Written> written = trail.of(segment.meeting, "inscription:" + inscription, null, 50)
                .block();
        assertThat(written)
                .hasSize(acts.size() + 1)
                .allSatisfy(
                        entry -> assertThat(entry.before()).as(entry.action()).isNotEqualTo(entry.after()));
        assertThat(number(written.get(1).before(), "extraSeconds")).isZero();
        assertThat(number(written.get(1).after(), "extraSeconds")).isEqualTo(60);
    }

    @Test
    void roomsChangedAndRemoved() {
        var request = Map.of("name", Map.of("en", "Salon"), "capacity", 40, "booths", 2);
        String room = MeetingSamples.idOf(segment.post(segment.secretariat, "/rooms", request));
        var larger = Map.of("name", Map.of("en", "Salon"), "capacity", 60, "booths", 2);
        segment.put(segment.secretariat, "/rooms/" + room, 1, larger)
                .expectStatus()
                .isOk();
        var changed = latest("room:" + room, "meetings.room-changed");
        assertThat(changed.before().keySet()).containsExactly("capacity");
        assertThat(number(changed.before(), "capacity")).isEqualTo(40);
        assertThat(number(changed.after(), "capacity")).isEqualTo(60);
        segment.secretariat
                .delete()
                .uri(segment.path("/rooms/" + room))
                .exchange()
                .expectStatus()
                .isNoContent();
        var removed = latest("room:" + room, "meetings.room-removed");
        assertThat(number(removed.before(), "capacity")).isEqualTo(60);
        assertThat(removed.after()).isEmpty();
    }

    @Test
    void languagesProvided() {
        int version = 0;
        for (String language : List.of("fr", "es")) {
            segment.secretariat
                    .put()
                    .uri(segment.path("/sessions/" + segment.session + "/interpretation"))
                    .header(HttpHeaders.IF_MATCH, "\"" + version++ + "\"")
                    .bodyValue(Map.of("languages", List.of(language)))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        var entry = latest("session:" + segment.session, "interpretation.provision-changed");
        assertThat(entry.before().get("languages")).isEqualTo(List.of("fr"));
        assertThat(entry.after().get("languages")).isEqualTo(List.of("es"));
    }

    @Test
    void answersAndAccessOfADelegation() {
        Delegate spain = segment.delegate("ESP");
        String home = "/delegations/" + spain.delegation();
        for (boolean attends : List.of(false, true)) {
            segment.put(
                            spain.client(),
                            home + "/answer",
                            attends ? 2 : 1,
                            Map.of("designated", false, "willAttend", attends))
                    .expectStatus()
                    .isOk();
        }
        var answered = latest("delegation:" + spain.delegation(), "registration.delegation-answered");
        assertThat(answered.before().get("willAttend")).isEqualTo(false);
        assertThat(answered.after().get("willAttend")).isEqualTo(true);
    }

    @Test
    void theLastDayOfADesignation() {
        var office = signedIn.administrator();
        var designation = Map.of("entity", "URY", "name", "Ana Ejemplo " + segment.meeting, "firstDay", "2025-02-04");
        String id = MeetingSamples.idOf(office.post()
                .uri("/api/v1/network/designations")
                .bodyValue(designation)
                .exchange());
        office.post()
                .uri("/api/v1/network/designations/" + id + "/end")
                .bodyValue(Map.of("lastDay", "2026-03-31"))
                .exchange()
                .expectStatus()
                .isOk();
        var last = database.sql("""
                        select before ->> 'lastDay' || '/' || (after ->> 'lastDay') from identity_audit
                        where action = 'network.designation-ended' and after ->> 'name' = :name
                        """)
                .bind("name", designation.get("name"))
                .map(row -> row.get(0, String.class))
                .one()
                .block();
        assertThat(last).isEqualTo("/2026-03-31");
    }

    private AuditTrail.Written latest(String subject, String action) {
        return trail.of(segment.meeting, subject, null, 50).block().stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static int number(Map<String, ?> facts, String name) {
        return ((Number) facts.get(name)).intValue();
    }
}
