package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.AtOnce;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SecondInstance;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Everybody adds, sees and removes the own phones only, and no address but a push service's. */
@PlenaryTest(properties = {"plenary.push.loopback=true", "plenary.push.devices=3"})
@Import(SignedIn.class)
class PushDeviceTest {

    private static final String DEVICES = "/api/v1/push-devices";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Environment environment;

    @Autowired
    InstallationKeys keys;

    @Autowired
    DatabaseClient database;

    private final FakePushService service = new FakePushService();
    private WebTestClient client;

    @BeforeEach
    void somebody() {
        client = signedIn.as().client();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void theSameBrowserAgainIsTheSameDevice() {
        FakePushService.Browser browser = service.added(client, "fr");
        add(client, service.request(browser, "ar")).expectStatus().isOk();
        all(client)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].language")
                .isEqualTo("ar")
                .jsonPath("$.items[0].endpoint")
                .doesNotExist();
    }

    @Test
    void nobodySeesOrRemovesTheDevicesOfOthers() {
        FakePushService.Browser browser = service.added(client, "en");
        String id = id(client);
        WebTestClient other = signedIn.as().client();
        all(other).jsonPath("$.items.length()").isEqualTo(0);
        other.delete()
                .uri(DEVICES + "/" + id)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("push.unknown-device");
        add(other, service.request(browser, "en")).expectStatus().isOk();
        all(client).jsonPath("$.items.length()").isEqualTo(0);
        all(other).jsonPath("$.items.length()").isEqualTo(1);
        other.delete().uri(DEVICES + "/" + id(other)).exchange().expectStatus().isNoContent();
        all(other).jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void aBrowserThatTwoAddAtOnceIsOneOfThemsWithTheirKeys() throws Exception {
        List<WebTestClient> people =
                Stream.generate(() -> signedIn.as().client()).limit(6).toList();
        List<FakePushService.Browser> keysOf =
                Stream.generate(service::browser).limit(6).toList();
        for (int round = 0; round < 5; round++) {
            String endpoint = service.endpoint(service.browser());
            AtOnce.atOnce(6, number -> {
                Map<String, Object> request = new HashMap<>(service.request(keysOf.get(number), "en"));
                request.put("endpoint", endpoint);
                return add(people.get(number), request).expectStatus().isOk();
            });
            List<Integer> owners = IntStream.range(0, 6)
                    .filter(number -> has(people.get(number)))
                    .boxed()
                    .toList();
            assertThat(owners).hasSize(1);
            assertThat(keyAt(endpoint)).isEqualTo(keysOf.get(owners.get(0)).point());
            people.get(owners.get(0))
                    .delete()
                    .uri(DEVICES + "/" + id(people.get(owners.get(0))))
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
    }

    @Test
    void aBrowserThatSignsOutRemovesItself() {
        Map<String, Object> request = service.request(service.browser(), "en");
        add(client, request).expectStatus().isOk();
        leave(signedIn.as().client(), request).expectStatus().isNoContent();
        all(client).jsonPath("$.items.length()").isEqualTo(1);
        leave(client, request).expectStatus().isNoContent();
        leave(client, request).expectStatus().isNoContent();
        all(client).jsonPath("$.items.length()").isEqualTo(0);
        leave(signedIn.anonymous(), request).expectStatus().isUnauthorized();
    }

    @Test
    void whoHasNotSignedInHasNone() {
        signedIn.anonymous().get().uri(DEVICES).exchange().expectStatus().isUnauthorized();
        add(signedIn.anonymous(), service.request(service.browser(), "en"))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void noMoreThanTheSettingSaysAlsoAtOnce() throws Exception {
        List<Integer> answers = AtOnce.atOnce(
                8,
                number -> add(client, service.request(service.browser(), "en"))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        all(client).jsonPath("$.items.length()").isEqualTo(3);
    }

    @Test
    void whatIsNoSubscriptionIsRefusedWithItsField() {
        refused("endpoint", "https://169.254.169.254/latest", "push.unknown-service");
        refused("endpoint", "https://intranet.example/push", "push.unknown-service");
        refused("publicKey", "BA", "push.invalid-key");
        refused("publicKey", "B" + "A".repeat(86), "push.invalid-key");
        refused("publicKey", "%%%", "push.invalid-key");
        refused("secret", "AAAA", "push.invalid-key");
        refused("name", " ", "request.invalid");
    }

    @Test
    void theKeyIsMadeOnceForAllInstances() throws Exception {
        List<String> asked = AtOnce.atOnce(6, number -> keys.get().block().applicationServerKey());
        assertThat(asked).containsOnly(asked.get(0));
        try (var second = SecondInstance.beside(environment)) {
            assertThat(second.bean(InstallationKeys.class).get().block().applicationServerKey())
                    .isEqualTo(asked.get(0));
        }
        all(client).jsonPath("$.applicationServerKey").isEqualTo(asked.get(0));
    }

    private String keyAt(String endpoint) {
        return database.sql("select public_key from push_device where endpoint = :endpoint")
                .bind("endpoint", endpoint)
                .map(row -> Base64.getUrlEncoder().withoutPadding().encodeToString(row.get(0, byte[].class)))
                .one()
                .block();
    }

    private static boolean has(WebTestClient client) {
        Map<?, ?> answer = client.get()
                .uri(DEVICES)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return !((List<?>) answer.get("items")).isEmpty();
    }

    private void refused(String field, String value, String code) {
        Map<String, Object> request = new HashMap<>(service.request(service.browser(), "en"));
        request.put(field, value);
        add(client, request)
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static WebTestClient.ResponseSpec leave(WebTestClient client, Map<String, Object> request) {
        return client.post()
                .uri(DEVICES + "/removals")
                .bodyValue(Map.of("endpoint", request.get("endpoint")))
                .exchange();
    }

    private static WebTestClient.ResponseSpec add(WebTestClient client, Map<String, Object> request) {
        return client.post().uri(DEVICES).bodyValue(request).exchange();
    }

    private static WebTestClient.BodyContentSpec all(WebTestClient client) {
        return client.get().uri(DEVICES).exchange().expectStatus().isOk().expectBody();
    }

    private static String id(WebTestClient client) {
        Map<?, ?> answer = client.get()
                .uri(DEVICES)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(((Map<?, ?>) ((List<?>) answer.get("items")).get(0)).get("id"));
    }
}
