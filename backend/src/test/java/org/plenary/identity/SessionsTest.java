package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A session from its first request to its end, and what is kept of it (X4). */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class SessionsTest extends SignInStage {

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
}
