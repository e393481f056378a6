package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever replies and is at risk is named by the alias, also when that becomes known later (P1). */
@PlenaryTest
@Import(SignedIn.class)
class ReplyNamesTest extends ReplyStage {

    @Autowired
    DatabaseClient database;

    @Test
    void aSpeakerAtRiskIsNamedByTheAliasOnly() {
        String person =
                segment.registered(spain, Map.of("displayName", "Real Name", "atRisk", true, "alias", "A. Guest"));
        var request = wanted(spain);
        request.put("participant", person);
        ask(spain.client(), request).expectBody().jsonPath("$.speaker.name").isEqualTo("A. Guest");
        var foreign = wanted(chile);
        foreign.put("participant", person);
        problem(ask(chile.client(), foreign), 400, "speakers.participant-of-another-delegation");
        request.put("participant", UUID.randomUUID().toString());
        ask(spain.client(), request).expectStatus().is4xxClientError();
    }

    @Test
    void aTypedNameIsProtectedToo() throws InterruptedException {
        publish();
        var request = wanted(spain);
        request.put("speaker", Map.of("name", "EJEMPLO Lucia"));
        request.put("title", "Director of the Shelter");
        ask(spain.client(), request).expectBody().jsonPath("$.speaker.name").isEqualTo("EJEMPLO Lucia");
        segment.registered(spain, Map.of("atRisk", true, "alias", "Delegate Nine"));
        for (int turn = 0; turn < 100 && read().contains("EJEMPLO"); turn++) {
            Thread.sleep(100);
        }
        assertThat(read()).contains("Delegate Nine").doesNotContain("EJEMPLO", "Shelter");
        request.put("speaker", Map.of("name", "Lucia Ejemplo"));
        ask(spain.client(), request)
                .expectBody()
                .jsonPath("$.speaker.name")
                .isEqualTo("Delegate Nine")
                .jsonPath("$.title")
                .isEqualTo("");
    }

    /** The list names its speakers from its first publication on, and so does the queue beside it. */
    @Test
    void whoWaitsIsNamedNoEarlierThanTheSpeakersOfTheList() {
        asked(spain);
        queue(chile.client())
                .jsonPath("$.items[0].entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.items[0].state")
                .isEqualTo("inscribed")
                .jsonPath("$.items[0].speaker")
                .doesNotExist()
                .jsonPath("$.items[0].title")
                .isEqualTo("");
        podium(chile.client())
                .jsonPath("$.replies.waiting[0].entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.replies.waiting[0].speaker")
                .doesNotExist()
                .jsonPath("$.replies.waiting[0].title")
                .isEqualTo("");
        for (var reader : List.of(spain.client(), segment.secretariat, officer)) {
            queue(reader).jsonPath("$.items[0].speaker.name").isEqualTo("Tomás Modelo");
        }
        podium(officer).jsonPath("$.replies.waiting[0].speaker.name").isEqualTo("Tomás Modelo");
        publish();
        queue(chile.client())
                .jsonPath("$.items[0].speaker.name")
                .isEqualTo("Tomás Modelo")
                .jsonPath("$.items[0].title")
                .isEqualTo("Permanent Representative");
        podium(chile.client()).jsonPath("$.replies.waiting[0].speaker.name").isEqualTo("Tomás Modelo");
    }

    @Test
    void whoWasCalledIsNamedEvenWhereTheListNamesNobody() {
        String reply = asked(spain);
        reply(officer, early("call", reply, 0)).expectStatus().isOk();
        queue(chile.client()).jsonPath("$.items[0].speaker.name").isEqualTo("Tomás Modelo");
        podium(chile.client()).jsonPath("$.replies.now.speaker.name").isEqualTo("Tomás Modelo");
        reply(officer, replying("absent", reply, 1)).expectStatus().isOk();
        queue(chile.client()).jsonPath("$.items[0].speaker.name").isEqualTo("Tomás Modelo");
        podium(chile.client()).jsonPath("$.replies.waiting[0].speaker.name").isEqualTo("Tomás Modelo");
    }

    @Test
    void whoIsMarkedLaterIsNamedNoLonger() throws InterruptedException {
        publish();
        String id = segment.registered(spain, Map.of());
        var request = wanted(spain);
        request.remove("speaker");
        request.put("participant", id);
        ask(spain.client(), request).expectBody().jsonPath("$.speaker.name").isEqualTo("Lucia Ejemplo");
        var marked = new LinkedHashMap<String, Object>(Map.of(
                "role",
                "head",
                "passportName",
                "Lucia Ejemplo",
                "displayName",
                "Lucia Ejemplo",
                "title",
                "Minister",
                "language",
                "es",
                "photoConsent",
                true,
                "atRisk",
                true,
                "alias",
                "Delegate Nine"));
        segment.put(spain.client(), "/delegations/" + spain.delegation() + "/participants/" + id, 1, marked)
                .expectStatus()
                .isOk();
        for (int turn = 0; turn < 100 && read().contains("Lucia Ejemplo"); turn++) {
            Thread.sleep(100);
        }
        assertThat(read()).contains("Delegate Nine").doesNotContain("Lucia Ejemplo");
    }

    @Test
    void whoseRegistrationIsWithdrawnIsWarnedOfWhereTheReplyIsLookedAfter() throws InterruptedException {
        String id = segment.registered(spain, Map.of());
        var request = wanted(spain);
        request.remove("speaker");
        request.put("participant", id);
        String reply = MeetingSamples.idOf(ask(spain.client(), request));
        queue(spain.client()).jsonPath("$.warnings").isEmpty();
        segment.post(
                        spain.client(),
                        "/delegations/" + spain.delegation() + "/participants/" + id + "/withdrawal",
                        Map.of())
                .expectStatus()
                .isOk();
        for (var reader : List.of(spain.client(), segment.secretariat)) {
            queue(reader)
                    .jsonPath("$.warnings.length()")
                    .isEqualTo(1)
                    .jsonPath("$.warnings[0]")
                    .value(String.class, warning -> assertThat(warning).contains("receipt No. 1"));
        }
        queue(chile.client()).jsonPath("$.warnings").isEmpty();
        for (int turn = 0; turn < 100 && changesOf(reply) == 0; turn++) {
            Thread.sleep(100);
        }
        assertThat(changesOf(reply)).isEqualTo(1);
    }

    /** How many pages' events said that the reply reads differently. */
    private long changesOf(String reply) {
        return database.sql(
                        "select count(*) told from platform_outbox where topic = 'speakers.reply-changed' and subject = :reply")
                .bind("reply", reply)
                .map(row -> row.get("told", Long.class))
                .one()
                .block();
    }

    private String read() {
        return segment.get(chile.client(), replies())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
