package org.plenary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.KeptAnswers;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Chairs and members of the Network over HTTP (N2, N3). */
@PlenaryTest
@Import({SignedIn.class, KeptAnswers.class})
class NetworkTest {

    @Autowired
    KeptAnswers kept;

    @Autowired
    SignedIn signedIn;

    @Test
    void everybodyReadsTheTroika() {
        for (String chair : new String[] {"ZAF", "CHE"}) {
            post("/api/v1/network/chairs", Map.of("entity", chair, "firstDay", "2022-01-01", "lastDay", "2022-12-31"))
                    .expectStatus()
                    .isCreated();
        }
        WebTestClient reader = signedIn.anonymous();
        reader.get()
                .uri("/api/v1/network/troika?on=2022-05-18&lang=fr")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.current[0].name")
                .isEqualTo("Suisse")
                .jsonPath("$.current[1].name")
                .isEqualTo("Afrique du Sud")
                .jsonPath("$.incoming")
                .isEmpty();
        reader.get()
                .uri("/api/v1/network/troika?on=today")
                .exchange()
                .expectStatus()
                .isBadRequest();
        reader.get()
                .uri("/api/v1/network/chairs")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void aDesignationHoldsFromItsFirstToItsLastDay() {
        String id = String.valueOf(
                post("/api/v1/network/designations", Map.of("entity", "JPN", "name", "見本 花子", "firstDay", "2025-02-04"))
                        .expectStatus()
                        .isCreated()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody()
                        .get("id"));
        post("/api/v1/network/designations/" + id + "/end", Map.of("lastDay", "2025-02-03"))
                .expectStatus()
                .isBadRequest();
        post("/api/v1/network/designations/" + id + "/end", Map.of("lastDay", "2026-03-31"))
                .expectStatus()
                .isOk();
        on("2025-02-03").jsonPath("$.items[*].id").value(not(hasItem(id)));
        on("2025-02-04").jsonPath("$.items[*].id").value(hasItem(id));
        on("2026-03-31").jsonPath("$.items[*].id").value(hasItem(id));
        on("2026-04-01").jsonPath("$.items[*].id").value(not(hasItem(id)));
    }

    @Test
    void whatEndedAndWhatIsToBeginIsListedToo() {
        String ended = recorded("NOR", "Kari Eksempel", "2019-01-01", "ended");
        post("/api/v1/network/designations/" + ended + "/end", Map.of("lastDay", "2020-12-31"))
                .expectStatus()
                .isOk();
        String coming = recorded("NOR", "Ola Eksempel", "2099-01-01", "coming");
        String other = recorded("SWE", "Karin Exempel", "2019-01-01", "other");
        listed("").jsonPath("$.items[*].id").value(hasItems(ended, coming, other));
        listed("?entity=NOR").jsonPath("$.items[*].id").value(is(List.of(ended, coming)));
        listed("?entity=NOR&on=2020-12-31").jsonPath("$.items[*].id").value(is(List.of(ended)));
    }

    @Test
    void aDesignationSentTwiceIsRecordedOnce() {
        WebTestClient by = signedIn.administrator();
        Map<String, String> once = designation("FIN", "Maija Esimerkki", "2024-01-01");
        String id = recorded(by, once, "twice");
        assertThat(recorded(by, once, "twice")).isEqualTo(id);
        assertThat(kept.of("designation")).isPositive();
        assertThat(kept.all()).as("P1: under keys").doesNotContain("Maija");
        listed("?entity=FIN").jsonPath("$.items.length()").isEqualTo(1);
        post("/api/v1/network/designations", designation("FIN", "maija esimerkki", "2025-01-01"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("network.designated-already")
                .jsonPath("$.rule")
                .isEqualTo("N2");
        post("/api/v1/network/designations/" + id + "/end", Map.of("lastDay", "2024-12-31"))
                .expectStatus()
                .isOk();
        recorded("FIN", "Maija Esimerkki", "2025-01-01", "again");
        recorded("FIN", "Matti Esimerkki", "2025-01-01", "beside");
        listed("?entity=FIN").jsonPath("$.items.length()").isEqualTo(3);
    }

    private String recorded(String entity, String name, String firstDay, String key) {
        return recorded(signedIn.administrator(), designation(entity, name, firstDay), key);
    }

    private static String recorded(WebTestClient by, Map<String, String> designation, String key) {
        return String.valueOf(by.post()
                .uri("/api/v1/network/designations")
                .header("Idempotency-Key", key)
                .bodyValue(designation)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id"));
    }

    private static Map<String, String> designation(String entity, String name, String firstDay) {
        return Map.of("entity", entity, "name", name, "firstDay", firstDay);
    }

    private WebTestClient.BodyContentSpec on(String day) {
        return listed("?on=" + day);
    }

    private WebTestClient.BodyContentSpec listed(String which) {
        return signedIn.administrator()
                .get()
                .uri("/api/v1/network/designations" + which)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void onlyTheNetworksSecretariatRecords() {
        var term = Map.of("entity", "ESP", "firstDay", "2017-01-01", "lastDay", "2017-12-31");
        WebTestClient ofOneMeeting = signedIn.secretariat(MeetingCode.of("alicante-2017"));
        ofOneMeeting
                .post()
                .uri("/api/v1/network/chairs")
                .bodyValue(term)
                .exchange()
                .expectStatus()
                .isForbidden();
        ofOneMeeting
                .get()
                .uri("/api/v1/network/designations")
                .exchange()
                .expectStatus()
                .isForbidden();
        post("/api/v1/network/chairs", Map.of("entity", "XYZ", "firstDay", "2017-01-01", "lastDay", "2017-12-31"))
                .expectStatus()
                .isNotFound();
        post("/api/v1/network/chairs", Map.of("entity", "ESP", "firstDay", "2017-01-01", "lastDay", "2016-12-31"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("N3");
        post("/api/v1/network/designations", Map.of("entity", "ESP", "name", "A\nB", "firstDay", "2017-01-01"))
                .expectStatus()
                .isBadRequest();
    }

    private ResponseSpec post(String path, Map<String, ?> body) {
        return signedIn.administrator().post().uri(path).bodyValue(body).exchange();
    }
}
