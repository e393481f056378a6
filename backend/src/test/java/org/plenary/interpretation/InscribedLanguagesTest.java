package org.plenary.interpretation;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who asked for the floor in a language counts as speaking it in that session (I6), until the delegation says otherwise. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class InscribedLanguagesTest {

    @Autowired
    SignedIn signedIn;

    @Test
    void anInscriptionIsDemand() {
        Segment segment = Segment.tomorrow(signedIn);
        String list = segment.list();
        Segment.Delegate spain = segment.delegate("ESP");
        Segment.Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, spain, "m");
        String withdrawn = segment.inscribed(list, chile, "m");
        speaking(segment, "fr", 2);
        segment.post(chile.client(), "/lists/" + list + "/inscriptions/" + withdrawn + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        speaking(segment, "fr", 1);
        segment.put(
                        spain.client(),
                        "/delegations/" + spain.delegation() + "/interpretation/" + segment.session,
                        0,
                        Map.of("speaks", List.of("es"), "listens", List.of("en")))
                .expectStatus()
                .isOk();
        speaking(segment, "fr", 0);
        speaking(segment, "es", 1);
    }

    private static void speaking(Segment segment, String language, int delegations) {
        segment.get(segment.secretariat, "/interpretation/demand")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows[0].cells." + language + ".speaking")
                .isEqualTo(delegations);
    }
}
