package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** P1: whoever is at risk is protected also where nobody chose the registration and the name was typed, and so is their office. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class TypedNamesTest extends NamesStage {

    private static final String OFFICE = "Director of the Shelter";

    @Test
    void whoIsMarkedAfterTheNameWasTypedIsShownNowhereAnyMore() {
        inscribed(typed("marta SEGUNDÁ", OFFICE));
        publish();
        String person = segment.registered(spain, person(false));
        assertThat(read("/publications/1") + read("/podium") + read("/delivered"))
                .contains("marta SEGUNDÁ", OFFICE);
        mark(person, 1);
        eventually("/order", "Delegate Nine");
        for (String shown : new String[] {"/order", "/publications/1", "/podium", "/delivered"}) {
            assertThat(read(shown)).as(shown).doesNotContain("SEGUNDÁ", OFFICE);
        }
        segment.inscribed(list, segment.delegate("CHL"), "m");
        publish();
        assertThat(read("/publications/2")).contains("Delegate Nine").doesNotContain("SEGUNDÁ", OFFICE);
    }

    @Test
    void theTypedNameOfAPersonAtRiskEntersUnderTheAlias() {
        segment.registered(spain, person(true));
        String inscription = inscribed(typed("H.E. Ms. Segunda, Marta", OFFICE));
        assertThat(read("/order")).contains("Delegate Nine").doesNotContain("Segunda", OFFICE);
        restate(inscription, 1, typed("Another Name", "Minister"));
        assertThat(read("/order")).contains("Another Name", "Minister");
        restate(inscription, 2, typed("Dr. Marta Segunda", OFFICE));
        assertThat(read("/order")).contains("Delegate Nine").doesNotContain("Segunda", OFFICE);
    }

    @Test
    void whoIsRegisteredAtRiskAfterTheNameWasTypedIsFollowed() {
        inscribed(typed("Marta Segunda", OFFICE));
        publish();
        segment.registered(spain, person(true));
        eventually("/publications/1", "Delegate Nine");
        assertThat(read("/publications/1") + read("/order")).doesNotContain("Segunda", OFFICE);
    }

    @Test
    void anEarlierSpeakerWhoseNameWasTypedIsMaskedAndWhoSpeaksNowIsNot() {
        String inscription = inscribed(typed("MARTA Segunda", OFFICE));
        publish();
        restate(inscription, 1, typed("Ines Muestra", "Minister"));
        publish();
        segment.registered(spain, person(true));
        eventually("/publications/1", "Delegate Nine");
        assertThat(read("/publications/1")).doesNotContain("Segunda", OFFICE);
        assertThat(read("/publications/2")).contains("Ines Muestra", "Minister");
    }

    @Test
    void theOfficeOfWhoWasChosenIsProtectedToo() {
        String person = segment.registered(spain, person(false));
        var statement = typed("Marta Segunda", OFFICE);
        statement.remove("speaker");
        statement.put("participant", person);
        inscribed(statement);
        publish();
        mark(person, 1);
        eventually("/publications/1", "Delegate Nine");
        eventually("/order", "Delegate Nine");
        assertThat(read("/publications/1") + read("/order") + read("/podium")).doesNotContain("Segunda", OFFICE);
    }

    @Test
    void theSameNameInAnotherDelegationIsNobodysBusiness() {
        segment.registered(segment.delegate("CHL"), person(true));
        inscribed(typed("Marta Segunda", OFFICE));
        assertThat(read("/order")).contains("Marta Segunda", OFFICE);
    }

    private static Map<String, Object> person(boolean atRisk) {
        var person = new LinkedHashMap<String, Object>();
        person.put("role", "delegate");
        person.put("honorific", "H.E. Ms.");
        person.put("passportName", "Marta Segunda");
        person.put("displayName", "Marta Segunda");
        person.put("title", "Delegate");
        person.put("language", "es");
        person.put("photoConsent", true);
        person.put("atRisk", atRisk);
        if (atRisk) {
            person.put("alias", "Delegate Nine");
        }
        return person;
    }

    private void mark(String id, int version) {
        segment.put(spain.client(), "/delegations/" + spain.delegation() + "/participants/" + id, version, person(true))
                .expectStatus()
                .isOk();
    }

    private Map<String, Object> typed(String name, String title) {
        Map<String, Object> statement = Segment.minister(spain);
        statement.put("speaker", Map.of("name", name));
        statement.put("title", title);
        return statement;
    }

    private String inscribed(Map<String, Object> statement) {
        return MeetingSamples.idOf(segment.inscribe(list, spain, statement));
    }

    private void restate(String inscription, int version, Map<String, Object> statement) {
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + inscription, version, statement)
                .expectStatus()
                .isOk();
    }
}
