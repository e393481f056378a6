package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.registration.portrait.PictureSamples;
import org.plenary.testing.AtOnce;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Doors know who has a photo, and see it by the badge; nobody else sees it there (P5). */
@PlenaryTest
@Import({SignedIn.class, IssuedCodes.class})
class DoorPhotosTest extends DoorStage {

    @Autowired
    DatabaseClient database;

    @Autowired
    Clock clock;

    @Test
    void aDoorSeesThePhotoOfABadge() throws IOException {
        assertThat(badge()).doesNotContainKey("photo");
        take(Color.RED);
        await().atMost(Duration.ofSeconds(15)).until(() -> badge().containsKey("photo"));

        byte[] shown = Objects.requireNonNull(device.get()
                .uri(photo(String.valueOf(badge().get("badge"))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("ETag", "\"" + badge().get("photo") + "\"")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult()
                .getResponseBody());
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(shown)).getRGB(150, 200)).getRed())
                .isGreaterThan(240);
    }

    @Test
    void aNewPhotoAndItsRemovalReachDoorsThatKnowThePerson() {
        take(Color.RED);
        await().atMost(Duration.ofSeconds(15)).until(() -> badge().containsKey("photo"));
        Object first = badge().get("photo");
        String since = String.valueOf(
                settled(String.valueOf(get(device, "/door").get("sequence"))).get("sequence"));

        take(Color.BLUE);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> list(get(device, "/door?since=" + since), "badges").stream()
                        .anyMatch(row -> !first.equals(row.get("photo"))));
        samples.office().delete().uri(taking()).exchange().expectStatus().isNoContent();
        await().atMost(Duration.ofSeconds(15)).until(() -> !badge().containsKey("photo"));
        device.get()
                .uri(photo(String.valueOf(badge().get("badge"))))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void nobodyButADoorOfThatMeetingSeesIt() {
        take(Color.RED);
        String photo = photo(String.valueOf(badge().get("badge")));
        var other = new org.plenary.badges.BadgeSamples(signedIn).today();
        var elsewhere =
                signedIn.door(Role.DOOR_SCANNER, other, gate(other, "Main")).client();
        var participant = signedIn.as(Grant.of(Role.PARTICIPANT, meeting)).client();

        elsewhere.get().uri(photo).exchange().expectStatus().isForbidden();
        participant.get().uri(photo).exchange().expectStatus().isForbidden();
        signedIn.anonymous().get().uri(photo).exchange().expectStatus().isUnauthorized();
        elsewhere
                .get()
                .uri("/api/v1/meetings/" + other + "/door/photos/" + badge().get("badge"))
                .exchange()
                .expectStatus()
                .isNotFound();
        device.get()
                .uri(photo(UUID.randomUUID().toString()))
                .exchange()
                .expectStatus()
                .isNotFound();
        device.get().uri(photo).exchange().expectStatus().isOk();
    }

    @Test
    void aPhoneGetsThePhotosOfItsSnapshotAndSomeMoreInAnHour() throws Exception {
        take(Color.RED);
        await().atMost(Duration.ofSeconds(15)).until(() -> badge().containsKey("photo"));
        String photo = photo(String.valueOf(badge().get("badge")));
        int most = PhotoAllowance.SPARE + 1;
        Asked asked = askedWithinOneHour(photo, most + 8);

        assertThat(asked.statuses.stream().filter(status -> status == 200)).hasSize(most);
        assertThat(asked.statuses.stream().filter(status -> status == 429)).hasSize(8);
        asked.oneMore
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("checkin.too-many-photos")
                .jsonPath("$.rule")
                .isEqualTo("B10");
        assertThat(database.sql(
                                "select count(*) from identity_audit where subject = :device and action = 'checkin.photos-limited'")
                        .bind("device", "device:" + asked.phone.device())
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isEqualTo(1);
        var other = signedIn.door(Role.DOOR_SCANNER, meeting, gate).client();
        other.get().uri(photo).exchange().expectStatus().isOk();
    }

    private record Asked(SignedIn.Door phone, List<Integer> statuses, ResponseSpec oneMore) {}

    /** The count begins anew with the hour: where one ended meanwhile, another phone asks once more. */
    private Asked askedWithinOneHour(String photo, int times) throws Exception {
        Instant hour;
        Asked asked;
        do {
            hour = hour();
            var phone = signedIn.door(Role.DOOR_SCANNER, meeting, gate);
            var statuses = AtOnce.atOnce(
                    8,
                    thread -> IntStream.range(thread, times)
                            .filter(i -> (i - thread) % 8 == 0)
                            .map(i -> ask(phone, photo)
                                    .returnResult(byte[].class)
                                    .getStatus()
                                    .value())
                            .boxed()
                            .toList());
            asked = new Asked(phone, statuses.stream().flatMap(List::stream).toList(), ask(phone, photo));
        } while (!hour().equals(hour));
        return asked;
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private static ResponseSpec ask(SignedIn.Door phone, String photo) {
        return phone.client().get().uri(photo).exchange();
    }

    private Map<String, Object> badge() {
        return list(get(device, "/door"), "badges").get(0);
    }

    private void take(Color colour) {
        WebTestClient office = samples.office();
        office.put()
                .uri(taking())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(PictureSamples.plain(300, 400, colour))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String taking() {
        return "/api/v1/meetings/" + meeting + "/participants/" + person + "/photo";
    }

    private String photo(String badge) {
        return "/api/v1/meetings/" + meeting + "/door/photos/" + badge;
    }
}
