package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.identity.Grant;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A badge that is given out at the desk by what is printed on it (B4): its code, or its serial. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PresentedBadgeTest extends ApprovedPersonStage {

    @Autowired
    IssuedCodes codes;

    @BeforeEach
    void somebodyHasABadge() {
        approve("CHN", "王晓燕", "Wang Xiaoyan");
        samples.badge(meeting, person, "active");
    }

    @Test
    void isCollectedByItsCode() {
        collect(codes.of(person))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.serial")
                .isEqualTo("0001-1")
                .jsonPath("$.displayName")
                .isEqualTo("王晓燕")
                .jsonPath("$.collectedAt")
                .exists();
        refused(collect(codes.of(person)), 409, "badges.collected-already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-1", "1-1", " 0001-1\n"})
    void isCollectedByItsSerial(String serial) {
        collect(serial).expectStatus().isOk().expectBody().jsonPath("$.serial").isEqualTo("0001-1");
    }

    /** Somebody whom no delegation sends stands in no delegation's list. */
    @Test
    void ofSomebodyWithoutADelegationIsCollectedToo() {
        Map<String, Object> request = BadgeSamples.person("Iris Vogel", "Iris Vogel");
        request.put("role", "interpreter");
        String people = "/api/v1/meetings/" + meeting + "/participants";
        String id = MeetingSamples.idOf(
                samples.office().post().uri(people).bodyValue(request).exchange());
        samples.office()
                .post()
                .uri(people + "/" + id + "/decision")
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("decision", "approve"))
                .exchange()
                .expectStatus()
                .isOk();
        ParticipantId single = ParticipantId.of(id);
        samples.badge(meeting, single, "active");

        collect(codes.of(single))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo("Iris Vogel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "https://example.org",
                "0001-2",
                "999999999-9999",
                "9999999999-1",
                "PLENARY:AAAA",
                "0001-1-1"
            })
    void whatIsNoBadgeOfTheMeetingIsSaidToBeNone(String text) {
        refused(collect(text), 404, "badges.not-ours");
    }

    @Test
    void ofAnotherMeetingIsNoneOfThisOne() {
        String elsewhere = codes.of(person);
        approve("ESP", "Ana Lindqvist", "Ana Lindqvist");
        refused(collect(elsewhere), 404, "badges.not-ours");
    }

    @Test
    void thatIsRevokedIsNotGivenOut() {
        String old = codes.of(person);
        Object badge = samples.badge(meeting, person, "active").get("id");
        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/badges/" + badge + "/revocation")
                .bodyValue(Map.of("reason", "lost"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        refused(collect(old), 409, "badges.not-collectable");
    }

    @Test
    void isCollectedOnceBySixDesks() throws Exception {
        String code = codes.of(person);
        List<Integer> answers = atOnce(
                6, i -> collect(code).expectBody().returnResult().getStatus().value());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void isGivenOutByTheSecretariatAlone() {
        for (var client : List.of(
                signedIn.as(Grant.focalPoint(meeting, delegation)).client(),
                signedIn.as().client())) {
            client.post()
                    .uri("/api/v1/meetings/" + meeting + "/collections")
                    .bodyValue(Map.of("code", "0001-1"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    private ResponseSpec collect(String code) {
        return samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/collections")
                .bodyValue(Map.of("code", code))
                .exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.rule")
                .isEqualTo("B4");
    }
}
