package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.plenary.registration.DelegationSamples.person;
import static org.plenary.registration.DelegationSamples.post;
import static org.plenary.testing.AtOnce.atOnce;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gives photos that wait, and what becomes of them when registrations or mandates end (R1, R7, P4). */
class PhotoWishRightsTest extends PhotoWishStage {

    @Autowired
    Grants grants;

    @Autowired
    Meetings meetings;

    @Autowired
    PhotoExpiry expiry;

    @Autowired
    PhotoKeeping keeping;

    @Test
    void whatWaitsGoesWithTheRegistrationAndThirtyDaysAfterTheMeeting() {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        expiry.eraseAt(Objects.requireNonNull(meetings.get(delegation.meeting).block())
                        .days()
                        .end()
                        .plus(Duration.ofDays(31)))
                .block();
        assertThat(waiting()).isZero();

        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        post(delegation.focalPoint, delegation.home() + "/participants/" + ama + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        assertThat(waiting()).isZero();
    }

    @Test
    void thePersonGivesTheOwnPhotoWhichWaits() throws IOException {
        var me = signedIn.as();
        var request = person("adviser", "Efua Ejemplo");
        request.put("email", me.email());
        ama = MeetingSamples.idOf(delegation.register(request));
        put(me.client(), RED).expectStatus().isForbidden();
        delegation.submit();
        delegation.decide(ama, Map.of("decision", "approve")).expectStatus().isOk();

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> put(me.client(), RED).expectStatus().isOk());
        delegation.get(me.client(), uri() + "/waiting").expectStatus().isOk();
        delegation
                .decide(ama, Map.of("decision", "refuse", "reason", "No face"))
                .expectStatus()
                .isOk();
        delegation
                .get(me.client(), "/api/v1/meetings/" + delegation.meeting + "/my-photos")
                .expectBody()
                .jsonPath("$.items[0].photoRefusal")
                .isEqualTo("No face")
                .jsonPath("$.items[0].delegation")
                .isNotEmpty();
        put(me.client(), RED).expectStatus().isOk();
        delegation
                .get(me.client(), "/api/v1/meetings/" + delegation.meeting + "/my-photos")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(ama)
                .jsonPath("$.items[0].photoChange.wanted")
                .isNotEmpty()
                .jsonPath("$.items[0].photoRefusal")
                .doesNotExist()
                .jsonPath("$.items[0].photo")
                .doesNotExist();
        delegation.decide(ama, Map.of("decision", "approve")).expectStatus().isOk();
        assertThat(shows("/photo")).isEqualTo("red");
        assertThat(audiences("photo-wished")).hasSize(2).containsOnly(circle() + "@" + me.account());
        assertThat(audiences("photo-taken")).containsExactly(circle() + "@" + me.account());
    }

    private String circle() {
        String home = delegation.home();
        return "DELEGATION:" + home.substring(home.lastIndexOf('/') + 1);
    }

    private List<String> audiences(String event) {
        return database.sql("select audience from platform_outbox where topic = :topic and subject = :person")
                .bind("topic", "registration." + event)
                .bind("person", ParticipantId.of(ama).toString())
                .map(row -> Objects.requireNonNull(row.get("audience", String.class)))
                .all()
                .collectList()
                .block();
    }

    /** Whatever comes first, nobody who is withdrawn keeps a photo, and nobody who is approved gets one undecided. */
    @Test
    void aPhotoThatArrivesWithADecisionFollowsIt() throws Exception {
        for (int round = 0; round < 3; round++) {
            ama = delegation.registered("delegate", "Ama Ejemplo " + round);
            delegation.submit();
            long version = delegation.version(ama);
            atOnce(
                    2,
                    i -> i == 0
                            ? status(put(delegation.focalPoint, BLUE))
                            : status(delegation.decide(ama, version, Map.of("decision", "approve"))));
            boolean before = count(of("registration_photo")) == 1;
            assertThat(waiting()).isEqualTo(before ? 0 : 1);

            atOnce(
                    2,
                    i -> i == 0
                            ? status(put(delegation.focalPoint, RED))
                            : status(post(
                                    delegation.focalPoint,
                                    delegation.home() + "/participants/" + ama + "/withdrawal",
                                    Map.of())));
            assertThat(count(of("registration_photo")) + waiting()).isZero();
        }
    }

    @Test
    void whoseMandateEndsWhileTheFileArrivesChangesNothing() {
        String home = delegation.home();
        var mandate = Grant.focalPoint(delegation.meeting, DelegationId.of(home.substring(home.lastIndexOf('/') + 1)));
        var former = signedIn.as(mandate);
        grants.revoke(former.account(), mandate).block();
        var asBegun = former.viewer();

        assertThatThrownBy(() -> keeping.keep(delegation.meeting, ParticipantId.of(ama), RED, asBegun)
                        .block())
                .hasMessageContaining("access.denied");
        assertThat(count(of("registration_photo"))).isZero();
    }
}
