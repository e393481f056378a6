package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Values in brackets are those of each list: two lists on one installation differ (L15, L23, L24, C6). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class OwnTermsTest extends SwapStage {

    @Autowired
    DatabaseClient sql;

    @Test
    void aProposalWaitsAsLongAsItsListSays() {
        assertThat(waits()).as("the setting's").isEqualTo(Duration.ofHours(24));
        withdrawProposal();
        change(Map.of("swapExpiry", 90), 1);
        assertThat(waits()).isEqualTo(Duration.ofMinutes(90));
        String other = segment.list(segment.besideTerms());
        assertThat(terms(other)).containsEntry("swapExpiry", 1440);
    }

    @Test
    void aListSaysForItselfAndKeepsWhatIsNotGiven() {
        var own = segment.besideTerms();
        own.put("confirmationReminder", 2880);
        own.put("swapExpiry", 60);
        own.put("drift", 0);
        assertThat(terms(segment.list(own)))
                .containsAllEntriesOf(Map.of("confirmationReminder", 2880, "swapExpiry", 60, "drift", 0));
        change(Map.of("drift", 5), 1);
        change(Map.of("confirmationReminder", 300), 2);
        assertThat(terms(list))
                .containsAllEntriesOf(Map.of("confirmationReminder", 300, "swapExpiry", 1440, "drift", 5));
    }

    /** A list from before the columns. */
    @Test
    void aListThatSaysNothingGoesByTheSettings() {
        sql.sql("""
                        update speakers_list set confirmation_reminder_minutes = null, swap_expiry_minutes = null,
                            drift_minutes = null where id = :id::uuid
                        """).bind("id", list).then().block();
        assertThat(terms(list))
                .containsAllEntriesOf(Map.of("confirmationReminder", 1440, "swapExpiry", 1440, "drift", 10));
    }

    @Test
    void whatIsOutOfRangeIsRefusedAtItsField() {
        for (String field : List.of("confirmationReminder", "swapExpiry", "drift")) {
            for (int minutes : List.of(-1, 20_161)) {
                var terms = segment.terms();
                terms.put(field, minutes);
                segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.errors[0].field")
                        .isEqualTo(field);
            }
        }
    }

    /** Another pace for one list, in all languages in proportion, and none for the other (L23). */
    @Test
    void textsAreReadAtThePaceOfTheirList() {
        String other = segment.list(segment.besideTerms());
        segment.put(segment.secretariat, "/lists/" + list + "/texts/terms", 0, Map.of("deadline", 120, "words", 55))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.terms.words")
                .isEqualTo(55);
        segment.put(segment.secretariat, "/lists/" + list + "/texts/terms", 1, Map.of("deadline", 60))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.terms.words")
                .isEqualTo(55);
        assertThat(room("ESP", list, inscriptions.get("ESP"))).isEqualTo(165);
        String there = segment.inscribed(other, delegates.get("ESP"), "m");
        assertThat(room("ESP", other, there)).isEqualTo(330);
        for (int words : List.of(29, 301)) {
            segment.put(
                            segment.secretariat,
                            "/lists/" + list + "/texts/terms",
                            2,
                            Map.of("deadline", 60, "words", words))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("words");
        }
    }

    private Object room(String state, String of, String inscription) {
        Map<?, ?> texts = segment.get(
                        delegates.get(state).client(), "/lists/" + of + "/inscriptions/" + inscription + "/texts")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((Map<?, ?>) texts.get("room")).get("fits");
    }

    /** How long a proposal that is made now waits. */
    private Duration waits() {
        proposed("ESP", "CHL");
        return sql.sql("select proposed_at, expires_at from speakers_swap where list = :id::uuid and state = 'open'")
                .bind("id", list)
                .map(row ->
                        Duration.between(row.get("proposed_at", Instant.class), row.get("expires_at", Instant.class)))
                .one()
                .block();
    }

    private void withdrawProposal() {
        sql.sql("delete from speakers_swap where list = :id::uuid")
                .bind("id", list)
                .then()
                .block();
    }

    private void change(Map<String, Integer> term, long version) {
        var terms = segment.terms();
        terms.putAll(term);
        segment.put(segment.secretariat, "/lists/" + list, version, terms)
                .expectStatus()
                .isOk();
    }

    private Map<String, Object> terms(String id) {
        Map<?, ?> answer = segment.get(segment.secretariat, "/lists")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var found = new HashMap<String, Object>();
        ((List<?>) answer.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> id.equals(item.get("id")))
                        .forEach(item -> item.forEach((name, value) -> found.put(String.valueOf(name), value)));
        return found;
    }
}
