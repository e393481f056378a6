package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many scans at once: batches, many devices, broken ones among sound ones. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class ScanBatchesTest extends DoorStage {

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

    /** The first one's verdict would let a second one in, and name somebody who does not stand there. */
    @Test
    void anIdThatStandsForAnotherBadgeIsToldSoAndNothingIsSaidOfItsBearer() {
        Map<String, Object> first = scan(code);
        assertThat(verdict(device, first)).isEqualTo("admitted");

        post(device, checkIns(), with(first, "code", "nobody"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.scan-id-taken")
                .jsonPath("$.person")
                .doesNotExist();
        List<Map<String, Object>> results = batch(List.of(with(first, "code", "nobody"), scan("nobody"), scan(code)));
        assertThat(map(results.get(0), "problem")).containsEntry("code", "checkin.scan-id-taken");
        assertThat(results.get(0)).doesNotContainKey("person");
        assertThat(results.get(1)).containsEntry("verdict", "unknown-code");
        assertThat(results.get(2)).containsEntry("verdict", "already-inside");
        assertThat(verdict(device, first)).isEqualTo("admitted");
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
}
