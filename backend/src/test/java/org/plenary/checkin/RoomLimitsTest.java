package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** How many of a category may be inside at once (B9), decided by the server for devices that scan at the same moment. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class RoomLimitsTest extends DoorStage {

    @Autowired
    ScanDecider decider;

    private final Map<String, DelegationId> delegations = new HashMap<>();

    @Test
    void theSecondOfADelegationWaitsUntilTheFirstHasLeft() {
        String colleague = another("ESP", "Lucía Prado");
        String neighbour = another("CHL", "Ignacia Soto");
        WebTestClient door = signedIn.door(Role.DOOR_SCANNER, meeting, gate("Hall", null, true))
                .client();
        limit("meeting", "delegate", "delegation", 1).expectStatus().isOk();

        assertThat(verdict(door, scan(code))).isEqualTo("admitted");
        Map<String, Object> refused = scan(colleague);
        assertThat(verdict(door, refused)).isEqualTo("category-full");
        assertThat(verdict(door, refused)).as("the retry (B8)").isEqualTo("category-full");
        assertThat(verdict(door, scan(neighbour))).isEqualTo("admitted");
        assertThat(verdict(door, scan(code))).isEqualTo("already-inside");
        assertThat(presence()).containsEntry("inside", 2);

        assertThat(verdict(door, with(scan(code), "direction", "out"))).isEqualTo("admitted");
        assertThat(verdict(door, scan(colleague))).isEqualTo("admitted");
        assertThat(verdict(door, scan(code))).isEqualTo("category-full");
    }

    /** Twelve people, seven places, every one at a device of their own: seven are let in, whoever they are. */
    @Test
    void theLastPlacesAreGivenOnce() {
        List<String> everybody = new ArrayList<>(List.of(code));
        IntStream.range(0, 11).forEach(i -> everybody.add(another(i % 2 == 0 ? "ESP" : "CHL", "Marta Delegada " + i)));
        limit("meeting", "delegate", "meeting", 7).expectStatus().isOk();

        List<String> verdicts = Objects.requireNonNull(Flux.fromIterable(everybody)
                .flatMap(
                        each -> Flux.defer(() -> Flux.just(verdict(device, scan(each))))
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList()
                .block());

        assertThat(verdicts).filteredOn("admitted"::equals).hasSize(7);
        assertThat(verdicts).filteredOn("category-full"::equals).hasSize(5);
        assertThat(presence()).containsEntry("inside", 7);
        limit("meeting", "delegate", "meeting", 8).expectStatus().isOk();
        List<String> again = batch(
                        everybody.stream().<Object>map(DoorStage::scan).toList())
                .stream()
                .map(answer -> String.valueOf(answer.get("verdict")))
                .toList();
        assertThat(again).filteredOn("admitted"::equals).hasSize(1);
        assertThat(again).filteredOn("already-inside"::equals).hasSize(7);
    }

    /** Past the queue of one server, as two servers on one database would: only the lock keeps them apart. */
    @Test
    void serversThatDecideAtTheSameMomentGiveTheLastPlaceOnce() {
        List<String> everybody = new ArrayList<>(List.of(code));
        IntStream.range(0, 7).forEach(i -> everybody.add(another("ESP", "Marta Delegada " + i)));
        limit("meeting", "delegate", "delegation", 1).expectStatus().isOk();

        List<Verdict> verdicts = Objects.requireNonNull(Flux.fromIterable(everybody)
                .flatMap(each -> decider.decide(List.of(of(each))), 8)
                .map(decisions -> decisions.get(0).verdict())
                .collectList()
                .block());

        assertThat(verdicts).filteredOn(Verdict.ADMITTED::equals).hasSize(1);
        assertThat(verdicts).filteredOn(Verdict.CATEGORY_FULL::equals).hasSize(7);
    }

    private Scan of(String text) {
        return new Scan(
                UUID.randomUUID(),
                meeting,
                new Scan.Seen(UUID.randomUUID(), gate),
                null,
                new Scan.What(text, null),
                Direction.IN,
                Instant.now(),
                0,
                null);
    }

    @Test
    void whoOnlyTheDeviceLetInIsAConflict() {
        limit("meeting", "delegate", "meeting", 0).expectStatus().isOk();

        Map<String, Object> alone = with(scan(code), "decided", "admitted");

        assertThat(answer(device, alone))
                .containsEntry("verdict", "category-full")
                .containsEntry("conflict", true);
        assertThat(presence()).containsEntry("inside", 0).containsEntry("conflicts", 1);
    }

    @Test
    void aLimitOfAZoneConcernsItsGatesOnlyAndCanBeLifted() {
        GateId inside = gate("Zone A", "A", false);
        WebTestClient there = signedIn.door(Role.DOOR_SCANNER, meeting, inside).client();
        limit("A", "delegate", "meeting", 0).expectStatus().isOk();

        assertThat(verdict(there, scan(code))).isEqualTo("category-full");
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
        Map<String, Object> told = list(get(device, "/door?since=0"), "limits").get(0);
        assertThat(told)
                .containsEntry("zone", "A")
                .containsEntry("category", "delegate")
                .containsEntry("scope", "meeting")
                .containsEntry("most", 0);
        for (int twice = 0; twice < 2; twice++) {
            samples.office()
                    .delete()
                    .uri("/api/v1/meetings/" + meeting + "/room-limits/A/delegate")
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
        assertThat(items(samples.office(), "/room-limits")).isEmpty();
        assertThat(verdict(there, scan(code))).isEqualTo("admitted");
    }

    @Test
    void whatIsNoLimitIsRefusedWithTheField() {
        limit("Z", "delegate", "meeting", 1)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("zone");
        limit("A", "delegate", "meeting", -1)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("most");
        limit("A", "delegate", "everybody", 1).expectStatus().isBadRequest();
        limit("A", "nobody", "meeting", 1).expectStatus().is4xxClientError();
        assertThat(items(samples.office(), "/room-limits")).isEmpty();
    }

    /** Two phones that were offline on the day before; the server learns of both after today's admission. */
    @Test
    void aSecondAdmissionOfAnEarlierDayIsAConflict() {
        Instant yesterday = Instant.now().minusSeconds(86_400);
        WebTestClient other = signedIn.door(Role.DOOR_SCANNER, meeting, gate("North", null, false))
                .client();
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");

        Map<String, Object> first = with(with(scan(code), "at", yesterday), "decided", "admitted");
        Map<String, Object> second = with(with(scan(code), "at", yesterday.plusSeconds(60)), "decided", "admitted");

        assertThat(answer(device, first)).containsEntry("verdict", "admitted").doesNotContainKey("conflict");
        Map<String, Object> answer = answer(other, second);
        assertThat(answer).containsEntry("verdict", "already-inside").containsEntry("conflict", true);
        assertThat(map(answer, "first")).containsEntry("gate", "Main");
        assertThat(presence()).containsEntry("inside", 1).containsEntry("conflicts", 1);
    }

    /** One more person of that delegation, with a badge of their own: the code on it. */
    private String another(String entity, String name) {
        DelegationId theirs = entity.equals("ESP")
                ? delegation
                : delegations.computeIfAbsent(entity, code -> samples.delegation(meeting, code));
        ParticipantId one = samples.approved(meeting, theirs, BadgeSamples.person(name, name));
        samples.badge(meeting, one, "active");
        return codes.of(one);
    }

    private WebTestClient.ResponseSpec limit(String zone, String category, String scope, int most) {
        Map<String, Object> request = new HashMap<>(Map.of("category", category, "scope", scope, "most", most));
        if (!zone.equals("meeting")) {
            request.put("zone", zone);
        }
        return samples.office()
                .put()
                .uri("/api/v1/meetings/" + meeting + "/room-limits")
                .bodyValue(request)
                .exchange();
    }
}
