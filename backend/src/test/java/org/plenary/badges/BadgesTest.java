package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Badges from approval to revocation, over HTTP. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class BadgesTest extends BadgeStage {

    @Test
    void aFocalPointSeesTheBadgesOfTheDelegationOnly() {
        samples.badge(meeting, person, "active");
        DelegationId other = samples.delegation(meeting, "ESP");
        WebTestClient own = signedIn.as(Grant.focalPoint(meeting, delegation)).client();

        own.get()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/badges")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].category.letter")
                .isEqualTo("D");
        own.get()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + other + "/badges")
                .exchange()
                .expectStatus()
                .isForbidden();
        own.get()
                .uri("/api/v1/meetings/" + meeting + "/badges")
                .exchange()
                .expectStatus()
                .isForbidden();
        own.get()
                .uri("/api/v1/meetings/" + meeting + "/my-badges")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void aLostBadgeIsRevokedAndTheNextGenerationIssued() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));

        revoke(lost, Map.of("reason", " ", "reissue", true))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("X3")
                .jsonPath("$.field")
                .isEqualTo("reason");
        revoke(lost, Map.of("reason", "lost in the taxi", "reissue", true))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revoked.state")
                .isEqualTo("revoked")
                .jsonPath("$.issued.serial")
                .isEqualTo("0001-2")
                .jsonPath("$.issued.state")
                .isEqualTo("active");
        revoke(lost, Map.of("reason", "again", "reissue", true))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("badges.already-revoked");

        List<Badge> all = Objects.requireNonNull(
                book.ofParticipant(meeting, person).collectList().block());
        assertThat(all).extracting(Badge::state).containsExactly(BadgeState.REVOKED, BadgeState.ACTIVE);
        assertThat(all.get(0).claims().registration())
                .isEqualTo(all.get(1).claims().registration());
        assertThat(all.get(0).digest()).isNotEqualTo(all.get(1).digest());
        assertThat(audit.of(meeting, "badge:" + lost, null, 10).block())
                .anySatisfy(entry -> assertThat(entry.action() + ": " + entry.reason())
                        .isEqualTo("badges.badge-revoked: lost in the taxi"));
    }

    /** B2: what follows registrations and days waits for the revocation that is under way, and then leaves it alone. */
    @Test
    void aRevokedBadgeStaysRevokedWhateverFollowsMeanwhile() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));
        run(
                "update badges_badge set not_after = not_after - interval '1 hour', category = 'guest' where id = :id",
                lost);

        Mono<Void> revoking = issue.revoke(meeting, lost, "lost", false, Viewer.system())
                .then(Mono.delay(Duration.ofMillis(700)).then())
                .as(transaction::transactional);
        Mono<Void> days = Mono.delay(Duration.ofMillis(200)).then(issue.followDays(meeting));
        Mono<Void> registration = Mono.delay(Duration.ofMillis(200)).then(issue.follow(person));
        Mono.when(revoking, days, registration).block(Duration.ofSeconds(15));

        assertThat(Objects.requireNonNull(book.get(meeting, lost).block()).state())
                .isEqualTo(BadgeState.REVOKED);
        assertThat(database.sql("select state from checkin_badge where id = :id")
                        .bind("id", lost.value())
                        .map(row -> row.get("state", String.class))
                        .one()
                        .block())
                .isEqualTo("revoked");
    }

    @Test
    void pagesGoOnAfterOneGenerationOfANumber() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, person, "active").get("id")));
        revoke(lost, Map.of("reason", "lost", "reissue", true)).expectStatus().isOk();

        samples.office()
                .get()
                .uri("/api/v1/meetings/" + meeting + "/badges?cursor=1-1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].serial")
                .isEqualTo("0001-2");
    }

    @Test
    void withdrawalSuspendsTheBadge() {
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
        assertThat(book.current(person).block()).isNull();
    }

    @Test
    void twoPeopleGetTwoNumbersAndUnrelatedRegistrations() {
        ParticipantId second = samples.approved(meeting, delegation, BadgeSamples.person("李雷", "Li Lei"));
        samples.badge(meeting, person, "active");
        samples.badge(meeting, second, "active");

        Badge one = Objects.requireNonNull(book.current(person).block());
        Badge other = Objects.requireNonNull(book.current(second).block());

        assertThat(one.number()).isNotEqualTo(other.number());
        assertThat(one.claims().registration()).isNotEqualTo(other.claims().registration());
    }

    @Test
    void badRequestsAreProblems() {
        for (String path :
                List.of("/badges/" + UUID.randomUUID() + ".exe", "/badges/not-an-id.pdf", "/badges?cursor=x")) {
            samples.office()
                    .get()
                    .uri("/api/v1/meetings/" + meeting + path)
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).isBetween(400, 404))
                    .expectHeader()
                    .contentType("application/problem+json");
        }
    }
}
