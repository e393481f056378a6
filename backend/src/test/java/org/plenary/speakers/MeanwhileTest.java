package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Role;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Of two who edit at once the slower one reads who changed what and when, and can apply the own act on the new state (L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class MeanwhileTest extends PublicationStage {

    @Autowired
    Grants grants;

    /** What the server said to one of two. */
    private record Said(int status, Map<?, ?> body) {}

    @Test
    void twoOfficersChangeTheTermsAtOnce() throws Exception {
        var officers = List.of(segment.secretariat, signedIn.secretariat(segment.meeting));
        terms(segment.secretariat, 1, 120);
        List<Said> said = atOnce(2, i -> terms(officers.get(i), 2, 60 + 30 * i));
        assertThat(said).extracting(Said::status).containsExactlyInAnyOrder(200, 412);
        int slower = said.get(0).status() == 412 ? 0 : 1;
        Map<?, ?> refused = said.get(slower).body();
        assertThat(refused.get("code")).isEqualTo("precondition.failed");
        assertThat(refused.get("version")).isEqualTo(3);
        Map<?, ?> change = only(refused);
        assertThat(change.get("action")).isEqualTo("speakers.list-changed");
        assertThat(change.get("by")).isEqualTo("Amina Test");
        assertThat(change.get("office")).isEqualTo("secretariat");
        assertThat(String.valueOf(change.get("at"))).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(fields(change))
                .containsExactly(Map.of("name", "changeoverSeconds", "before", 120, "after", 60 + 30 * (1 - slower)));
        assertThat(terms(officers.get(slower), 3, 60 + 30 * slower).status()).isEqualTo(200);
    }

    /** A list without a window of its own is heard in its session, from 09:00 to 12:00: only what takes another effect is told. */
    @Test
    void theWindowIsToldAsItTakesEffect() {
        Map<String, Object> terms = lasting();
        Map<?, ?> narrow = (Map<?, ?>) terms.get("window");
        String start = String.valueOf(narrow.get("start"));
        terms.put("window", Map.of("start", start, "end", start.replace("T09:", "T12:")));
        put(segment.secretariat, "/lists/" + list, 1, terms).expectStatus().isOk();
        terms.put("window", narrow);
        assertThat(fields(only(said(put(segment.secretariat, "/lists/" + list, 1, terms))
                        .body())))
                .extracting("name")
                .contains("segmentEnd")
                .doesNotContain("segmentStart");
        put(segment.secretariat, "/lists/" + list, 2, terms).expectStatus().isOk();
        List<Object> narrowed = fields(
                only(said(put(segment.secretariat, "/lists/" + list, 2, terms)).body()));
        assertThat(narrowed).extracting("name").containsExactly("segmentEnd");
        assertThat(narrowed).extracting("before").asString().contains(":00:00Z");
    }

    @Test
    void eachChangeSinceIsToldAndNoneThatWasSeen() {
        for (int version = 1; version <= 3; version++) {
            assertThat(terms(segment.secretariat, version, 10 * version).status())
                    .isEqualTo(200);
        }
        Map<?, ?> refused = terms(segment.secretariat, 2, 40).body();
        assertThat((List<?>) refused.get("changes")).hasSize(2);
        assertThat(fields((Map<?, ?>) ((List<?>) refused.get("changes")).get(0)))
                .containsExactly(Map.of("name", "changeoverSeconds", "before", 20, "after", 30));
    }

    @Test
    void twoOfficersPinAtOnce() throws Exception {
        segment.inscribed(list, segment.delegate("CHL"), "m");
        String inscription = segment.inscribed(list, segment.delegate("ESP"), "m");
        var officers = List.of(
                segment.secretariat,
                signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client());
        List<Said> said = atOnce(2, i -> pin(officers.get(i), inscription, 1, i + 1));
        assertThat(said).extracting(Said::status).containsExactlyInAnyOrder(200, 412);
        int slower = said.get(0).status() == 412 ? 0 : 1;
        Map<?, ?> change = only(said.get(slower).body());
        assertThat(change.get("action")).isEqualTo("speakers.pinned");
        assertThat(fields(change)).containsExactly(Map.of("name", "pin", "before", 0, "after", 2 - slower));
        assertThat(pin(officers.get(slower), inscription, 2, slower + 1).status())
                .isEqualTo(200);
        unpinned(officers.get(slower), inscription, 2).expectStatus().isEqualTo(412);
        unpinned(officers.get(slower), inscription, 3).expectStatus().isOk();
    }

    @Test
    void onlyTheLatestOfManyAreTold() {
        String inscription = segment.inscribed(list, segment.delegate("ESP"), "m");
        IntStream.rangeClosed(1, 22)
                .forEach(each -> assertThat(pin(segment.secretariat, inscription, each, 1 + each % 2)
                                .status())
                        .isEqualTo(200));
        Map<?, ?> refused = pin(segment.secretariat, inscription, 1, 1).body();
        assertThat((List<?>) refused.get("changes")).hasSize(20);
        assertThat(refused.get("version")).isEqualTo(23);
    }

    @Test
    void aDelegationAndTheSecretariatReadOfEachOtherWhatTheyMay() {
        Delegate spain = segment.delegate("ESP");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m");
        var office = Segment.minister(spain);
        office.put("title", "Minister of Defence");
        put(segment.secretariat, path, 1, office).expectStatus().isOk();
        Map<?, ?> toTheDelegation =
                only(said(put(spain.client(), path, 1, Segment.minister(spain))).body());
        assertThat(toTheDelegation.get("by"))
                .as("a delegation knows the office only")
                .isNull();
        assertThat(toTheDelegation.get("office")).isEqualTo("secretariat");
        assertThat(fields(toTheDelegation))
                .containsExactly(Map.of(
                        "name", "title", "before", "Minister for Foreign Affairs", "after", "Minister of Defence"));
        var other = Segment.minister(spain);
        other.put("speaker", Map.of("name", "María Otra"));
        put(spain.client(), path, 2, other).expectStatus().isOk();
        Map<?, ?> toTheOffice =
                only(said(put(segment.secretariat, path, 2, office)).body());
        assertThat(toTheOffice.get("by")).isEqualTo("Amina Test");
        assertThat(toTheOffice.get("office")).isEqualTo("delegation");
        assertThat(fields(toTheOffice))
                .map(field -> String.valueOf(((Map<?, ?>) field).get("name")))
                .containsExactly("speaker", "title");
    }

    /** An earlier name may have been protected since (P1): who does not read registrations is told that it changed, not how. */
    @Test
    void earlierNamesAreForThoseWhoReadRegistrations() {
        Delegate spain = segment.delegate("ESP");
        String inscription = segment.inscribed(list, spain, "m");
        var other = Segment.minister(spain);
        other.put("speaker", Map.of("name", "María Otra"));
        put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, 1, other)
                .expectStatus()
                .isOk();
        var protocol =
                signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
        Map<?, ?> change = only(pin(protocol, inscription, 1, 1).body());
        assertThat(fields(change)).containsExactly(Map.of("name", "speaker", "hidden", true));
        assertThat(only(pin(segment.secretariat, inscription, 1, 1).body()).toString())
                .contains("Élodie", "María");
    }

    /** Who acted for whom is what it was at that moment, whoever is the focal point today (R1). */
    @Test
    void afterAHandoverTheFormerFocalPointsActIsStillTheDelegations() {
        Delegate spain = segment.delegate("ESP");
        String path = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m");
        var access = Grant.focalPoint(segment.meeting, spain.delegation());
        var former = signedIn.as(access);
        var other = Segment.minister(spain);
        other.put("title", "Minister of Defence");
        put(former.client(), path, 1, other).expectStatus().isOk();
        grants.revoke(former.account(), access).block();
        Map<?, ?> change = only(said(put(segment.secretariat, path, 1, other)).body());
        assertThat(change.get("office")).isEqualTo("delegation");
        assertThat(fields(change))
                .map(field -> String.valueOf(((Map<?, ?>) field).get("name")))
                .containsExactly("title");
    }

    /** Before the office was written down, and with lists as text: read as ever, by who holds the access today. */
    @Test
    void entriesOfEarlierReleasesAreToldToo() {
        Delegate spain = segment.delegate("ESP");
        String inscription = segment.inscribed(list, spain, "m");
        var former = signedIn.as(Grant.focalPoint(segment.meeting, spain.delegation()));
        pin(segment.secretariat, inscription, 1, 1);
        audit.record(new AuditEntry(
                        former.viewer(),
                        segment.meeting,
                        "inscription:" + inscription,
                        "speakers.inscription-changed",
                        Map.of("version", 1, "aligned", "[FRA]"),
                        Map.of("version", 2, "aligned", "[DEU, FRA]"),
                        null))
                .block();
        List<?> changes =
                (List<?>) pin(segment.secretariat, inscription, 1, 2).body().get("changes");
        assertThat(changes).hasSize(2);
        Map<?, ?> old = (Map<?, ?>) changes.get(0);
        assertThat(old.get("office")).isEqualTo("delegation");
        assertThat(fields(old)).containsExactly(Map.of("name", "aligned", "before", "[FRA]", "after", "[DEU, FRA]"));
    }

    @Test
    void statesAreTellableOneByOne() {
        Delegate spain = segment.delegate("ESP");
        var request = Segment.minister(spain);
        request.put("group", Map.of("name", "Group of Friends", "aligned", List.of("FRA")));
        String inscription = MeetingSamples.idOf(segment.inscribe(list, spain, request));
        request.put("group", Map.of("name", "Group of Friends", "aligned", List.of("FRA", "DEU")));
        String path = "/lists/" + list + "/inscriptions/" + inscription;
        put(spain.client(), path, 1, request).expectStatus().isOk();
        assertThat(fields(only(said(put(spain.client(), path, 1, request)).body())))
                .containsExactly(Map.of("name", "aligned", "before", List.of("FRA"), "after", List.of("DEU", "FRA")));
    }

    @Test
    void aWithdrawalThatSomebodyChangedIsToldWhat() {
        Delegate spain = segment.delegate("ESP");
        String inscription = segment.inscribed(list, spain, "m");
        pin(segment.secretariat, inscription, 1, 1);
        Map<?, ?> refused = said(spain.client()
                        .post()
                        .uri(segment.path("/lists/" + list + "/inscriptions/" + inscription + "/withdrawal"))
                        .header("If-Match", "\"1\"")
                        .exchange())
                .body();
        assertThat(only(refused).get("action")).isEqualTo("speakers.pinned");
    }

    @Test
    void anExchangeOverWhatSomebodyChangedIsToldWhat() {
        String one = segment.inscribed(list, segment.delegate("CHL"), "m");
        String other = segment.inscribed(list, segment.delegate("ESP"), "m");
        pin(segment.secretariat, other, 1, 1);
        var exchange = new HashMap<String, Object>(
                Map.of("one", one, "other", other, "oneVersion", 1, "otherVersion", 1, "reason", "Both asked"));
        Said refused = said(segment.post(segment.secretariat, "/lists/" + list + "/swaps", exchange));
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().get("inscription")).isEqualTo(other);
        assertThat(only(refused.body()).get("action")).isEqualTo("speakers.pinned");
        exchange.put("otherVersion", refused.body().get("version"));
        assertThat(said(segment.post(segment.secretariat, "/lists/" + list + "/swaps", exchange))
                        .status())
                .isEqualTo(200);
    }

    private Map<String, Object> lasting() {
        Map<String, Object> terms = segment.terms();
        terms.put("opensAt", "2026-01-01T00:00:00Z");
        terms.put("closesAt", "2126-01-01T00:00:00Z");
        return terms;
    }

    private Said terms(WebTestClient officer, long version, int changeover) {
        Map<String, Object> terms = lasting();
        terms.put("changeover", changeover);
        return said(put(officer, "/lists/" + list, version, terms));
    }

    private Said pin(WebTestClient officer, String inscription, long version, int position) {
        return said(officer.post()
                .uri(segment.path("/lists/" + list + "/pins"))
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("inscription", inscription, "position", position, "reason", "The chair asked"))
                .exchange());
    }

    private ResponseSpec unpinned(WebTestClient officer, String inscription, long version) {
        return officer.delete()
                .uri(segment.path("/lists/" + list + "/pins/" + inscription))
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private ResponseSpec put(WebTestClient client, String rest, long version, Object body) {
        return segment.put(client, rest, version, body);
    }

    private static Said said(ResponseSpec answer) {
        var result = answer.expectBody(Map.class).returnResult();
        return new Said(result.getStatus().value(), result.getResponseBody());
    }

    private static Map<?, ?> only(Map<?, ?> refused) {
        List<?> changes = (List<?>) refused.get("changes");
        assertThat(changes).hasSize(1);
        return (Map<?, ?>) changes.get(0);
    }

    private static List<Object> fields(Map<?, ?> change) {
        return new ArrayList<>((List<?>) change.get("fields"));
    }
}
