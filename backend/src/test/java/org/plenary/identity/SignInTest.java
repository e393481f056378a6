package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From the letter to the session and back: once, for half an hour, without a word about who has an account (X4). */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class SignInTest extends SignInStage {

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
}
