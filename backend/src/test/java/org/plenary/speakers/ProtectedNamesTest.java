package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.ListId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** P1: a revision names nobody who is at risk now, whoever the inscription names by now. */
@PlenaryTest
@Import(SignedIn.class)
class ProtectedNamesTest extends NamesStage {

    @Autowired
    PublicationStore publications;

    @Autowired
    DatabaseClient database;

    private String inscription;
    private String first;
    private String second;

    @BeforeEach
    void anotherPersonTookTheWordBetweenTwoRevisions() {
        first = segment.registered(spain, person("Lucia Primera", false));
        second = segment.registered(spain, person("Marta Segunda", false));
        inscription = org.plenary.meetings.MeetingSamples.idOf(segment.inscribe(list, spain, spokenBy(first)));
        publish();
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, 1, spokenBy(second))
                .expectStatus()
                .isOk();
        publish();
    }

    @Test
    void whoWasNamedThenIsMaskedToo() {
        atRisk(first, "Lucia Primera", true);
        eventually("/publications/1", "Delegate Nine");
        assertThat(read("/publications/1")).doesNotContain("Lucia Primera");
        assertThat(read("/publications/2")).contains("Marta Segunda");

        edit(second, "Marta Segunda", person("Marta Segunda", false));
        settle();
        assertThat(read("/publications/1"))
                .as("news of the other person free nobody")
                .doesNotContain("Lucia Primera");

        atRisk(first, "Lucia Primera", false);
        eventually("/publications/1", "Lucia Primera");
    }

    @Test
    void eachIsProtectedAlone() {
        atRisk(second, "Marta Segunda", true);
        eventually("/publications/2", "Delegate Nine");
        assertThat(read("/publications/1")).contains("Lucia Primera");
        assertThat(read("/publications/2") + read("/order")).doesNotContain("Marta Segunda");
    }

    @Test
    void anEditThatHidesNothingNewIsNoNews() {
        atRisk(first, "Lucia Primera", true);
        eventually("/publications/1", "Delegate Nine");
        settled();
        long told = news();
        Map<String, Object> promoted = person("Lucia Primera", true);
        promoted.put("title", "Deputy Minister");
        edit(first, "Lucia Primera", promoted);
        settled();
        assertThat(news()).isEqualTo(told);
    }

    @Test
    void aRevisionThatDoesNotSayWhomItNamedReadsTheSame() {
        Publication latest =
                publications.latest(ListId.of(list)).blockOptional().orElseThrow();
        List<PublishedSlot> older = latest.slots().stream()
                .map(slot -> new PublishedSlot(
                        slot.position(),
                        slot.start(),
                        slot.end(),
                        slot.fits(),
                        slot.delegation(),
                        slot.entity(),
                        slot.speaker(),
                        slot.title(),
                        slot.language(),
                        slot.entry(),
                        null,
                        null))
                .toList();
        assertThat(latest.slots()).isNotEqualTo(older);
        assertThat(latest.sameAs(new Publication(latest.list(), 1, latest.at(), older), Duration.ZERO))
                .isTrue();
        assertThat(latest.sameAs(
                        new Publication(
                                latest.list(),
                                1,
                                latest.at(),
                                older.stream()
                                        .map(slot -> slot.protectedAs(null))
                                        .toList()),
                        Duration.ZERO))
                .isFalse();
    }

    private long news() {
        return count(
                "select count(*) n from platform_outbox where topic = 'speakers.order-changed' and subject = :list");
    }

    /** Whatever is to be followed was followed. */
    private void settled() {
        until(
                () -> count("select count(*) n from platform_outbox_task t join platform_outbox o on o.id = t.event"
                                + " where t.handler = 'speakers-speaker-following' and :list is not null")
                        == 0,
                "all is followed");
    }

    private long count(String query) {
        return database.sql(query)
                .bind("list", list)
                .map(row -> row.get("n", Long.class))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private void atRisk(String id, String name, boolean risk) {
        edit(id, name, person(name, risk));
    }

    private void edit(String id, String name, Map<String, Object> person) {
        String home = "/delegations/" + spain.delegation() + "/participants/" + id;
        long version = version(id);
        segment.put(spain.client(), home, version, person).expectStatus().isOk();
    }

    private long version(String id) {
        Map<?, ?> home = segment.get(spain.client(), "/delegations/" + spain.delegation())
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((java.util.List<?>) Objects.requireNonNull(home).get("participants"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> id.equals(one.get("id")))
                        .map(one -> ((Number) one.get("version")).longValue())
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, Object> person(String name, boolean atRisk) {
        var person = new HashMap<String, Object>(Map.of(
                "role",
                "delegate",
                "honorific",
                "H.E. Ms.",
                "passportName",
                name,
                "displayName",
                name,
                "title",
                "Minister",
                "language",
                "es",
                "photoConsent",
                true,
                "atRisk",
                atRisk));
        if (atRisk) {
            person.put("alias", "Delegate Nine");
        }
        return person;
    }

    private Map<String, Object> spokenBy(String participant) {
        Map<String, Object> statement = Segment.minister(spain);
        statement.remove("speaker");
        statement.put("participant", participant);
        return statement;
    }
}
