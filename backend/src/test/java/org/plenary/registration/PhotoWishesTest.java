package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.registration.DelegationSamples.person;

import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.registration.portrait.PictureSamples;
import org.plenary.testing.LettersSent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Once approved, a photo is replaced or removed by decision only; the valid one stays until then (R7). */
@Import(LettersSent.class)
class PhotoWishesTest extends PhotoWishStage {

    @Autowired
    LettersSent letters;

    @Test
    void anotherPhotoOfAnApprovedPersonWaitsBesideTheValidOne() throws IOException {
        approvedWith(RED);
        String valid = version();
        put(delegation.focalPoint, BLUE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.waiting")
                .isEqualTo(true);

        assertThat(version()).isEqualTo(valid);
        assertThat(shows("/photo")).isEqualTo("red");
        assertThat(shows("/photo/waiting")).isEqualTo("blue");
        assertThat(waitingForDecision()).containsExactly(ama);
        delegation
                .decide(ama, Map.of("decision", "approve"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.photoChange")
                .doesNotExist()
                .jsonPath("$.photo")
                .value(photo -> assertThat(photo).isNotEqualTo(valid));

        assertThat(shows("/photo")).isEqualTo("blue");
        assertThat(waiting()).isZero();
        assertThat(waitingForDecision()).isEmpty();
        assertThat(acts()).containsSubsequence("photo-taken", "photo-wished", "photo-taken");
    }

    @Test
    void aRefusedPhotoIsErasedAndTheValidOneStays() throws IOException {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        delegation
                .decide(ama, Map.of("decision", "refuse", "reason", "Another person"))
                .expectStatus()
                .isOk();

        assertThat(shows("/photo")).isEqualTo("red");
        assertThat(waiting()).isZero();
        assertThat(acts()).endsWith("photo-refused");
        assertThat(delegation.people().get(0)).containsEntry("photoRefusal", "Another person");
        assertThat(count("identity_audit where subject = 'participant:" + ama
                        + "' and action = 'registration.photo-refused' and reason = 'Another person'"
                        + " and before = '{}' and after = '{}'"))
                .isEqualTo(1);
        delegation
                .decide(ama, Map.of("decision", "approve"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.not-decidable");
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        assertThat(delegation.people().get(0).get("photoRefusal")).isNull();
    }

    @Test
    void theFocalPointIsWrittenWhyAPhotoWasRefused() {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        delegation
                .decide(ama, Map.of("decision", "refuse", "reason", "Another person"))
                .expectStatus()
                .isOk();

        assertThat(letters.allTo(delegation.email))
                .filteredOn(letter -> letter.template().equals("photo-refused"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Ama Ejemplo", "Another person"));
    }

    @Test
    void alsoTheFirstPhotoAndARemovalWait() throws IOException {
        approvedWith(null);
        put(delegation.focalPoint, RED).expectStatus().isOk();
        get(delegation.focalPoint).expectStatus().isNotFound();
        delegation.decide(ama, Map.of("decision", "approve")).expectStatus().isOk();
        assertThat(shows("/photo")).isEqualTo("red");

        remove(delegation.focalPoint, "");
        assertThat(shows("/photo")).isEqualTo("red");
        assertThat(delegation.people().get(0).get("photoChange"))
                .isInstanceOfSatisfying(
                        Map.class, change -> assertThat(change.get("wanted")).isNull());
        get(delegation.focalPoint, "/photo/waiting").expectStatus().isNotFound();
        delegation.decide(ama, Map.of("decision", "approve")).expectStatus().isOk();
        get(delegation.focalPoint).expectStatus().isNotFound();
        assertThat(acts()).endsWith("photo-removed");
    }

    @Test
    void nameAndPhotoThatWaitAreDecidedTogether() throws IOException {
        approvedWith(RED);
        delegation
                .edit(delegation.focalPoint, ama, delegation.version(ama), person("delegate", "Ama Nueva"))
                .expectStatus()
                .isOk();
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        delegation.decide(ama, Map.of("decision", "approve")).expectStatus().isOk();

        assertThat(delegation.people().get(0).get("passportName")).isEqualTo("Ama Nueva");
        assertThat(shows("/photo")).isEqualTo("blue");
        assertThat(waitingForDecision()).isEmpty();
    }

    @Test
    void nobodyDecidesAboutAPhotoThatIsNotTheOneOnTheScreen() {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        long seen = delegation.version(ama);
        put(delegation.focalPoint, PictureSamples.plain(300, 400, Color.GREEN))
                .expectStatus()
                .isOk();

        delegation
                .decide(ama, seen, Map.of("decision", "approve"))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.decided-meanwhile");
        assertThat(waiting()).isEqualTo(1);
    }

    /** The valid photo stands beside it on the screen, too (L22). */
    @Test
    void nobodyDecidesBesideAValidPhotoThatWasReplacedOrRemovedMeanwhile() {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        for (boolean removal : new boolean[] {false, true}) {
            long seen = delegation.version(ama);
            if (removal) {
                remove(delegation.secretariat, "");
            } else {
                put(delegation.secretariat, PictureSamples.plain(300, 400, Color.GREEN))
                        .expectStatus()
                        .isOk();
            }
            delegation
                    .decide(ama, seen, Map.of("decision", "approve"))
                    .expectStatus()
                    .isEqualTo(412);
            assertThat(waiting()).isEqualTo(1);
        }
    }

    @Test
    void aWishIsTakenBackByItsOwnRouteByTheValidPhotoAndByNothingWhereThereIsNone() {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        remove(delegation.focalPoint, "/waiting");
        assertThat(waiting()).isZero();
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        put(delegation.focalPoint, RED)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.waiting")
                .isEqualTo(false);
        assertThat(waiting()).isZero();
        remove(delegation.focalPoint, "/waiting");
        assertThat(acts()).endsWith("photo-wished", "photo-wish-withdrawn", "photo-wished", "photo-wish-withdrawn");
    }

    @Test
    void theSamePhotoSentAgainIsOneWish() {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        long version = delegation.version(ama);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();

        assertThat(delegation.version(ama)).isEqualTo(version);
        assertThat(acts().stream().filter("photo-wished"::equals)).hasSize(1);
    }

    @Test
    void whatTheSecretariatDoesItselfCountsAtOnceAndFulfilsTheWish() throws IOException {
        approvedWith(RED);
        put(delegation.focalPoint, BLUE).expectStatus().isOk();
        put(delegation.secretariat, PictureSamples.plain(300, 400, Color.GREEN))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.waiting")
                .isEqualTo(false);
        assertThat(waiting()).isEqualTo(1);
        put(delegation.secretariat, BLUE).expectStatus().isOk();

        assertThat(shows("/photo")).isEqualTo("blue");
        assertThat(waiting()).isZero();
    }
}
