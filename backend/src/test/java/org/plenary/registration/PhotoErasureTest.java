package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.post;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.Meetings;
import org.plenary.registration.portrait.PictureSamples;
import org.springframework.beans.factory.annotation.Autowired;

/** When photos are gone, and what stays of them: that there was one, and nothing that it showed (P4). */
class PhotoErasureTest extends PhotoStage {

    @Autowired
    Meetings meetings;

    @Autowired
    PhotoExpiry expiry;

    @Test
    void theTrailSaysWhoSentAPhotoAndNothingOfIt() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        delegation.focalPoint.delete().uri(uri()).exchange().expectStatus().isNoContent();

        for (String action : new String[] {"photo-taken", "photo-removed"}) {
            assertThat(count("identity_audit where subject = 'participant:" + ama + "' and action = 'registration."
                            + action + "' and before = '{}' and after = '{}'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aPhotoGoesWithTheRegistration() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        post(delegation.focalPoint, delegation.home() + "/participants/" + ama + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();

        assertThat(count("registration_photo where participant = '" + ama + "'"))
                .isZero();
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void aRefusedPersonsPhotoIsThereWhenSomebodyApprovesAfterAll() {
        refuseWithPhoto();
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.BLUE))
                .expectStatus()
                .isEqualTo(409);

        delegation
                .decide(ama, Map.of("decision", "approve", "reason", "Is a member"))
                .expectStatus()
                .isOk();
        assertThat(delegation.people().get(0).get("photo")).asString().hasSize(16);
        get(delegation.focalPoint).expectStatus().isOk();
    }

    @Test
    void aRefusedPersonsPhotoIsSeenByThoseOnlyWhoKnowOfTheRefusal() {
        refuseWithPhoto();

        get(delegation.secretariat).expectStatus().isOk();
        get(delegation.focalPoint).expectStatus().isOk();
        var self = signedIn.as();
        database.sql("update registration_participant set account = :account where id = :id")
                .bind("account", self.account().value())
                .bind("id", ParticipantId.of(ama).value())
                .then()
                .block();
        get(self.client()).expectStatus().isForbidden();

        delegation.focalPoint.delete().uri(uri()).exchange().expectStatus().isNoContent();
        get(delegation.focalPoint).expectStatus().isNotFound();
    }

    @Test
    void aRefusedPersonsPhotoIsErasedAfterTheMeetingToo() {
        refuseWithPhoto();
        Instant end = meetings.get(delegation.meeting).block().days().end();

        expiry.eraseAt(end.plus(Duration.ofDays(31))).block();
        assertThat(count("registration_photo where participant = '" + ama + "'"))
                .isZero();
    }

    private void refuseWithPhoto() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        delegation.submit();
        delegation
                .decide(ama, Map.of("decision", "refuse", "reason", "Not a member"))
                .expectStatus()
                .isOk();
    }

    @Test
    void photosAreErasedThirtyDaysAfterTheMeeting() {
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.RED))
                .expectStatus()
                .isOk();
        Instant end = meetings.get(delegation.meeting).block().days().end();

        expiry.eraseAt(end.plus(Duration.ofDays(29))).block();
        get(delegation.focalPoint).expectStatus().isOk();
        assertThat(expiry.eraseAt(end.plus(Duration.ofDays(31))).block()).isPositive();
        get(delegation.focalPoint).expectStatus().isNotFound();
    }
}
