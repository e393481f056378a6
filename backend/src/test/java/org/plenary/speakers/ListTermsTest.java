package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The terms of a list, its pins, and what is pointed out before it is published. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class ListTermsTest extends PublicationStage {

    @Test
    void theTermsOfAListAreCheckedAndVersioned() {
        segment.get(segment.secretariat, "/lists")
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("open")
                .jsonPath("$.items[0].limits.national")
                .isEqualTo(180)
                .jsonPath("$.items[0].changeover")
                .isEqualTo(120)
                .jsonPath("$.items[0].bands[2].levels")
                .isEqualTo(List.of("vp", "cp"))
                .jsonPath("$.items[0].published")
                .doesNotExist();
        refused("zone", "Europe/Atlantis", "time.unknown-zone");
        refused("closesAt", "2020-01-01T00:00:00Z", "time.end-before-start");
        refused("opensAt", "tomorrow", "request.bad-value");
        refused("opensAt", "2026-03-29T02:30", "time.skipped");
        refused("closesAt", "+294277-01-01T00:00:00Z", "request.bad-value");
        refused("closesAt", "+300000-01-01T00:00", "request.bad-value");
        refused("opensAt", "-200000-01-01T00:00:00Z", "request.bad-value");
        refused("changeover", 5000, "request.invalid");
        refused(
                "limits",
                Map.of("national", 1, "group", 300, "observer", 180, "civilSociety", 120),
                "speakers.limit-out-of-range");
        refused("bands", List.of(Map.of("levels", List.of("hs"))), "speakers.bands-incomplete");
        refused(
                "bands",
                List.of(
                        Map.of("levels", List.of("hs", "hg", "vp", "cp", "dpm", "m", "vm", "hod", "other")),
                        Map.of("levels", List.of())),
                "speakers.band-empty");
        refused("bands", List.of(Map.of("levels", List.of("emperor"))), "request.bad-value");
        refused(
                "window",
                Map.of("start", "2020-01-01T09:00", "end", "2020-01-01T10:00"),
                "speakers.segment-outside-session");
        refused("session", UUID.randomUUID().toString(), "meetings.unknown-session");
        var equals = new HashMap<>(segment.terms());
        equals.put(
                "bands",
                List.of(
                        Map.of("levels", List.of("hs", "hg", "vp", "cp")),
                        Map.of("levels", List.of("dpm", "m", "vm", "hod", "other"))));
        segment.put(segment.secretariat, "/lists/" + list, 1, equals)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.bands.length()")
                .isEqualTo(2);
        problem(segment.put(segment.secretariat, "/lists/" + list, 1, equals), 412, "precondition.failed");
        WebTestClient officer =
                signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
        problem(segment.post(officer, "/lists", segment.terms()), 403, "access.denied");
    }

    @Test
    void aRefusedTermIsNamedAsTheFormNamesIt() {
        var slow = segment.terms();
        slow.put("limits", Map.of("national", 180, "group", 300, "observer", 1, "civilSociety", 120));
        problem(segment.post(segment.secretariat, "/lists", slow), 400, "speakers.limit-out-of-range")
                .jsonPath("$.field")
                .isEqualTo("limits.observer")
                .jsonPath("$.next")
                .isEqualTo("Enter a limit within this range under “Observers and organizations”.");
        var late = segment.terms();
        String day = ((Map<?, ?>) late.get("window")).get("start").toString().substring(0, 10);
        late.put("window", Map.of("start", day + "T09:00", "end", day + "T19:00"));
        problem(segment.post(segment.secretariat, "/lists", late), 400, "speakers.segment-outside-session")
                .jsonPath("$.field")
                .isEqualTo("window.end")
                .jsonPath("$.next")
                .value(String.class, next -> assertThat(next).contains("“First statement”", "“Statements end by”"));
    }

    @Test
    void aListThatOpensWhenNobodyCanBeHeardAnyMoreIsRefused() {
        String day = ((Map<?, ?>) segment.terms().get("window"))
                .get("start")
                .toString()
                .substring(0, 10);
        for (String end : List.of("10:00", "12:00")) {
            var terms = segment.terms();
            if (end.equals("12:00")) {
                terms.remove("window");
            }
            terms.put("opensAt", day + "T" + end);
            terms.put("closesAt", day + "T13:00");
            problem(segment.post(segment.secretariat, "/lists", terms), 400, "speakers.opens-too-late")
                    .jsonPath("$.field")
                    .isEqualTo("opensAt")
                    .jsonPath("$.rule")
                    .isEqualTo("L1")
                    .jsonPath("$.detail")
                    .value(String.class, detail -> assertThat(detail).contains(end))
                    .jsonPath("$.next")
                    .value(String.class, next -> assertThat(next).contains("“Inscription opens”"));
        }
    }

    @Test
    void aListThatTakesInscriptionsWhenNobodyCanBeHeardAnyMoreIsPointedOut() {
        var terms = segment.besideTerms();
        String day = ((Map<?, ?>) terms.get("window")).get("start").toString().substring(0, 10);
        terms.put("closesAt", day + "T10:00");
        String inTime = segment.list(terms);
        segment.get(segment.secretariat, "/lists/" + inTime + "/order")
                .expectBody()
                .jsonPath("$.warnings")
                .isEmpty();
        terms.put("closesAt", day + "T10:01");
        segment.put(segment.secretariat, "/lists/" + inTime, 1, terms)
                .expectStatus()
                .isOk();
        segment.get(segment.secretariat, "/lists/" + inTime + "/order")
                .expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0]")
                .value(String.class, warning -> assertThat(warning).contains("10:01", "10:00"));
    }

    @Test
    void allRefusedTimesAndAllRefusedLimitsAreSaidAtOnce() {
        var times = segment.terms();
        times.put("opensAt", "2026-03-29T02:30");
        times.put("closesAt", "tomorrow");
        times.put("window", Map.of("start", "2020-01-01T09:00", "end", "2020-01-01T08:00"));
        problem(segment.post(segment.secretariat, "/lists", times), 400, "request.invalid")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("opensAt", "closesAt", "window.end"));
        var limits = segment.terms();
        limits.put("limits", Map.of("national", 1, "group", 300, "observer", 1, "civilSociety", 120));
        problem(segment.post(segment.secretariat, "/lists", limits), 400, "request.invalid")
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("limits.national", "limits.observer"));
    }

    @Test
    void aSessionThatMovedAwayFromItsListIsPointedOut() {
        segment.inscribed(list, segment.delegate("ESP"), "m");
        segment.moveSession("14:00", "17:00");
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.warnings[0]")
                .value(String.class, warning -> assertThat(warning).contains("14:00", "17:00"));
    }

    @Test
    void aPinNeedsAReasonAndAFreePositionAndMovesNobodyElse() {
        String spain = segment.inscribed(list, segment.delegate("ESP"), "hs");
        String chile = segment.inscribed(list, segment.delegate("CHL"), "m");
        String japan = segment.inscribed(list, segment.delegate("JPN"), "vm");
        problem(pin(Map.of("inscription", japan, "position", 1)), 400, "speakers.reason-missing");
        for (long nowhere : List.of(0L, 1_001L, 99_999L, 99_999_999_999L)) {
            problem(
                            pin(Map.of("inscription", japan, "position", nowhere, "reason", "Host")),
                            400,
                            "speakers.pin-out-of-range")
                    .jsonPath("$.field")
                    .isEqualTo("position")
                    .jsonPath("$.rule")
                    .isEqualTo("L5")
                    .jsonPath("$.detail")
                    .isEqualTo("“Place” takes a whole number from 1 to 1,000.")
                    .jsonPath("$.next")
                    .isNotEmpty();
        }
        problem(
                pin(Map.of("inscription", UUID.randomUUID().toString(), "position", 1, "reason", "Host")),
                404,
                "speakers.unknown-inscription");
        pin(Map.of("inscription", japan, "position", 1, "reason", "Host country"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].inscription")
                .isEqualTo(List.of(japan, spain, chile))
                .jsonPath("$.items[0].why")
                .isEqualTo("Vice-Minister, receipt No. 3, given position 1 by the chair: Host country")
                .jsonPath("$.items[0].pinned.position")
                .isEqualTo(1);
        problem(pin(Map.of("inscription", chile, "position", 1, "reason", "Co-chair")), 409, "speakers.pin-taken");
        segment.secretariat
                .delete()
                .uri(segment.path("/lists/" + list + "/pins/" + japan))
                .header("If-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].inscription")
                .isEqualTo(List.of(spain, chile, japan));
    }

    @Test
    void publicationWarnsOfEverybodyWhoDoesNotFit() {
        var terms = segment.besideTerms();
        terms.put("limits", Map.of("national", 1500, "group", 300, "observer", 180, "civilSociety", 120));
        String tight = segment.list(terms);
        for (String entity : List.of("ESP", "CHL", "JPN")) {
            segment.inscribed(tight, segment.delegate(entity), "m");
        }
        segment.post(segment.secretariat, "/lists/" + tight + "/publications", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.items[2].fits")
                .isEqualTo(false)
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0]")
                .value(String.class, warning -> assertThat(warning).contains("Japan", "10:19", "10:00"));
    }
}
