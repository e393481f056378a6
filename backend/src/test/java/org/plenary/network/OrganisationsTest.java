package org.plenary.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The Secretariat adds the organisations that no list of the United Nations names (R10); none of them chairs (N3). */
@PlenaryTest
@Import(SignedIn.class)
class OrganisationsTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Test
    void anAddedOrganisationIsListedAtOnceAndCanBeInvited() {
        Map<String, Object> forum = organisation("HARBOUR", "civil-society", "The Harbour Forum");
        WebTestClient once = signedIn.administrator();
        add(once, forum, "once").expectStatus().isCreated();
        add(once, forum, "once").expectStatus().isCreated();
        signedIn.anonymous()
                .get()
                .uri("/api/v1/entities?kind=civil-society&lang=ar")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.code=='HARBOUR')].name")
                .isEqualTo("The Harbour Forum");
        add(signedIn.administrator(), organisation("HARBOUR", "civil-society", "Another"), "other")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("network.entity-exists")
                .jsonPath("$.field")
                .isEqualTo("code");
        Long told = database.sql("select count(*) n from identity_audit where subject = 'entity:HARBOUR'")
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void whatIsNoOrganisationIsRefused() {
        add(signedIn.administrator(), organisation("ATLANTIS", "member-state", "Atlantis"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("network.states-are-given");
        Map<String, Object> untranslated = new HashMap<>(organisation("FORUM", "civil-society", ""));
        untranslated.put("name", Map.of("fr", "Forum"));
        add(signedIn.administrator(), untranslated, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");
        WebTestClient ofOneMeeting = signedIn.secretariat(MeetingCode.of("alicante-2017"));
        add(ofOneMeeting, organisation("FORUM", "civil-society", "Forum"), null)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void civilSocietyAndUnitedNationsEntitiesDoNotChair() {
        add(signedIn.administrator(), organisation("ALLIANCE", "civil-society", "Alliance"), null)
                .expectStatus()
                .isCreated();
        for (String entity : new String[] {"ALLIANCE", "UN-WOMEN"}) {
            chairs(entity)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("network.cannot-chair")
                    .jsonPath("$.rule")
                    .isEqualTo("N3");
        }
        chairs("ECOWAS").expectStatus().isCreated();
        var meeting = Map.of(
                "code",
                "alliance-2031",
                "title",
                Map.of("en", "Meeting"),
                "city",
                Map.of("en", "Tallinn"),
                "zone",
                "Europe/Tallinn",
                "firstDay",
                "2031-05-05",
                "lastDay",
                "2031-05-06",
                "chairs",
                new String[] {"EST", "ALLIANCE"});
        signedIn.administrator()
                .post()
                .uri("/api/v1/meetings")
                .bodyValue(meeting)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("network.cannot-chair")
                .jsonPath("$.field")
                .isEqualTo("chairs")
                .jsonPath("$.title")
                .isEqualTo("Alliance cannot chair");
    }

    @Test
    void aNameIsCorrectedOnceAtATimeAndReadEverywhereAtOnce() {
        WebTestClient by = signedIn.administrator();
        add(by, organisation("TYPO", "civil-society", "The Harbur Forum"), null);
        rename(by, "TYPO", 1, "The Harbour Forum").expectStatus().isOk();
        rename(by, "TYPO", 1, "The Arbour Forum").expectStatus().isEqualTo(412);
        by.get()
                .uri("/api/v1/entities/TYPO")
                .exchange()
                .expectBody()
                .jsonPath("$.name.en")
                .isEqualTo("The Harbour Forum")
                .jsonPath("$.version")
                .isEqualTo(2);
        listed(by, "TYPO").isEqualTo("The Harbour Forum");
        refused(rename(by, "UN-WOMEN", 1, "Women"), 409, "network.entity-given");
        refused(rename(by, "NOWHERE", 1, "Nowhere"), 404, "network.unknown-entity");
        rename(by, "TYPO", 2, " ").expectStatus().isBadRequest();
        rename(signedIn.secretariat(MeetingCode.of("alicante-2017")), "TYPO", 2, "Mine")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whoWasNeverInvitedCanGoAndNobodyElse() {
        WebTestClient by = signedIn.administrator();
        add(by, organisation("UNUSED", "civil-society", "Unused"), null);
        remove(by, "UNUSED").expectStatus().isNoContent();
        listed(by, "UNUSED").isEmpty();
        refused(remove(by, "UNUSED"), 404, "network.unknown-entity");
        refused(remove(by, "FRA"), 409, "network.entity-given");
        add(by, organisation("LEAGUE", "intergovernmental", "League"), null);
        chairs("LEAGUE").expectStatus().isCreated();
        refused(remove(by, "LEAGUE"), 409, "network.entity-used");
    }

    /** Whichever comes first: an invited organisation stays, and nobody is invited for one that went. */
    @Test
    void aRemovalAndAnInvitationAtOnceLeaveNothingHalfDone() {
        var meeting = new MeetingSamples(signedIn).published();
        WebTestClient by = signedIn.administrator();
        for (int round = 1; round <= 10; round++) {
            String code = "RACE-" + round;
            add(by, organisation(code, "civil-society", "Race"), null);
            var focalPoint = Map.of("name", "Ana Test", "email", code + "@example.org", "language", "en");
            var removal = CompletableFuture.supplyAsync(() -> status(remove(by, code)));
            int invited = status(by.post()
                    .uri("/api/v1/meetings/" + meeting + "/delegations")
                    .bodyValue(Map.of("entity", code, "focalPoint", focalPoint))
                    .exchange());
            int removed = removal.join();

            assertThat(invited == 201).as(invited + " " + removed).isEqualTo(removed == 409);
            assertThat(invited).isIn(201, 404, 409);
            assertThat(removed).isIn(204, 409);
        }
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private static JsonPathAssertions listed(WebTestClient by, String code) {
        return by.get()
                .uri("/api/v1/entities?lang=fr")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.code=='" + code + "')].name");
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static ResponseSpec remove(WebTestClient by, String code) {
        return by.delete().uri("/api/v1/entities/" + code).exchange();
    }

    private static ResponseSpec rename(WebTestClient by, String code, long version, String name) {
        return by.put()
                .uri("/api/v1/entities/" + code)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("name", Map.of("en", name)))
                .exchange();
    }

    @Test
    void theySortWithoutTheirArticle() {
        var name = LocalizedText.of(Map.of(
                "en", "The Elders", "fr", "L’Appel", "es", "La Voz", "ar", "الأمل", "ru", "«Голос»", "zh", "之声"));
        LocalizedText sorted = Entity.organisation(EntityCode.of("ELDERS"), EntityKind.CIVIL_SOCIETY, name)
                .sortName();
        assertThat(sorted.in(Language.EN)).isEqualTo("Elders");
        assertThat(sorted.in(Language.FR)).isEqualTo("Appel");
        assertThat(sorted.in(Language.ES)).isEqualTo("Voz");
        assertThat(sorted.in(Language.AR)).isEqualTo("أمل");
        assertThat(sorted.in(Language.RU)).isEqualTo("Голос»");
        assertThat(sorted.in(Language.ZH)).isEqualTo("之声");
        var theta = LocalizedText.english("Theta");
        assertThat(Entity.organisation(EntityCode.of("THETA"), EntityKind.CIVIL_SOCIETY, theta)
                        .sortName())
                .isEqualTo(theta);
    }

    private ResponseSpec chairs(String entity) {
        return signedIn.administrator()
                .post()
                .uri("/api/v1/network/chairs")
                .bodyValue(Map.of("entity", entity, "firstDay", "2031-01-01", "lastDay", "2031-12-31"))
                .exchange();
    }

    private static Map<String, Object> organisation(String code, String kind, String name) {
        return Map.of("code", code, "kind", kind, "name", Map.of("en", name));
    }

    private static ResponseSpec add(WebTestClient by, Map<String, Object> organisation, String key) {
        return by.post()
                .uri("/api/v1/entities")
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(organisation)
                .exchange();
    }
}
