package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The door over HTTP: every verdict, retries, batches, many devices at once, offline conflicts, presence, corrections. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class CheckInTest extends DoorStage {

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
}
