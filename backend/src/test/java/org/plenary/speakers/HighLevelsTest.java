package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.HighLevels;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** B1: heads of State and Government, vice-presidents and crown princes carry no photo, whoever else does. */
@PlenaryTest
@Import(SignedIn.class)
class HighLevelsTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    HighLevels levels;

    @Test
    void theyAreThoseInscribedAtTheHighestLevels() {
        Segment segment = Segment.tomorrow(signedIn);
        String list = segment.list();
        String president = inscribed(segment, list, "ESP", "hs");
        String prince = inscribed(segment, list, "MAR", "cp");
        inscribed(segment, list, "KEN", "m");
        inscribed(segment, list, "GHA", "dpm");

        assertThat(levels.of(segment.meeting).block())
                .isEqualTo(Set.of(ParticipantId.of(president), ParticipantId.of(prince)));
        assertThat(levels.of(Segment.tomorrow(signedIn).meeting).block()).isEmpty();
        signedIn.secretariat(segment.meeting)
                .get()
                .uri("/api/v1/meetings/" + segment.meeting + "/participants/" + president + "/badge-photo")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.carried")
                .isEqualTo("level");
    }

    @Test
    void whoeverWithdrewCountsNoMore() {
        Segment segment = Segment.tomorrow(signedIn);
        String list = segment.list();
        Segment.Delegate spain = segment.delegate("ESP");
        var statement = Segment.statement(spain, "vp");
        statement.put("participant", segment.registered(spain, Map.of()));
        String inscription = org.plenary.meetings.MeetingSamples.idOf(segment.inscribe(list, spain, statement));
        assertThat(levels.of(segment.meeting).block()).hasSize(1);

        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + inscription + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        assertThat(levels.of(segment.meeting).block()).isEmpty();
    }

    private static String inscribed(Segment segment, String list, String entity, String level) {
        Segment.Delegate delegate = segment.delegate(entity);
        String person = segment.registered(delegate, Map.of());
        var statement = Segment.statement(delegate, level);
        statement.put("participant", person);
        segment.inscribe(list, delegate, statement).expectStatus().isCreated();
        return person;
    }
}
