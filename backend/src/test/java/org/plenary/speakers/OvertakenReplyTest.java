package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Of two who change one reply, or its limits, the slower one reads what the other did (L20, L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OvertakenReplyTest extends ReplyStage {

    @Test
    void whoRestatesReadsWhatTheOtherChanged() {
        String path = replies() + "/" + asked(spain);
        Map<String, Object> office = wanted(spain);
        office.put("title", "Minister of Defence");
        segment.put(segment.secretariat, path, 1, office).expectStatus().isOk();
        Map<?, ?> toTheDelegation = refused(segment.put(spain.client(), path, 1, wanted(spain)));
        assertThat(toTheDelegation.get("version")).isEqualTo(2);
        Map<?, ?> change = only(toTheDelegation);
        assertThat(change.get("action")).isEqualTo("speakers.reply-changed");
        assertThat(change.get("office")).isEqualTo("secretariat");
        assertThat(change.get("by")).isNull();
        assertThat(change.get("fields"))
                .isEqualTo(List.of(
                        Map.of("name", "title", "before", "Permanent Representative", "after", "Minister of Defence")));
        segment.put(spain.client(), path, 2, wanted(spain)).expectStatus().isOk();
        Map<?, ?> toTheOffice = only(refused(segment.put(segment.secretariat, path, 2, office)));
        assertThat(toTheOffice.get("by")).isEqualTo("Amina Test");
        assertThat(toTheOffice.get("office")).isEqualTo("delegation");
        segment.put(chile.client(), path, 2, office).expectStatus().isForbidden();
    }

    @Test
    void whoWithdrawsReadsItToo() {
        String path = replies() + "/" + asked(spain);
        Map<String, Object> other = wanted(spain);
        other.put("speaker", Map.of("name", "María Otra"));
        segment.put(spain.client(), path, 1, other).expectStatus().isOk();
        Map<?, ?> refused = refused(segment.secretariat
                .post()
                .uri(segment.path(path + "/withdrawal"))
                .header("If-Match", "\"1\"")
                .exchange());
        assertThat(refused.get("version")).isEqualTo(2);
        assertThat(((List<?>) only(refused).get("fields")))
                .map(field -> String.valueOf(((Map<?, ?>) field).get("name")))
                .containsExactly("speaker");
    }

    /** The limits have a count of their own, beside that of the terms of the list. */
    @Test
    void whoSetsTheLimitsReadsWhatTheOtherSet() {
        limits(0, 240).expectStatus().isOk();
        limits(1, 200).expectStatus().isOk();
        Map<?, ?> refused = refused(limits(1, 180));
        assertThat(refused.get("version")).isEqualTo(2);
        Map<?, ?> change = only(refused);
        assertThat(change.get("action")).isEqualTo("speakers.reply-terms-changed");
        assertThat(change.get("by")).isEqualTo("Amina Test");
        assertThat(change.get("fields"))
                .isEqualTo(List.of(Map.of("name", "firstReplySeconds", "before", 240, "after", 200)));
        assertThat((List<?>) refused(limits(0, 180)).get("changes")).hasSize(2);
        var terms = segment.terms();
        terms.put("changeover", 10);
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        Map<?, ?> ofTheList = refused(segment.put(segment.secretariat, "/lists/" + list, 1, terms));
        assertThat(only(ofTheList).get("action")).isEqualTo("speakers.list-changed");
    }

    private ResponseSpec limits(int version, int first) {
        return segment.put(segment.secretariat, replies() + "/terms", version, Map.of("first", first, "second", 120));
    }

    private static Map<?, ?> refused(ResponseSpec answer) {
        return answer.expectStatus()
                .isEqualTo(412)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static Map<?, ?> only(Map<?, ?> refused) {
        List<?> changes = (List<?>) refused.get("changes");
        assertThat(changes).hasSize(1);
        return (Map<?, ?>) changes.get(0);
    }
}
