package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The first administrator: by a link on the console, once, whoever comes first. */
@PlenaryTest
@Import(SignedIn.class)
@ExtendWith(OutputCaptureExtension.class)
class SetupTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Setup setup;

    @Autowired
    SetupNotice notice;

    @Autowired
    Grants grants;

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void nobodyAdministers() {
        database.sql("delete from identity_grant where role = 'administrator'")
                .then()
                .block();
    }

    @Test
    void theLinkOnTheConsoleMakesTheFirstAdministratorOnce(CapturedOutput console) {
        notice.print().block();
        String output = console.getAll();
        assertThat(output).contains("No administrator yet");
        String token = output.substring(output.lastIndexOf("/setup/") + 7).strip();
        open(true);

        complete(token, "first@example.org")
                .expectStatus()
                .isOk()
                .expectCookie()
                .exists("plenary-session")
                .expectBody()
                .jsonPath("$.signedIn")
                .isEqualTo(true)
                .jsonPath("$.grants[0].role")
                .isEqualTo("administrator");
        open(false);
        SignInTest.problem(complete(token, "second@example.org"), 410, "setup.closed");
        assertThat(setup.link().blockOptional()).isEmpty();
    }

    @Test
    void ofTwoLinksAndTenParallelUsesExactlyOneWins() {
        String one = token();
        String other = token();
        List<Integer> answers = Flux.fromStream(IntStream.range(0, 10).boxed())
                .flatMap(
                        i -> Mono.fromCallable(() -> complete(i % 2 == 0 ? one : other, "racer" + i + "@example.org")
                                        .returnResult(String.class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        10)
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(answers).hasSize(10).containsOnlyOnce(200).containsOnly(200, 410);
        assertThat(count("select count(*) from identity_grant where role = 'administrator'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from identity_account where email like 'racer%'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasNotPrintedOpensNothing() {
        SignInTest.problem(complete("guessed", "thief@example.org"), 400, "setup.unknown");
        String token = token();
        database.sql("update identity_setup set expires_at = now()").then().block();
        SignInTest.problem(complete(token, "late@example.org"), 400, "setup.unknown");
        SignInTest.problem(complete(token(), "no address"), 400, "identity.email");
        open(true);
    }

    @Test
    void theLastAdministratorStays() {
        AccountId first = signedIn.as(Grant.ofNetwork(Role.ADMINISTRATOR)).account();
        assertThat(revoke(first)).isEqualTo("identity.last-administrator");
        signedIn.as(Grant.ofNetwork(Role.ADMINISTRATOR));
        assertThat(revoke(first)).isEqualTo("done");
    }

    private String revoke(AccountId account) {
        return grants.revoke(account, Grant.ofNetwork(Role.ADMINISTRATOR))
                .thenReturn("done")
                .onErrorResume(Problem.class, problem -> Mono.just(problem.code()))
                .block();
    }

    private String token() {
        String link = setup.link().block();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private WebTestClient.ResponseSpec complete(String token, String email) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/setup")
                .header("Accept-Language", Language.ES.tag())
                .bodyValue(Map.of("token", token, "name", "Amina First", "email", email))
                .exchange();
    }

    private void open(boolean open) {
        signedIn.anonymous()
                .get()
                .uri("/api/v1/setup")
                .exchange()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(open);
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }
}
