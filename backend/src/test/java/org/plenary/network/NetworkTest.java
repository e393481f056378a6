package org.plenary.network;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Chairs and members of the Network over HTTP (N2, N3). */
@PlenaryTest
@Import(SignedIn.class)
class NetworkTest {

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

    private WebTestClient.BodyContentSpec on(String day) {
        return signedIn.administrator()
                .get()
                .uri("/api/v1/network/designations?on=" + day)
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
