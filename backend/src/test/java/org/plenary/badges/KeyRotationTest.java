package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How badge keys follow each other, over HTTP and with requests in parallel. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class KeyRotationTest extends BadgeStage {

    private static final Map<String, String> WHY = Map.of("reason", "laptop stolen");

    @Autowired
    KeyRotation rotation;

    @Autowired
    BadgeStore badges;

    @Test
    void aNewKeySignsAndOldBadgesStayGood() {
        samples.badge(meeting, person, "active");
        send("", WHY).expectStatus().isCreated();
        ParticipantId second = samples.approved(meeting, delegation, BadgeSamples.person("李雷", "Li Lei"));
        samples.badge(meeting, second, "active");

        assertThat(current(person).claims().keyId()).isEqualTo(1);
        assertThat(current(second).claims().keyId()).isEqualTo(2);
        assertThat(doorKeys()).containsExactlyInAnyOrder(1, 2);
        assertThat(states()).containsExactly("2 signing 1", "1 retired 1");
    }

    @Test
    void aKeyIsWithdrawnAfterItsBadgesAreReplaced() {
        samples.badge(meeting, person, "active");
        send("/1/withdrawal", WHY)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.key-signs");
        send("", WHY).expectStatus().isCreated();
        send("/1/withdrawal", WHY)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.key-in-use");
        send("/1/replacements", WHY)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.replaced")
                .isEqualTo(1)
                .jsonPath("$.left")
                .isEqualTo(0);
        send("/1/withdrawal", WHY)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("withdrawn");
        send("/1/withdrawal", WHY).expectStatus().isOk();

        assertThat(current(person).serial()).isEqualTo("0001-2");
        assertThat(doorKeys()).containsExactly(2);
        assertThat(states()).containsExactly("2 signing 1", "1 withdrawn 0");
        assertThat(audit.of(meeting, "badge-key:1", null, 10).block())
                .extracting(entry -> entry.action() + ": " + entry.reason())
                .containsExactly("badges.key-withdrawn: laptop stolen");
    }

    @Test
    void aSuspendedBadgeIsFollowedByASuspendedOne() {
        samples.badge(meeting, person, "active");
        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/participants/" + person
                        + "/withdrawal")
                .bodyValue(Map.of("reason", "cannot travel"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        samples.badge(meeting, person, "suspended");
        send("", WHY).expectStatus().isCreated();
        send("/1/replacements", WHY).expectStatus().isOk();

        assertThat(Objects.requireNonNull(
                        book.ofParticipant(meeting, person).collectList().block()))
                .extracting(badge -> badge.serial() + " " + badge.state())
                .containsExactly("0001-1 REVOKED", "0001-2 SUSPENDED");
    }

    @Test
    void twentyWhoReplaceAtOnceReplaceEachBadgeOnce() {
        samples.badge(meeting, person, "active");
        send("", WHY).expectStatus().isCreated();
        List<Integer> replaced = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(each -> rotation.replace(meeting, 1, "stolen", Viewer.system()), 20)
                .map(KeyRotation.Step::replaced)
                .collectList()
                .block(Duration.ofSeconds(60)));

        assertThat(replaced.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(current(person).serial()).isEqualTo("0001-2");
    }

    @Test
    void newKeysMadeAtOnceFollowEachOther() {
        samples.badge(meeting, person, "active");
        Flux.range(0, 8)
                .flatMap(each -> rotation.renew(meeting, "stolen", Viewer.system()), 8)
                .blockLast(Duration.ofSeconds(60));

        List<KnownKey> known =
                Objects.requireNonNull(rotation.ofMeeting(meeting).collectList().block());
        assertThat(known).extracting(KnownKey::key).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(known).extracting(KnownKey::state).startsWith(KeyState.SIGNING, KeyState.RETIRED);
        assertThat(known).filteredOn(key -> key.state() == KeyState.SIGNING).hasSize(1);
    }

    /** Somebody signed a badge a moment before the key was withdrawn, and stores it a moment after. */
    @Test
    void noBadgeIsStoredWhoseKeyIsWithdrawnMeanwhile() {
        samples.badge(meeting, person, "active");
        Badge signed = current(person);
        send("", WHY).expectStatus().isCreated();
        send("/1/replacements", WHY).expectStatus().isOk();
        Badge late = new Badge(
                BadgeId.random(),
                meeting,
                person,
                delegation,
                7,
                signed.claims(),
                "0".repeat(64),
                signed.category(),
                signed.zones(),
                signed.notBefore(),
                signed.notAfter(),
                BadgeState.REVOKED);

        Mono<Void> withdrawing = rotation.withdraw(meeting, 1, "stolen", Viewer.system())
                .then(Mono.delay(Duration.ofMillis(700)).then())
                .as(transaction::transactional);
        Mono<String> storing = Mono.delay(Duration.ofMillis(250))
                .then(badges.insert(late, Instant.now()))
                .thenReturn("stored")
                .onErrorResume(Problem.class, refused -> Mono.just(refused.code()));
        String outcome = Mono.zip(withdrawing.thenReturn(true), storing)
                .map(both -> both.getT2())
                .block(Duration.ofSeconds(15));

        assertThat(outcome).isEqualTo("badges.key-withdrawn");
    }

    @Test
    void aRetryMakesNoSecondKey() {
        samples.badge(meeting, person, "active");
        for (int again = 0; again < 3; again++) {
            samples.office()
                    .post()
                    .uri(keys(""))
                    .header("Idempotency-Key", "once " + meeting)
                    .bodyValue(WHY)
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.key")
                    .isEqualTo(2);
        }
        assertThat(states()).containsExactly("2 signing 0", "1 retired 1");
    }

    @Test
    void badRequestsAreProblems() {
        samples.badge(meeting, person, "active");
        send("", Map.of("reason", " "))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("reason")
                .jsonPath("$.rule")
                .isEqualTo("X3");
        send("/9/withdrawal", WHY)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.key-unknown");
        send("/x/replacements", WHY).expectStatus().isNotFound();
        signedIn.as(Grant.focalPoint(meeting, delegation))
                .client()
                .get()
                .uri(keys(""))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private WebTestClient.ResponseSpec send(String act, Map<String, ?> body) {
        return samples.office().post().uri(keys(act)).bodyValue(body).exchange();
    }

    private String keys(String act) {
        return "/api/v1/meetings/" + meeting + "/badge-keys" + act;
    }

    private Badge current(ParticipantId who) {
        return Objects.requireNonNull(book.newest(who).block());
    }

    private List<Integer> doorKeys() {
        return Objects.requireNonNull(book.doorKeys(meeting).block()).keys().stream()
                .map(DoorKeys.DoorKey::id)
                .toList();
    }

    private List<String> states() {
        return Objects.requireNonNull(rotation.ofMeeting(meeting)
                .map(key -> key.key() + " " + key.state().wire() + " " + key.badges())
                .collectList()
                .block());
    }
}
