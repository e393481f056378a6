package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The live overview: arrivals by minute, heads of delegation, delegations still missing, gates and their phones. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class LiveOverviewTest extends DoorStage {

    @Autowired
    DatabaseClient database;

    @Autowired
    DeviceReportStore store;

    @Test
    void arrivalsStandInTheMinuteInWhichTheyHappened() {
        String colleague = another(delegation, "delegate", "Lucía Prado", false);
        String late = another(delegation, "delegate", "Marta Vidal", false);
        Instant earlier = Instant.now().minus(Duration.ofMinutes(20));
        Map<String, Object> undone = scan(code);

        assertThat(verdict(device, with(scan(colleague), "at", earlier))).isEqualTo("admitted");
        assertThat(verdict(device, with(scan(late), "at", Instant.now().minus(Duration.ofMinutes(61)))))
                .isEqualTo("admitted");
        assertThat(verdict(device, undone)).isEqualTo("admitted");
        undo(undone);

        Map<String, Object> arrivals = map(presence(), "arrivals");
        List<Integer> minutes = numbers(arrivals);
        assertThat(minutes).hasSize(60);
        Instant from = Instant.parse(String.valueOf(arrivals.get("from")));
        assertThat(minutes.get((int) Duration.between(from, earlier).toMinutes()))
                .isEqualTo(1);
        assertThat(minutes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void aDelegationIsMissingUntilSomebodyCameToday() {
        assertThat(delegations().get(0)).containsEntry("arrived", 0).containsEntry("headExpected", false);
        WebTestClient garden = signedIn.door(Role.DOOR_SCANNER, meeting, gate("Garden", null, true))
                .client();

        verdict(garden, scan(code));
        verdict(garden, with(scan(code), "direction", "out"));

        assertThat(delegations().get(0)).containsEntry("arrived", 1).containsEntry("inside", 0);
    }

    @Test
    void headsAreNamedForTheSecretariatAndThoseAtRiskOnlyCounted() {
        DelegationId chile = samples.delegation(meeting, "CHL");
        String head = another(delegation, "head", "Excma. Inés Robles", false);
        String hidden = another(chile, "head", "Amalia Soto", true);
        assertThat(map(presence(), "heads")).containsEntry("inside", 0).containsEntry("expected", 2);
        verdict(device, scan(head));
        verdict(device, scan(hidden));

        assertThat(map(presence(), "heads")).containsEntry("inside", 2).containsEntry("expected", 2);
        List<Map<String, Object>> heads = items(samples.office(), "/presence/heads");
        assertThat(heads).hasSize(1);
        assertThat(heads.get(0))
                .containsEntry("displayName", "Excma. Inés Robles")
                .containsEntry("inside", true)
                .containsEntry("gate", "Main")
                .containsKey("since");
        assertThat(delegations())
                .filteredOn(row -> map(row, "entity").get("code").equals("CHL"))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("headInside", false)
                        .containsEntry("headExpected", false)
                        .containsEntry("arrived", 1));
        signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate)
                .client()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/presence/heads")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** Twelve people at three gates at the same moment: each total is exact. */
    @Test
    void totalsOfARushAreExact() throws Exception {
        DelegationId chile = samples.delegation(meeting, "CHL");
        List<String> everybody = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            everybody.add(another(i < 7 ? delegation : chile, "delegate", "Marta Delegada " + i, false));
        }
        List<WebTestClient> doors = List.of(
                device,
                signedIn.door(Role.DOOR_SCANNER, meeting, gate("North", null, false))
                        .client(),
                signedIn.door(Role.DOOR_SCANNER, meeting, gate("South", null, false))
                        .client());

        List<String> verdicts = atOnce(24, i -> verdict(doors.get(i % 3), scan(everybody.get(i % 12))));

        assertThat(verdicts).filteredOn("admitted"::equals).hasSize(12);
        Map<String, Object> presence = presence();
        assertThat(presence).containsEntry("inside", 12);
        assertThat(numbers(map(presence, "arrivals")).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(12);
        assertThat(delegations()).extracting(row -> row.get("inside")).containsExactly(5, 7);
        assertThat(delegations()).extracting(row -> row.get("arrived")).containsExactly(5, 7);
        List<Map<String, Object>> gates = items(samples.office(), "/presence/gates");
        assertThat(gates).extracting(row -> row.get("name")).containsExactly("Main", "North", "South");
        assertThat(gates.stream().mapToInt(row -> (Integer) row.get("admitted")).sum())
                .isEqualTo(12);
        assertThat(gates).allSatisfy(row -> assertThat(row.get("inside")).isEqualTo(row.get("admitted")));
    }

    @Test
    void phonesAreShownWithWhatTheyToldLast() {
        SignedIn.Door phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        SignedIn.Door silent = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        SignedIn.Door ended = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
        samples.office()
                .delete()
                .uri("/api/v1/meetings/" + meeting + "/devices/" + ended.device())
                .exchange()
                .expectStatus()
                .isNoContent();

        verdict(phone.client(), scan(code));
        Map<String, Object> seen = phone(phone, state -> state.containsKey("lastSeen"));
        assertThat(seen).as("scans are no snapshot").doesNotContainKeys("pending", "snapshotAt");

        get(phone.client(), "/door?since=0&pending=7");
        Map<String, Object> informed = phone(phone, state -> state.containsKey("snapshotAt"));
        assertThat(informed).containsEntry("pending", 7).containsEntry("label", "Test");
        get(phone.client(), "/door?pending=-3");
        phone(phone, state -> Objects.equals(state.get("pending"), 0));
        assertThat(phone(silent, state -> true)).doesNotContainKeys("lastSeen", "pending", "snapshotAt");
        assertThat(phones())
                .extracting(state -> state.get("id"))
                .doesNotContain(ended.device().toString());
        phone.client()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/door?pending=many")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    /** No row that every scan writes: what a rush of scans tells of a device is one row of one statement. */
    @Test
    void aThousandScansCostOneWrite() {
        List<List<DeviceReport>> writes = new ArrayList<>();
        var counted = new DeviceReportStore(database) {
            @Override
            Mono<Void> put(List<DeviceReport> reports) {
                writes.add(reports);
                return super.put(reports);
            }
        };
        var reports = new DeviceReports(counted, Clock.systemUTC());
        DeviceId id = signedIn.door(Role.DOOR_SCANNER, meeting, gate).device();
        Viewer viewer = Viewer.device(id, "Test", Grant.of(Role.DOOR_SCANNER, meeting), gate);
        reports.informed(meeting, viewer, 400_000);
        for (int i = 0; i < 1_000; i++) {
            reports.seen(meeting, viewer);
        }
        reports.seen(meeting, Viewer.system());

        reports.writeDown().block();
        reports.writeDown().block();

        assertThat(writes).hasSize(1);
        assertThat(writes.get(0)).hasSize(1);
        DeviceReport kept = kept(id);
        assertThat(kept.pending()).as("what no phone holds").isEqualTo(DeviceReport.MOST_PENDING);
        assertThat(kept.seenAt()).isAfterOrEqualTo(Objects.requireNonNull(kept.snapshotAt()));
    }

    /** Two instances that write of one device: the newest stands whichever comes first, and neither waits for the other. */
    @Test
    void anOlderReportOverwritesNothing() throws Exception {
        Instant now = Instant.parse("2027-04-09T08:00:00Z");
        List<DeviceId> ids = List.of(
                signedIn.door(Role.DOOR_SCANNER, meeting, gate).device(),
                signedIn.door(Role.DOOR_SCANNER, meeting, gate).device());

        atOnce(16, i -> {
            Instant at = now.plusSeconds(i);
            var first = new DeviceReport(ids.get(i % 2), meeting, at, i, at);
            var second = new DeviceReport(ids.get((i + 1) % 2), meeting, at.minusMillis(1), 900 + i, null);
            return store.put(List.of(first, second)).thenReturn(i).block();
        });

        assertThat(kept(ids.get(1)))
                .isEqualTo(new DeviceReport(ids.get(1), meeting, now.plusSeconds(15), 15, now.plusSeconds(15)));
        assertThat(kept(ids.get(0)).pending()).isEqualTo(915);
        assertThat(kept(ids.get(0)).snapshotAt()).isEqualTo(now.plusSeconds(14));
    }

    private DeviceReport kept(DeviceId id) {
        return Objects.requireNonNull(store.ofMeeting(meeting)
                .filter(report -> report.device().equals(id))
                .next()
                .block());
    }

    private void undo(Map<String, Object> scan) {
        post(samples.office(), checkIns() + "/" + scan.get("id") + "/undo", Map.of("reason", "wrong person"))
                .expectStatus()
                .isNoContent();
    }

    private String another(DelegationId sender, String role, String name, boolean atRisk) {
        Map<String, Object> request = BadgeSamples.person(
                name, "Passport " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        request.put("role", role);
        request.put("atRisk", atRisk);
        ParticipantId one = samples.approved(meeting, sender, request);
        samples.badge(meeting, one, "active");
        return codes.of(one);
    }

    private List<Map<String, Object>> delegations() {
        return list(presence(), "byDelegation");
    }

    private List<Map<String, Object>> phones() {
        return items(samples.office(), "/presence/gates").stream()
                .flatMap(each -> list(each, "devices").stream())
                .toList();
    }

    /** As soon as it is written down. */
    private Map<String, Object> phone(SignedIn.Door phone, Predicate<Map<String, Object>> told) {
        Instant until = Instant.now().plusSeconds(20);
        while (true) {
            Map<String, Object> state = phones().stream()
                    .filter(each -> each.get("id").equals(phone.device().toString()))
                    .findFirst()
                    .orElseThrow();
            if (told.test(state)) {
                return state;
            }
            assertThat(Instant.now()).as("waited for in vain: %s", state).isBefore(until);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> numbers(Map<String, Object> arrivals) {
        return (List<Integer>) Objects.requireNonNull(arrivals.get("perMinute"));
    }
}
