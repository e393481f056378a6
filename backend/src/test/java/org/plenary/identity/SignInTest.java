package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From the letter to the session and back (X4). */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class SignInTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    Accounts accounts;

    @Test
    void aMailedLinkSignsInOnce() {
        accounts.findOrCreate("leila@example.org", "Leila Haddad", Language.AR).block();
        ask("Leila@example.org", "/meetings/coming");
        LettersSent.Sent letter = letters.to("leila@example.org");
        assertThat(letter.text()).contains(letter.link()).contains("الأمانة");

        signIn(Map.of("token", letter.token()))
                .expectStatus()
                .isOk()
                .expectCookie()
                .httpOnly("plenary-session", true)
                .expectBody()
                .jsonPath("$.signedIn")
                .isEqualTo(true)
                .jsonPath("$.account.name")
                .isEqualTo("Leila Haddad")
                .jsonPath("$.account.language")
                .isEqualTo("ar")
                .jsonPath("$.path")
                .isEqualTo("/meetings/coming");

        signIn(Map.of("token", letter.token()))
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sign-in.used")
                .jsonPath("$.next")
                .isNotEmpty();
    }

    private void ask(String email, String path) {
        signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/requests")
                .bodyValue(Map.of("email", email, "path", path))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private WebTestClient.ResponseSpec signIn(Map<String, String> proof) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .bodyValue(proof)
                .exchange();
    }
}
