package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.registration.DelegationSamples.person;
import static org.plenary.testing.AtOnce.atOnce;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.registration.portrait.PictureSamples;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Photos over HTTP: who sends, who sees, and what is refused (B1, P5). */
class PhotosTest extends PhotoStage {

    @Test
    void theFocalPointSendsAPhotoAndSeesIt() throws IOException {
        put(delegation.focalPoint, PictureSamples.plain(900, 1200, Color.RED))
                .expectStatus()
                .isOk();

        byte[] shown = Objects.requireNonNull(get(delegation.focalPoint)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache, private")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult()
                .getResponseBody());
        assertThat(delegation.people().get(0).get("photo")).asString().hasSize(16);
        var photo = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(photo.getWidth()).isEqualTo(300);
        assertThat(photo.getHeight()).isEqualTo(400);
        assertThat(new Color(photo.getRGB(150, 200)).getRed()).isGreaterThan(240);
    }

    @Test
    void whoHasThePhotoAlreadyIsNotSentItAgain() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        String etag = get(delegation.secretariat)
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();

        assertThat(unchanged(etag)).isEqualTo(304);
        put(delegation.secretariat, PictureSamples.plain(300, 400, Color.BLUE))
                .expectStatus()
                .isOk();
        assertThat(unchanged(etag)).isEqualTo(200);
    }

    private int unchanged(String etag) {
        return delegation
                .secretariat
                .get()
                .uri(uri())
                .header("If-None-Match", etag)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    @Test
    void nobodyElseSeesOrSendsIt() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        var other = new DelegationSamples(signedIn, delegation.meeting, "KEN");
        var elsewhere = new DelegationSamples(signedIn, "GHA");
        var participant =
                signedIn.as(Grant.of(Role.PARTICIPANT, delegation.meeting)).client();
        var door = signedIn.door(Role.DOOR_SUPERVISOR, delegation.meeting, new GateId(UUID.randomUUID()))
                .client();

        for (WebTestClient client :
                new WebTestClient[] {other.focalPoint, elsewhere.focalPoint, elsewhere.secretariat, participant, door
                }) {
            get(client).expectStatus().isForbidden();
            put(client, PictureSamples.plain(300, 400, Color.BLUE))
                    .expectStatus()
                    .isForbidden();
            client.delete().uri(uri()).exchange().expectStatus().isForbidden();
        }
        get(signedIn.anonymous()).expectStatus().isUnauthorized();
        // whether somebody is registered is not told either
        other.get(other.focalPoint, uri(UUID.randomUUID().toString()))
                .expectStatus()
                .isForbidden();
        get(delegation.focalPoint).expectStatus().isOk();
    }

    @Test
    void thePersonSeesTheOwnPhotoOnceApproved() {
        var me = signedIn.as();
        var request = person("adviser", "Efua Ejemplo");
        request.put("email", me.email());
        String efua = org.plenary.meetings.MeetingSamples.idOf(delegation.register(request));
        put(delegation.focalPoint, efua, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        delegation.get(me.client(), uri(efua)).expectStatus().isForbidden();

        delegation.submit();
        delegation.decide(efua, Map.of("decision", "approve")).expectStatus().isOk();
        // the role that approval gives reaches an open session a moment later
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        delegation.get(me.client(), uri(efua)).expectStatus().isOk());
        delegation.get(me.client(), uri(ama)).expectStatus().isForbidden();
    }

    @Test
    void ofTwoWhoSendAtOnceOnePhotoIsThereWhole() throws Exception {
        byte[][] sent = {PictureSamples.plain(600, 800, Color.RED), PictureSamples.plain(1200, 1600, Color.BLUE)};
        var answers = atOnce(
                8,
                i -> put(delegation.focalPoint, sent[i % 2])
                        .returnResult(Void.class)
                        .getStatus()
                        .value());

        assertThat(answers).containsOnly(200);
        byte[] shown = Objects.requireNonNull(
                get(delegation.focalPoint).expectBody().returnResult().getResponseBody());
        Color middle = new Color(ImageIO.read(new ByteArrayInputStream(shown)).getRGB(150, 390));
        assertThat(middle.getRed() > 240 || middle.getBlue() > 240).isTrue();
        assertThat(count("registration_photo where participant = '" + ama + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeUsedIsRefusedAndWhatWasThereStays() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();

        refused(
                put(delegation.focalPoint, "MZ\u0090 a program".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                400,
                "photo-type");
        refused(put(delegation.focalPoint, new byte[0]), 400, "photo-damaged");
        refused(put(delegation.focalPoint, PictureSamples.pngOfSize(60_000, 60_000)), 400, "photo-pixels");
        refused(put(delegation.focalPoint, PictureSamples.plain(1, 1, Color.RED)), 400, "photo-too-small");
        refused(put(delegation.focalPoint, new byte[(8 << 20) + 1]), 413, "photo-too-large");
        delegation
                .focalPoint
                .put()
                .uri(uri())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        get(delegation.focalPoint).expectStatus().isOk();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration." + code)
                .jsonPath("$.field")
                .isEqualTo("file")
                .jsonPath("$.rule")
                .isEqualTo("B1")
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void aPhotoCanBeRemovedAndSentAgain() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        delegation.focalPoint.delete().uri(uri()).exchange().expectStatus().isNoContent();
        delegation.focalPoint.delete().uri(uri()).exchange().expectStatus().isNoContent();
        get(delegation.focalPoint)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.photo-none");
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.BLUE))
                .expectStatus()
                .isOk();
        get(delegation.focalPoint).expectStatus().isOk();
    }
}
