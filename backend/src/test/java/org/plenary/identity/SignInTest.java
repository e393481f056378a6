package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From the letter to the session and back: once, for half an hour, without a word about who has an account (X4). */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class SignInTest {

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

    @Test
    void aMailedLinkSignsInOnce() {
        account("leila@example.org", "Leila Haddad", Language.AR);
        ask("Leila@example.org", "/meetings/coming").expectStatus().isAccepted();
        LettersSent.Sent letter = letters.to("leila@example.org");
        assertThat(letter.text()).contains(letter.link()).contains("الأمانة");
        assertThat(letter.html()).contains("dir=\"rtl\"").contains("href=\"" + letter.link());

        signIn(Map.of("token", letter.token()))
                .expectStatus()
                .isOk()
                .expectCookie()
                .httpOnly("plenary-session", true)
                .expectCookie()
                .sameSite("plenary-session", "Lax")
                .expectBody()
                .jsonPath("$.signedIn")
                .isEqualTo(true)
                .jsonPath("$.account.name")
                .isEqualTo("Leila Haddad")
                .jsonPath("$.account.language")
                .isEqualTo("ar")
                .jsonPath("$.path")
                .isEqualTo("/meetings/coming");
        problem(signIn(Map.of("token", letter.token())), 410, "sign-in.used");
    }

    @Test
    void aCodeSignsInOnceHoweverItIsTyped() {
        account("wei@example.org", "王伟", Language.ZH);
        ask("wei@example.org", null);
        String code = letters.to("wei@example.org").code();
        String arabic = code.replace(" ", "-")
                .chars()
                .mapToObj(c -> c >= '0' && c <= '9' ? String.valueOf((char) (c - '0' + '٠')) : String.valueOf((char) c))
                .reduce("", String::concat);

        signIn(Map.of("email", "WEI@example.org", "code", arabic))
                .expectStatus()
                .isOk();
        problem(signIn(Map.of("email", "wei@example.org", "code", code)), 400, "sign-in.code");
    }

    @Test
    void fiveWrongCodesCloseTheCodeButNotTheLink() {
        account("olga@example.org", "Ольга", Language.RU);
        ask("olga@example.org", null);
        LettersSent.Sent letter = letters.to("olga@example.org");
        String wrong = letter.code().startsWith("0000") ? "1111 1111" : "0000 0000";
        for (int i = 0; i < 5; i++) {
            problem(signIn(Map.of("email", "olga@example.org", "code", wrong)), 400, "sign-in.code");
        }
        problem(signIn(Map.of("email", "olga@example.org", "code", letter.code())), 400, "sign-in.code");
        signIn(Map.of("token", letter.token())).expectStatus().isOk();
    }

    @Test
    void anOlderLetterStillWorksAfterANewerOneWasAskedFor() {
        account("slow@example.org", "Slow Ministry", Language.EN);
        ask("slow@example.org", null);
        LettersSent.Sent first = letters.to("slow@example.org", 1);
        ask("slow@example.org", null);
        LettersSent.Sent second = letters.to("slow@example.org", 2);

        signIn(Map.of("token", first.token())).expectStatus().isOk();
        signIn(Map.of("email", "slow@example.org", "code", second.code()))
                .expectStatus()
                .isOk();
    }

    @Test
    void ofTwentyParallelUsesOfOneLinkExactlyOneWins() {
        String token = token(links.issue(account("race@example.org", "Race", Language.EN), "/")
                .block());
        List<Integer> answers = Flux.fromStream(IntStream.range(0, 20).boxed())
                .flatMap(
                        i -> Mono.fromCallable(() -> signIn(Map.of("token", token))
                                        .returnResult(String.class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(answers).containsOnlyOnce(200).hasSize(20).containsOnly(200, 410);
        assertThat(count("select count(*) from identity_session s join identity_account a on a.id = s.account"
                        + " where a.email = 'race@example.org'"))
                .isEqualTo(1);
    }

    @Test
    void anExpiredLinkSaysSoAndBringsANewLetterToTheSameAddress() {
        String token = token(links.issue(account("late@example.org", "Late", Language.FR), "/me")
                .block());
        execute("update identity_sign_in set expires_at = now() - interval '1 second'");
        signIn(Map.of("token", token), "fr")
                .expectStatus()
                .isEqualTo(410)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sign-in.expired")
                .jsonPath("$.title")
                .isEqualTo("Ce lien a expiré")
                .jsonPath("$.next")
                .isNotEmpty()
                .jsonPath("$.rule")
                .isEqualTo("X4");

        post("/api/v1/sign-in/requests", Map.of("token", token)).expectStatus().isAccepted();
        signIn(Map.of("token", letters.to("late@example.org").token()))
                .expectStatus()
                .isOk();
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndTheSameWork() {
        account("known@example.org", "Known", Language.EN);
        byte[] known = ask("known@example.org", null)
                .expectStatus()
                .isAccepted()
                .returnResult(byte[].class)
                .getResponseBodyContent();
        byte[] unknown = ask("nobody@example.org", null)
                .expectStatus()
                .isAccepted()
                .returnResult(byte[].class)
                .getResponseBodyContent();
        assertThat(unknown).isEqualTo(known);
        letters.to("known@example.org");
        awaitNoRequests();
        assertThat(letters.allTo("nobody@example.org")).isEmpty();
        problem(signIn(Map.of("email", "nobody@example.org", "code", "12345678")), 400, "sign-in.code");
    }

    @Test
    void theSixthLetterToOneAddressIsRefusedWhetherOrNotItHasAnAccount() {
        account("many@example.org", "Many", Language.EN);
        for (String address : List.of("many@example.org", "stranger@example.org")) {
            for (int i = 0; i < 5; i++) {
                ask(address, null).expectStatus().isAccepted();
            }
            ask(address.toUpperCase(), null)
                    .expectStatus()
                    .isEqualTo(429)
                    .expectHeader()
                    .exists(HttpHeaders.RETRY_AFTER)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("sign-in.too-many");
        }
    }

    @Test
    void badInputIsAProblemAndNeverAFault() {
        problem(ask("not an address", null), 400, "identity.email");
        problem(ask("a@b.example\r\nBcc: x@y.example", null), 400, "identity.email");
        problem(ask("a@b.example", "https://evil.example/"), 400, "sign-in.path");
        problem(ask("a@b.example", "//evil.example"), 400, "sign-in.path");
        problem(ask("a@b.example", "/\\evil.example"), 400, "sign-in.path");
        problem(post("/api/v1/sign-in/requests", Map.of()), 400, "request.missing");
        problem(signIn(Map.of()), 400, "request.missing");
        problem(signIn(Map.of("token", "no-such-token")), 400, "sign-in.unknown");
        problem(signIn(Map.of("token", "x".repeat(101))), 400, "request.invalid");
        problem(post("/api/v1/sign-in/sessions", "{\"token\":"), 400, "request.malformed");
        problem(post("/api/v1/sign-in/sessions", "[1,2]"), 400, "request.body");
        problem(post("/api/v1/sign-in/requests", "{\"email\":{\"a\":1}}"), 400, "request.bad-value");
        problem(
                post("/api/v1/sign-in/requests", "{\"email\":\"" + "x".repeat(10_000_000) + "\"}"),
                413,
                "request.too-large");
        assertThat(count("select count(*) from identity_sign_in_request where email like '%evil%'"))
                .isZero();
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        SignedIn.Person person = signedIn.as();
        session(person.client(), true);
        person.client()
                .delete()
                .uri("/api/v1/session")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge("plenary-session", Duration.ZERO);
        session(person.client(), false);
        assertThat(count("select count(*) from identity_audit where action = 'identity.signed-out' and actor = '"
                        + person.account() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aSessionSlidesForwardButNotBeyondItsEnd() {
        SignedIn.Person person = signedIn.as();
        execute(
                "update identity_session set expires_at = now() + interval '1 hour', ends_at = now() + interval '2 hours'"
                        + " where account = '" + person.account() + "'");
        session(person.client(), true);
        assertThat(count("select count(*) from identity_session where expires_at = ends_at and account = '"
                        + person.account() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anIdleSessionIsOver() {
        SignedIn.Person person = signedIn.as();
        execute("update identity_session set expires_at = now() - interval '1 second' where account = '"
                + person.account() + "'");
        session(person.client(), false);
    }

    @Test
    void whatIsOverIsRemovedAndNothingElse(@Autowired Expiry expiry) {
        SignedIn.Person over = signedIn.as();
        SignedIn.Person present = signedIn.as();
        execute("update identity_session set expires_at = now() - interval '1 second' where account = '"
                + over.account() + "'");
        execute("insert into identity_rate values (sha256('old'), now() - interval '2 days', 3)");
        expiry.remove().block();
        assertThat(count("select count(*) from identity_session where account = '" + over.account() + "'"))
                .isZero();
        assertThat(count("select count(*) from identity_rate where hits = 3 and bucket = sha256('old')"))
                .isZero();
        session(present.client(), true);
    }

    @Test
    void neitherTokensNorCodesAreStored() {
        account("plain@example.org", "Plain", Language.EN);
        ask("plain@example.org", null);
        LettersSent.Sent letter = letters.to("plain@example.org");
        String all = database.sql("select string_agg(s::text, '') as rows from identity_sign_in s")
                .map(row -> row.get("rows", String.class))
                .one()
                .block();
        assertThat(all)
                .doesNotContain(letter.token())
                .doesNotContain(letter.code().replace(" ", ""));
    }

    @Test
    void theReaderChoosesTheLanguageOfTheirPagesAndLetters() {
        SignedIn.Person person = signedIn.as();
        person.client()
                .put()
                .uri("/api/v1/session/language")
                .bodyValue(Map.of("language", "ru"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.account.language")
                .isEqualTo("ru");
        problem(
                person.client()
                        .put()
                        .uri("/api/v1/session/language")
                        .bodyValue(Map.of("language", "xx"))
                        .exchange(),
                400,
                "request.bad-value");
    }

    private AccountId account(String email, String name, Language language) {
        return accounts.findOrCreate(email, name, language).block();
    }

    private WebTestClient.ResponseSpec ask(String email, String path) {
        Map<String, String> body = path == null ? Map.of("email", email) : Map.of("email", email, "path", path);
        return post("/api/v1/sign-in/requests", body);
    }

    private WebTestClient.ResponseSpec signIn(Map<String, String> proof) {
        return signIn(proof, "en");
    }

    private WebTestClient.ResponseSpec signIn(Map<String, String> proof, String language) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .header("Accept-Language", language)
                .bodyValue(proof)
                .exchange();
    }

    private WebTestClient.ResponseSpec post(String path, Object body) {
        return signedIn.anonymous()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static void session(WebTestClient client, boolean signedIn) {
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

    private void awaitNoRequests() {
        for (int i = 0; i < 200 && count("select count(*) from identity_sign_in_request") > 0; i++) {
            Mono.delay(Duration.ofMillis(50)).block();
        }
        assertThat(count("select count(*) from identity_sign_in_request")).isZero();
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private void execute(String sql) {
        database.sql(sql).then().block();
    }

    private static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}
