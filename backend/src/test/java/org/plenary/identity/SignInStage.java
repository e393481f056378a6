package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** People who ask for letters and sign in with what they read there. */
abstract class SignInStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInLinks links;

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void forgetEarlierAttempts() {
        execute("delete from identity_rate");
    }

    AccountId account(String email, String name, Language language) {
        return accounts.findOrCreate(email, name, language).block();
    }

    WebTestClient.ResponseSpec ask(String email, String path) {
        Map<String, String> body = path == null ? Map.of("email", email) : Map.of("email", email, "path", path);
        return post("/api/v1/sign-in/requests", body);
    }

    WebTestClient.ResponseSpec signIn(Map<String, String> proof) {
        return signIn(proof, "en");
    }

    WebTestClient.ResponseSpec signIn(Map<String, String> proof, String language) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .header("Accept-Language", language)
                .bodyValue(proof)
                .exchange();
    }

    WebTestClient.ResponseSpec post(String path, Object body) {
        return signedIn.anonymous()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static void session(WebTestClient client, boolean signedIn) {
        client.get()
                .uri("/api/v1/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.signedIn")
                .isEqualTo(signedIn);
    }

    static void problem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.title")
                .value(title -> assertThat(title.toString()).isNotBlank().doesNotContain("problem."))
                .jsonPath("$.next")
                .isNotEmpty();
    }

    void awaitNoRequests() {
        for (int i = 0; i < 200 && count("select count(*) from identity_sign_in_request") > 0; i++) {
            Mono.delay(Duration.ofMillis(50)).block();
        }
        assertThat(count("select count(*) from identity_sign_in_request")).isZero();
    }

    long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    void execute(String sql) {
        database.sql(sql).then().block();
    }

    static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}
