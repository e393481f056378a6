package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.podium.Presiding;
import org.plenary.testing.AtOnce;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** One device presides at a time; any officer can take over, and both see it (L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PresidingTest extends PodiumStage {

    private final UUID tablet = UUID.randomUUID();
    private final UUID laptop = UUID.randomUUID();

    @Test
    void oneDevicePresidesUntilAnotherTakesOver() {
        publish();
        claim(officer, tablet, false)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.presiding.device")
                .isEqualTo(publicId(tablet))
                .jsonPath("$.presiding.officer")
                .isNotEmpty()
                .jsonPath("$.presiding.since")
                .isNotEmpty();
        claim(officer, tablet, false).expectStatus().isOk();
        problem(claim(segment.secretariat, laptop, false), 409, "speakers.another-presides")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("since", "Berlin"));
        claim(segment.secretariat, laptop, true)
                .expectBody()
                .jsonPath("$.presiding.device")
                .isEqualTo(publicId(laptop));
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.presiding.device")
                .isEqualTo(publicId(laptop));
        leave(officer, tablet).expectBody().jsonPath("$.presiding.device").isEqualTo(publicId(laptop));
        leave(segment.secretariat, laptop).expectBody().jsonPath("$.presiding").doesNotExist();
        assertThat(audit.of(segment.meeting, "list:" + list, null, 3).block())
                .extracting(entry -> entry.action() + entry.before().containsKey("device"))
                .containsExactly(
                        "speakers.presiding-leftfalse",
                        "speakers.presiding-takentrue",
                        "speakers.presiding-takenfalse");
    }

    @Test
    void whileOneDevicePresidesNoOtherActs() {
        publish();
        claim(officer, tablet, false).expectStatus().isOk();
        problem(act("call", first, 0), 409, "speakers.another-presides");
        problem(actFrom(officer, laptop, "call", 0), 409, "speakers.another-presides");
        problem(actFrom(officer, laptop, "call", 9), 409, "speakers.another-presides");
        actFrom(officer, tablet, "call", 0).expectStatus().isOk();
        actFrom(officer, tablet, "call", 0).expectStatus().isOk();
        claim(segment.secretariat, laptop, true).expectStatus().isOk();
        problem(actFrom(officer, tablet, "start", 1), 409, "speakers.another-presides");
        actFrom(segment.secretariat, laptop, "start", 1).expectStatus().isOk();
        leave(segment.secretariat, laptop).expectStatus().isOk();
        act("end", first, 2).expectStatus().isOk();
    }

    @Test
    void ofManyWhoClaimAtOnceOnePresides() throws Exception {
        List<UUID> devices =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(12).toList();
        List<Integer> statuses = AtOnce.atOnce(
                12,
                i -> claim(i % 2 == 0 ? officer : segment.secretariat, devices.get(i), false)
                        .returnResult(Map.class)
                        .getStatus()
                        .value());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.presiding.device")
                .isEqualTo(publicId(devices.get(statuses.indexOf(200))));
    }

    @Test
    void anActAndATakeoverAtOnceAreOneAfterTheOther() throws Exception {
        publish();
        claim(officer, tablet, false).expectStatus().isOk();
        List<Integer> statuses = AtOnce.atOnce(
                2,
                i -> (i == 0 ? actFrom(officer, tablet, "call", 0) : claim(segment.secretariat, laptop, true))
                        .returnResult(Map.class)
                        .getStatus()
                        .value());
        assertThat(statuses.get(1)).isEqualTo(200);
        boolean acted = statuses.get(0) == 200;
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(acted ? 1 : 0)
                .jsonPath("$.presiding.device")
                .isEqualTo(publicId(laptop));
    }

    @Test
    void onlyOfficersPreside() {
        problem(claim(spain.client(), tablet, false), 403, "access.denied");
        problem(leave(spain.client(), tablet), 403, "access.denied");
        problem(
                segment.post(officer, "/lists/" + UUID.randomUUID() + "/podium/presiding", Map.of("device", tablet)),
                404,
                "speakers.unknown-list");
    }

    /** What others see of a device is not what it acts by. */
    private static String publicId(UUID device) {
        String seen = new Presiding("", device, Instant.EPOCH).publicId().toString();
        assertThat(seen).isNotEqualTo(device.toString());
        return seen;
    }

    private ResponseSpec claim(WebTestClient client, UUID device, boolean takeOver) {
        return segment.post(
                client,
                "/lists/" + list + "/podium/presiding",
                Map.of("device", device.toString(), "takeOver", takeOver));
    }

    private ResponseSpec leave(WebTestClient client, UUID device) {
        return client.delete()
                .uri(segment.path("/lists/" + list + "/podium/presiding/" + device))
                .exchange();
    }

    private ResponseSpec actFrom(WebTestClient client, UUID device, String act, int version) {
        var request = new HashMap<>(request(act, first, version));
        request.put("device", device.toString());
        return segment.post(client, "/lists/" + list + "/podium", request);
    }
}
