package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.Sessions;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two people of one ministry, one address: whoever signs in with it reaches both badges, and hears of both. */
@PlenaryTest
@Import(SignedIn.class)
class OwnBadgesTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    DatabaseClient database;

    private BadgeSamples samples;
    private MeetingCode meeting;
    private ParticipantId first;
    private ParticipantId second;
    private Account office;
    private WebTestClient browser;

    @BeforeEach
    void twoShareAnAddress() {
        samples = new BadgeSamples(signedIn);
        meeting = samples.today();
        DelegationId delegation = samples.delegation(meeting, "SEN");
        String address = "cabinet-" + UUID.randomUUID() + "@mission.example";
        first = samples.approved(meeting, delegation, sharing(address, "Awa Exemple"));
        second = samples.approved(meeting, delegation, sharing(address, "Binta Exemple"));
        samples.badge(meeting, first, "active");
        samples.badge(meeting, second, "active");
        office = Objects.requireNonNull(accounts.byEmail(address).block());
        browser = signedIn.client(
                Objects.requireNonNull(sessions.begin(office.id()).block()).token());
    }

    @Test
    void bothBadgesAreThereWithTheirFiles() {
        List<Map<String, Object>> badges = mine();
        assertThat(badges)
                .extracting(badge -> badge.get("displayName"))
                .containsExactly("Awa Exemple", "Binta Exemple");
        for (Map<String, Object> badge : badges) {
            browser.get()
                    .uri(String.valueOf(((Map<?, ?>) badge.get("links")).get("svg")))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void aRevokedBadgeSaysSoBesideTheOther() {
        BadgeId lost = BadgeId.of(
                String.valueOf(samples.badge(meeting, first, "active").get("id")));
        samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/badges/" + lost + "/revocation")
                .bodyValue(Map.of("reason", "lost"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(mine())
                .extracting(badge -> badge.get("displayName") + " " + badge.get("state"))
                .containsExactly("Awa Exemple revoked", "Binta Exemple active");
    }

    @Test
    void newsOfTheBadgesAreForTheirHolder() {
        List<String> audiences = database.sql("""
                        select audience from platform_outbox where meeting = :meeting and topic = 'badges.badge-issued'
                        """)
                .bind("meeting", meeting.value())
                .map(row -> row.get("audience", String.class))
                .all()
                .collectList()
                .block();
        assertThat(audiences).hasSize(2).allMatch(audience -> audience.endsWith("@" + office.id()));
    }

    /** The page says whether doors wait for the badge, so its holder hears when that changes (B4), and of nobody else's. */
    @Test
    void newsOfCollectionAreForTheHoldersAndOfTheSettingForEverybodyHere() {
        Object badge = samples.badge(meeting, first, "active").get("id");
        String root = "/api/v1/meetings/" + meeting;
        for (String act : List.of("collection", "return")) {
            samples.office()
                    .post()
                    .uri(root + "/badges/" + badge + "/" + act)
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
        samples.office()
                .put()
                .uri(root + "/badge-activation")
                .bodyValue(Map.of("onceCollected", true, "reason", "agreed"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(audiences("badges.collection-changed"))
                .containsExactlyInAnyOrder(
                        "SECRETARIAT", "NOBODY@" + office.id(), "SECRETARIAT", "NOBODY@" + office.id());
        assertThat(audiences("badges.activation-changed")).containsExactly("PARTICIPANTS");
        assertThat(mine().get(0)).containsEntry("uncollected", true);
    }

    private List<String> audiences(String topic) {
        return Objects.requireNonNull(
                database.sql("select audience from platform_outbox where meeting = :meeting and topic = :topic")
                        .bind("meeting", meeting.value())
                        .bind("topic", topic)
                        .map(row -> Objects.requireNonNull(row.get("audience", String.class)))
                        .all()
                        .collectList()
                        .block());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> mine() {
        Map<String, Object> page = browser.get()
                .uri("/api/v1/meetings/" + meeting + "/my-badges")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return (List<Map<String, Object>>) Objects.requireNonNull(page).get("items");
    }

    private static Map<String, Object> sharing(String address, String name) {
        Map<String, Object> person = BadgeSamples.person(name, name);
        person.put("email", address);
        return person;
    }
}
