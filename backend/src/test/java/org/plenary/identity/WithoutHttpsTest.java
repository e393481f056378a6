package org.plenary.identity;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Reached from another machine without https: nobody is signed in there, since others could read the session on its way. */
@PlenaryTest(properties = "server.forward-headers-strategy=native")
@Import({SignedIn.class, LettersSent.class})
class WithoutHttpsTest extends SignInStage {

    @Test
    void signingInIsRefusedAndTheLinkStaysGood() {
        account("plain@example.org", "Plain", Language.EN);
        ask("plain@example.org", null);
        LettersSent.Sent letter = letters.to("plain@example.org");
        for (Map<String, String> proof : java.util.List.of(
                Map.of("token", letter.token()), Map.of("email", "plain@example.org", "code", letter.code()))) {
            var refused = from("192.0.2.7", "/api/v1/sign-in/sessions", proof);
            refused.expectCookie().doesNotExist("plenary-session");
            refused.expectCookie().doesNotExist("__Host-plenary-session");
            problem(refused, 403, "sign-in.insecure");
        }
        problem(
                from("192.0.2.7", "/api/v1/setup", Map.of("token", "x", "name", "A", "email", "a@example.org")),
                403,
                "sign-in.insecure");
        signIn(Map.of("token", letter.token())).expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec from(String client, String path, Map<String, String> body) {
        return signedIn.anonymous()
                .post()
                .uri(path)
                .header("X-Forwarded-For", client)
                .header("X-Forwarded-Proto", "http")
                .bodyValue(body)
                .exchange();
    }
}
