package org.plenary.speakers.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A minister's office follows the slot by a link, reads only, and only until it is taken back. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OfficeLinkTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    Segment segment;
    Delegate spain;
    String links;

    @BeforeEach
    void inscribed() {
        segment = Segment.tomorrow(signedIn);
        String list = segment.list();
        spain = segment.delegate("ESP");
        links = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, spain, "m") + "/office-links";
    }

    @Test
    void theOfficeReadsAlongUntilTheLinkIsTakenBack() {
        Map<?, ?> link = issued("Private office");
        String secret = secret(link);
        read(secret)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.slot.entity.name")
                .isEqualTo("Spain")
                .jsonPath("$.slot.place.working.position")
                .isEqualTo(1)
                .jsonPath("$.zone")
                .isEqualTo("Europe/Berlin");
        segment.get(spain.client(), links)
                .expectBody()
                .jsonPath("$.items[0].label")
                .isEqualTo("Private office")
                .jsonPath("$.items[0].url")
                .doesNotExist();
        spain.client()
                .delete()
                .uri(segment.path(links + "/" + link.get("id")))
                .exchange()
                .expectStatus()
                .isNoContent();
        read(secret).expectStatus().isNotFound();
        spain.client()
                .delete()
                .uri(segment.path(links + "/" + link.get("id")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void onlyTheDelegationMakesLinksAndNotWithoutEnd() {
        segment.post(segment.delegate("CHL").client(), links, Map.of("label", "Mine"))
                .expectStatus()
                .isForbidden();
        segment.post(spain.client(), links, Map.of("label", " ")).expectStatus().isBadRequest();
        for (int i = 0; i < OfficeLinks.MOST; i++) {
            issued("Office " + i);
        }
        segment.post(spain.client(), links, Map.of("label", "One more"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.too-many-office-links");
    }

    @Test
    void thereIsNothingToFollowOnceTheInscriptionIsWithdrawn() {
        segment.post(spain.client(), links.replace("/office-links", "/withdrawal"), Map.of())
                .expectStatus()
                .isOk();
        segment.post(spain.client(), links, Map.of("label", "Private office"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.no-longer-open-to-change")
                .jsonPath("$.rule")
                .isEqualTo("L18");
    }

    @Test
    void theSecretIsKeptNowhere() {
        String secret = secret(issued("Private office"));
        List<String> rows = database.sql("select o::text row from speakers_office_link o")
                .map(row -> row.get("row", String.class))
                .all()
                .collectList()
                .block();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    }

    private Map<?, ?> issued(String label) {
        return segment.post(spain.client(), links, Map.of("label", label))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static String secret(Map<?, ?> link) {
        String url = String.valueOf(link.get("url"));
        assertThat(url).contains("/slot#");
        return url.substring(url.indexOf('#') + 1);
    }

    private ResponseSpec read(String secret) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/office-slots/read")
                .bodyValue(Map.of("secret", secret))
                .exchange();
    }
}
