package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The door over HTTP: every verdict, retries, batches, many devices at once, offline conflicts, presence, corrections. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class CheckInTest {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @Autowired
    SignedIn signedIn;

    @Autowired
    IssuedCodes codes;

    @Autowired
    Door door;

    BadgeSamples samples;
    MeetingCode meeting;
    DelegationId delegation;
    ParticipantId person;
    GateId gate;
    WebTestClient device;
    String code;

    @BeforeEach
    void somebodyStandsAtTheDoor() {
        samples = new BadgeSamples(signedIn);
        meeting = samples.today();
        delegation = samples.delegation(meeting, "ESP");
        person = samples.approved(meeting, delegation, BadgeSamples.person("María Núñez", "Maria Nunez"));
        samples.badge(meeting, person, "active");
        gate = gate("Main", null, false);
        device = signedIn.door(Role.DOOR_SCANNER, meeting, gate).client();
        code = codes.of(person);
    }

    @Test
    void aBadgeIsAdmittedOnceAndThenAlreadyInside() {
        Map<String, Object> first = answer(device, scan(code));
        assertThat(first).containsEntry("verdict", "admitted").doesNotContainKey("first");
        assertThat(map(first, "person"))
                .containsEntry("displayName", "María Núñez")
                .containsEntry("passportName", "Maria Nunez")
                .containsEntry("noPhoto", false)
                .containsOnlyKeys("badge", "displayName", "passportName", "honorific", "entity", "category", "noPhoto");
        assertThat(map(map(first, "person"), "entity")).containsEntry("name", "Spain");
        assertThat(map(map(first, "person"), "category")).containsEntry("letter", "D");

        Map<String, Object> second = answer(device, scan(code.toLowerCase(java.util.Locale.ROOT) + "\r\n"));
        assertThat(second).containsEntry("verdict", "already-inside");
        assertThat(map(second, "first")).containsEntry("gate", "Main").containsKey("at");
    }

    @Test
    void theRetryOfAScanGetsTheSameVerdict() {
        Map<String, Object> scan = scan(code);
        Map<String, Object> garbage = scan("https://example.org");
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        assertThat(verdict(device, garbage)).isEqualTo("unknown-code");
        for (int again = 0; again < 3; again++) {
            assertThat(verdict(device, scan)).isEqualTo("admitted");
            assertThat(verdict(device, garbage)).isEqualTo("unknown-code");
        }
        assertThat(presence()).containsEntry("inside", 1);
    }

    /** B8 at its worst: the same scan from many connections at once, and one badge at many devices at once. */
    @Test
    void twentyDevicesScanOneBadge() {
        List<WebTestClient> devices = IntStream.range(0, 20)
                .mapToObj(i -> signedIn.door(Role.DOOR_SCANNER, meeting, gate("Gate " + i, null, false))
                        .client())
                .toList();
        List<Map<String, Object>> answers = Objects.requireNonNull(Flux.fromIterable(devices)
                .flatMap(
                        each -> Flux.defer(() -> Flux.just(answer(each, scan(code))))
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .block());

        List<Map<String, Object>> admitted = answers.stream()
                .filter(a -> a.get("verdict").equals("admitted"))
                .toList();
        List<Map<String, Object>> inside = answers.stream()
                .filter(a -> a.get("verdict").equals("already-inside"))
                .toList();
        assertThat(admitted).hasSize(1);
        assertThat(inside).hasSize(19);
        assertThat(inside)
                .extracting(a -> a.get("first"))
                .containsOnly(inside.get(0).get("first"));
        assertThat(String.valueOf(map(inside.get(0), "first").get("gate"))).startsWith("Gate ");
        assertThat(presence()).containsEntry("inside", 1).containsEntry("expected", 1);
    }

    @Test
    void oneScanSentTwentyTimesAtOnceIsOneRecord() {
        Map<String, Object> scan = scan(code);
        List<String> verdicts = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(
                        i -> Flux.defer(() -> Flux.just(verdict(device, scan)))
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .block());

        assertThat(verdicts).hasSize(20).containsOnly("admitted");
        assertThat(recent()).hasSize(1);
    }

    @Test
    void strangersAreToldApart() {
        MeetingCode elsewhere = samples.today();
        DelegationId others = samples.delegation(elsewhere, "FRA");
        ParticipantId guest = samples.approved(elsewhere, others, BadgeSamples.person("Zoé", "Zoe"));
        samples.badge(elsewhere, guest, "active");

        assertThat(verdict(device, scan(codes.of(guest)))).isEqualTo("wrong-meeting");
        assertThat(answer(device, scan(codes.of(guest)))).doesNotContainKey("person");
        assertThat(verdict(device, scan(codes.foreign(meeting)))).isEqualTo("wrong-meeting");
        assertThat(verdict(device, scan(codes.forged(person)))).isEqualTo("forged-code");
        assertThat(verdict(device, scan(codes.signedButNeverIssued(meeting)))).isEqualTo("unknown-code");
        assertThat(verdict(device, scan("BEGIN:VCARD\nN:Doe\nEND:VCARD"))).isEqualTo("unknown-code");
        assertThat(verdict(device, scan("A".repeat(4096)))).isEqualTo("unknown-code");
        assertThat(verdict(device, scan(""))).isEqualTo("unknown-code");
        assertThat(presence()).containsEntry("inside", 0);
    }

    @Test
    void aRevokedBadgeIsRefusedFromTheCommitOn() {
        String badge = String.valueOf(samples.badge(meeting, person, "active").get("id"));
        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/badges/" + badge + "/revocation")
                .bodyValue(Map.of("reason", "lost", "reissue", true))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(verdict(device, scan(code))).isEqualTo("revoked");
        assertThat(verdict(device, scan(codes.of(person)))).isEqualTo("admitted");
        assertThat(verdict(device, scan(code))).isEqualTo("revoked");
    }

    @Test
    void aWithdrawnPersonIsNotAccredited() {
        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/participants/" + person
                        + "/withdrawal")
                .bodyValue(Map.of("reason", "cannot travel"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        samples.badge(meeting, person, "suspended");

        assertThat(verdict(device, scan(code))).isEqualTo("not-accredited");
    }

    @Test
    void aScanByNameIsDecidedLikeOneByCode() {
        String badge = String.valueOf(samples.badge(meeting, person, "active").get("id"));
        Map<String, Object> byName = scan("");
        byName.remove("code");
        byName.put("badge", badge);

        assertThat(verdict(device, byName)).isEqualTo("admitted");
        assertThat(verdict(device, scan(code))).isEqualTo("already-inside");
        byName.put("id", UUID.randomUUID().toString());
        byName.put("badge", UUID.randomUUID());
        assertThat(verdict(device, byName)).isEqualTo("unknown-code");
    }

    @Test
    void zonesExitsAndReturns() {
        GateId lounge = gate("Lounge", "B", false);
        GateId garden = gate("Garden", null, true);
        WebTestClient atGarden =
                signedIn.door(Role.DOOR_SCANNER, meeting, garden).client();

        assertThat(verdict(signedIn.door(Role.DOOR_SCANNER, meeting, lounge).client(), scan(code)))
                .isEqualTo("wrong-zone-or-time");
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
        assertThat(verdict(device, with(scan(code), "direction", "out"))).isEqualTo("wrong-zone-or-time");
        assertThat(verdict(atGarden, with(scan(code), "direction", "out"))).isEqualTo("admitted");
        assertThat(presence()).containsEntry("inside", 0);
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
        assertThat(presence()).containsEntry("inside", 1);
    }

    @Test
    void timesAreCorrectedByTheMeasuredOffsetAndNeverInTheFuture() {
        Instant now = Instant.now();
        Map<String, Object> threeHoursSlow = with(scan(code), "at", now.minus(Duration.ofHours(3)));
        assertThat(verdict(device, with(threeHoursSlow, "offset", 3 * 3600 * 1000)))
                .isEqualTo("admitted");
        Map<String, Object> again = answer(device, with(scan(code), "at", now.plus(Duration.ofDays(300))));
        assertThat(again).containsEntry("verdict", "already-inside");
        Instant first = Instant.parse(String.valueOf(map(again, "first").get("at")));
        assertThat(first).isBetween(now.minusSeconds(5), now.plusSeconds(5));
        assertThat(verdict(device, with(scan(code), "at", now.minus(Duration.ofDays(300)))))
                .isEqualTo("wrong-zone-or-time");
    }

    @Test
    void aBatchAnswersEachInItsPlaceAndABrokenOneTakesNobodyWithIt() {
        List<Object> scans = new ArrayList<>();
        IntStream.range(0, 499).forEach(i -> scans.add(scan("nobody " + i)));
        scans.set(0, scan(code));
        scans.set(498, scan(code));
        scans.add(250, Map.of("id", "not-a-uuid", "code", true));
        assertThat(scans).hasSize(500);

        List<Map<String, Object>> results = batch(scans);

        assertThat(results).hasSize(500);
        assertThat(results.get(0)).containsEntry("verdict", "admitted");
        assertThat(results.get(499)).containsEntry("verdict", "already-inside");
        assertThat(map(results.get(250), "problem")).containsEntry("code", "checkin.bad-scan");
        assertThat(results)
                .filteredOn(r -> "unknown-code".equals(r.get("verdict")))
                .hasSize(497);
        scans.add(scan(code));
        device.post()
                .uri(checkIns())
                .bodyValue(Map.of("scans", scans))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.too-many-scans");
    }

    /** More broken ones than the door has writers: each writer that one of them held would be lost to everybody. */
    @Test
    void aScanFromNoCalendarIsItsOwnProblemAndTheDoorGoesOn() {
        List<Object> scans = new ArrayList<>();
        for (Object at : List.of(Instant.MAX, Instant.MIN, "+10000-01-01T00:00:00Z", Instant.EPOCH)) {
            scans.add(with(scan("nobody"), "at", at));
        }
        scans.add(with(scan("nobody"), "offset", Long.MIN_VALUE));
        scans.add(scan(code));

        List<Map<String, Object>> results = batch(scans);

        assertThat(results.subList(0, 5)).allSatisfy(result -> {
            assertThat(result).containsKey("scan").doesNotContainKey("verdict");
            assertThat(map(result, "problem")).containsEntry("code", "checkin.bad-scan");
        });
        assertThat(results.get(5)).containsEntry("verdict", "admitted");
        assertThat(verdict(device, scan(code))).isEqualTo("already-inside");
    }

    /** Past the reading of requests, too: what Java or the database cannot take in harms one scan alone. */
    @Test
    void aScanThatCannotBeWrittenLeavesTheOthersTheirVerdicts() {
        Instant farAway = Instant.parse("+300000-01-01T00:00:00Z");
        List<String> answers = Objects.requireNonNull(Flux.just(
                        Instant.MAX, Instant.MAX, Instant.MAX, farAway, Instant.MIN, Instant.now())
                .flatMapSequential(at -> door.decide(at(at))
                        .map(decision -> decision.verdict().wire())
                        .onErrorResume(Problem.class, problem -> Mono.just(problem.code())))
                .collectList()
                .block(Duration.ofSeconds(15)));

        assertThat(answers.subList(0, 5)).containsOnly("checkin.bad-scan");
        assertThat(answers.get(5)).isEqualTo("admitted");
    }

    private Scan at(Instant time) {
        return new Scan(
                UUID.randomUUID(),
                meeting,
                new Scan.Seen(UUID.randomUUID(), gate),
                null,
                new Scan.What(code, null),
                Direction.IN,
                time,
                1,
                null);
    }

    @Test
    void scansOfOneBadgeInABatchAreDecidedInTheirOrder() {
        GateId garden = gate("Garden", null, true);
        WebTestClient atGarden =
                signedIn.door(Role.DOOR_SCANNER, meeting, garden).client();
        Instant start = Instant.now().minusSeconds(60);
        List<Object> scans = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            scans.add(with(with(scan(code), "direction", i % 2 == 0 ? "in" : "out"), "at", start.plusSeconds(i)));
        }

        List<Map<String, Object>> results = batch(atGarden, scans);

        assertThat(results).extracting(r -> r.get("verdict")).containsOnly("admitted");
        assertThat(presence()).containsEntry("inside", 1);
    }

    @Test
    void twoOfflineAdmissionsAreOnePresenceAndOneConflict() {
        Instant past = Instant.now().minusSeconds(600);
        WebTestClient other = signedIn.door(Role.DOOR_SCANNER, meeting, gate("North", null, false))
                .client();
        Map<String, Object> here = with(with(scan(code), "at", past), "decided", "admitted");
        Map<String, Object> there = with(with(scan(code), "at", past.minusSeconds(30)), "decided", "admitted");

        assertThat(answer(device, here)).containsEntry("verdict", "admitted").doesNotContainKey("conflict");
        for (int again = 0; again < 2; again++) {
            assertThat(answer(other, there))
                    .containsEntry("verdict", "already-inside")
                    .containsEntry("conflict", true);
        }

        assertThat(presence()).containsEntry("inside", 1).containsEntry("conflicts", 1);
        WebTestClient supervisor =
                signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();
        Map<String, Object> conflict = items(supervisor, "/conflicts").get(0);
        assertThat(conflict).containsEntry("displayName", "María Núñez").containsEntry("gate", "North");
        assertThat(map(conflict, "first")).containsEntry("gate", "Main");
        String path = "/api/v1/meetings/" + meeting + "/conflicts/" + conflict.get("id") + "/resolution";
        post(device, path, Map.of("reason", "x")).expectStatus().isForbidden();
        post(supervisor, path, Map.of("reason", "")).expectStatus().isBadRequest();
        post(supervisor, path, Map.of("reason", "same person, two doors"))
                .expectStatus()
                .isNoContent();
        post(supervisor, path, Map.of("reason", "again")).expectStatus().isNotFound();
        assertThat(presence()).containsEntry("inside", 1).containsEntry("conflicts", 0);
    }

    @Test
    void whatHappenedBeforeChangesNoLaterPresence() {
        GateId garden = gate("Garden", null, true);
        WebTestClient atGarden =
                signedIn.door(Role.DOOR_SCANNER, meeting, garden).client();
        Instant now = Instant.now();
        assertThat(verdict(device, with(scan(code), "at", now.minusSeconds(300))))
                .isEqualTo("admitted");
        assertThat(verdict(atGarden, with(with(scan(code), "at", now.minusSeconds(100)), "direction", "out")))
                .isEqualTo("admitted");

        Map<String, Object> late = with(with(scan(code), "at", now.minusSeconds(200)), "decided", "admitted");
        answer(device, late);

        assertThat(presence()).containsEntry("inside", 0);
    }

    @Test
    void anUndoneScanFreesTheBadge() {
        Map<String, Object> scan = scan(code);
        assertThat(verdict(device, scan)).isEqualTo("admitted");
        String undo = checkIns() + "/" + scan.get("id") + "/undo";
        WebTestClient otherDevice =
                signedIn.door(Role.DOOR_SCANNER, meeting, gate).client();

        post(otherDevice, undo, Map.of("reason", "not mine")).expectStatus().isForbidden();
        post(device, undo, Map.of("reason", " ")).expectStatus().isBadRequest();
        post(device, undo, Map.of("reason", "wrong person")).expectStatus().isNoContent();
        post(device, undo, Map.of("reason", "twice"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.nothing-to-undo");

        assertThat(presence()).containsEntry("inside", 0);
        assertThat(verdict(device, scan)).as("the retry still gets its verdict").isEqualTo("admitted");
        assertThat(presence()).containsEntry("inside", 0);
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
        assertThat(presence()).containsEntry("inside", 1);
    }

    @Test
    void onlyDevicesOfThisMeetingScan() {
        Map<String, Object> scan = scan(code);
        GateId elsewhere = gate(samples.today(), "Main");
        post(signedIn.door(Role.DOOR_SCANNER, samples.today(), elsewhere).client(), checkIns(), scan)
                .expectStatus()
                .isForbidden();
        post(signedIn.secretariat(meeting), checkIns(), scan).expectStatus().isForbidden();
        post(signedIn.bearer("no-such-token"), checkIns(), scan).expectStatus().isUnauthorized();
        post(signedIn.anonymous(), checkIns(), scan).expectStatus().isUnauthorized();
    }

    @Test
    void badScansAreProblems() {
        for (Map<String, Object> bad : List.of(
                with(scan(code), "id", "x"),
                without("id"),
                without("at"),
                without("code"),
                with(scan(code), "at", "yesterday"),
                with(scan(code), "at", "1970-01-01T00:00:00Z"),
                with(scan(code), "at", Instant.MAX),
                with(with(scan(code), "at", Instant.now()), "offset", Long.MIN_VALUE),
                with(with(scan(code), "at", Instant.now()), "offset", Long.MAX_VALUE),
                with(scan(code), "direction", "sideways"),
                with(scan(code), "badge", UUID.randomUUID()),
                Map.<String, Object>of("scans", "many"))) {
            post(device, checkIns(), bad)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("checkin.bad-scan")
                    .jsonPath("$.field")
                    .isNotEmpty();
        }
        assertThat(recent()).isEmpty();
    }

    @Test
    void theSnapshotHasWhatADoorNeedsAndTheDeltaWhatChanged() {
        Map<String, Object> all = get(device, "/door");
        assertThat(all).containsEntry("full", true);
        Map<String, Object> row = list(all, "badges").get(0);
        assertThat(row).containsEntry("displayName", "María Núñez").containsEntry("state", "active");
        assertThat(String.valueOf(row.get("registration"))).matches("[0-9a-f]{16}");
        assertThat(list(all, "keys")).hasSize(1);
        assertThat(all.toString()).doesNotContain("PLENARY:");

        Map<String, Object> nothing = settled(String.valueOf(all.get("sequence")));
        assertThat(nothing).containsEntry("full", false);

        answer(device, scan(code));
        Map<String, Object> delta = get(device, "/door?since=" + nothing.get("sequence"));
        Map<String, Object> changed = list(delta, "badges").get(0);
        assertThat(list(changed, "presence").get(0))
                .containsEntry("inside", true)
                .containsEntry("gate", "Main");
        get(device, "/door?since=999999999999").forEach((name, value) -> {
            if (name.equals("full")) {
                assertThat(value).as("a sequence from another time").isEqualTo(true);
            }
        });
    }

    /** The delta that is empty, once no transaction of the tests' preparation is still running. */
    private Map<String, Object> settled(String sequence) {
        Map<String, Object> delta = get(device, "/door?since=" + sequence);
        for (int i = 0; i < 100 && !list(delta, "badges").isEmpty(); i++) {
            delta = get(device, "/door?since=" + delta.get("sequence"));
        }
        assertThat(list(delta, "badges")).isEmpty();
        return delta;
    }

    @Test
    void peopleAtRiskAreCountedAndNotNamed() {
        Map<String, Object> defender = new HashMap<>(BadgeSamples.person("Samira Example", "Samira Example"));
        defender.put("atRisk", true);
        ParticipantId atRisk = samples.approved(meeting, delegation, defender);
        samples.badge(meeting, atRisk, "active");

        Map<String, Object> atTheDoor = answer(device, scan(codes.of(atRisk)));

        assertThat(map(atTheDoor, "person")).containsEntry("displayName", "Samira Example");
        assertThat(presence()).containsEntry("inside", 1).containsEntry("expected", 2);
        assertThat(presence().toString()).doesNotContain("Samira");
        assertThat(list(presence(), "byDelegation").get(0))
                .containsEntry("inside", 1)
                .containsEntry("expected", 2);
        assertThat(list(get(device, "/door"), "badges"))
                .filteredOn(row -> Boolean.TRUE.equals(row.get("unlisted")))
                .extracting(row -> row.get("displayName"))
                .containsExactly("Samira Example");

        answer(device, with(scan(codes.of(atRisk)), "decided", "admitted"));
        List<Map<String, Object>> conflicts =
                items(signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client(), "/conflicts");
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.toString()).doesNotContain("Samira");
    }

    @Test
    void gatesHaveNamesOfTheirOwn() {
        String gates = "/api/v1/meetings/" + meeting + "/gates";
        post(samples.office(), gates, Map.of("name", "Main"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.gate-exists");
        post(samples.office(), gates, Map.of("name", " ")).expectStatus().isBadRequest();
        post(samples.office(), gates, Map.of("name", "X", "zone", "Z"))
                .expectStatus()
                .isBadRequest();
        post(device, gates, Map.of("name", "Mine")).expectStatus().isForbidden();
        assertThat(items(device, "/gates")).hasSize(1);
    }

    private GateId gate(String name, String zone, boolean reentry) {
        Map<String, Object> request = new HashMap<>(Map.of("name", name, "reentry", reentry));
        request.put("zone", zone);
        return gate(meeting, request);
    }

    private GateId gate(MeetingCode where, String name) {
        return gate(where, Map.of("name", name));
    }

    private GateId gate(MeetingCode where, Map<String, Object> request) {
        Map<String, Object> gate = post(samples.office(), "/api/v1/meetings/" + where + "/gates", request)
                .expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        return GateId.of(String.valueOf(Objects.requireNonNull(gate).get("id")));
    }

    private static Map<String, Object> scan(String code) {
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("id", UUID.randomUUID().toString());
        scan.put("code", code);
        scan.put("at", Instant.now().toString());
        return scan;
    }

    private static Map<String, Object> with(Map<String, Object> scan, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(scan);
        changed.put(field, value instanceof Instant instant ? instant.toString() : value);
        return changed;
    }

    private Map<String, Object> without(String field) {
        Map<String, Object> scan = scan(code);
        scan.remove(field);
        return scan;
    }

    private String checkIns() {
        return "/api/v1/meetings/" + meeting + "/check-ins";
    }

    private static ResponseSpec post(WebTestClient client, String path, Map<String, ?> body) {
        return client.post().uri(path).bodyValue(body).exchange();
    }

    private Map<String, Object> answer(WebTestClient client, Map<String, Object> scan) {
        Map<String, Object> answer = post(client, checkIns(), scan)
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        assertThat(answer).containsEntry("scan", scan.get("id"));
        return answer;
    }

    private String verdict(WebTestClient client, Map<String, Object> scan) {
        return String.valueOf(answer(client, scan).get("verdict"));
    }

    private List<Map<String, Object>> batch(List<Object> scans) {
        return batch(device, scans);
    }

    private List<Map<String, Object>> batch(WebTestClient client, List<Object> scans) {
        Map<String, Object> body = post(client, checkIns(), Map.of("scans", scans))
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        return list(Objects.requireNonNull(body), "results");
    }

    private Map<String, Object> get(WebTestClient client, String path) {
        return Objects.requireNonNull(client.get()
                .uri("/api/v1/meetings/" + meeting + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private List<Map<String, Object>> items(WebTestClient client, String path) {
        return list(get(client, path), "items");
    }

    private Map<String, Object> presence() {
        return get(samples.office(), "/presence");
    }

    private List<Map<String, Object>> recent() {
        return list(presence(), "recent");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.getOrDefault(name, Collections.emptyMap());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> parent, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(parent.get(name), name);
    }
}
