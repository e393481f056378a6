package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        said(
                collect(codes.of(person)),
                "This badge has already been collected",
                "Badge 0001-1 is in somebody’s hands. Nothing was recorded.");
    }

    @Test
    void thatIsFarTooLongIsRefusedByItsField() {
        for (String text : List.of("9".repeat(601), "A".repeat(10_000))) {
            collect(text)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("code")
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("code")
                    .jsonPath("$.next")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-1", "1-1", " 0001-1\n", "٠٠٠١-١", "۰۰۰۱–۱", "\u200f٠٠٠١\u200f-١", "０００１－１", "1\u22121"})
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
        String of = "/api/v1/meetings/" + meeting + "/participants/" + single + "/collection";
        samples.office()
                .get()
                .uri(of)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].serial")
                .isEqualTo("0002-1")
                .jsonPath("$.items[0].collectedAt")
                .exists();
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
        said(collect(old), "This badge cannot be given out", "Revoked or suspended: 0001-1. Nothing was recorded.");
    }

    /** In one language with one badge and with many, and it is always said which (B4). */
    @Test
    void inAListItIsSaidWhichOfThemAreInTheWay() {
        Map<String, Object> request = BadgeSamples.person("Ana Lindqvist", "Ana Lindqvist");
        ParticipantId other = samples.approved(meeting, delegation, request);
        Object first = samples.badge(meeting, person, "active").get("id");
        Object second = samples.badge(meeting, other, "active").get("id");
        collect("0001-1").expectStatus().isOk();

        said(
                handOver(first, second),
                "Not all of these badges are at the registration desk",
                "Badge 0001-1 is in somebody’s hands. Nothing was recorded.");
        said(
                handOver(second, UUID.randomUUID()),
                "Not all of these badges can be given out",
                "1 badge is not of this meeting. Nothing was recorded.");
        collect("0002-1").expectStatus().isOk();
        said(
                handOver(first, second),
                "Not all of these badges are at the registration desk",
                "Badges 0001-1, 0002-1 are in somebody’s hands. Nothing was recorded.");
        assertThat(samples.office()
                        .get()
                        .uri("/api/v1/meetings/" + meeting + "/handovers")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("\"items\":[]");
    }

    /** Rare characters count as one each, in the name of whoever takes badges along as in all others. */
    @Test
    void isHandedToSomebodyOfAnyName() {
        Object badge = samples.badge(meeting, person, "active").get("id");
        handOverTo("\uD840\uDC00".repeat(150), badge).expectStatus().isCreated();
        handOverTo("\uD840\uDC00".repeat(151), badge)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("receiver");
    }

    private ResponseSpec handOver(Object... badges) {
        return handOverTo("Li Wei", badges);
    }

    private ResponseSpec handOverTo(String receiver, Object... badges) {
        return samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/handovers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("receiver", receiver, "badges", List.of(badges)))
                .exchange();
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

    private static void said(ResponseSpec answer, String title, String detail) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(title)
                .jsonPath("$.detail")
                .isEqualTo(detail)
                .jsonPath("$.rule")
                .isEqualTo("B4");
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
