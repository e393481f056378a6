package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** C7 from the other side: whoever names a moderator, or moves a session, is told who is needed elsewhere at the time. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class SessionOverlapTest {

    private static final String DAY =
            LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2).toString();

    @Autowired
    SignedIn signedIn;

    Segment segment;
    String room;

    @BeforeEach
    void aMinisterSpeaksAtNine() {
        segment = Segment.tomorrow(signedIn);
        segment.inscribed(segment.list(), segment.delegate("ESP"), "m");
        room = new MeetingSamples(signedIn).room(segment.meeting, "Europasaal");
    }

    @Test
    void whoNamesASpeakerAsModeratorAtThatTimeIsTold() {
        Map<?, ?> saved = scheduled(session("h.e. ms. Élodie Quartier", "09:00"));
        assertThat((List<?>) saved.get("overlaps")).singleElement().satisfies(told -> {
            Map<?, ?> need = (Map<?, ?>) told;
            assertThat(need.get("person")).isEqualTo("h.e. ms. Élodie Quartier");
            assertThat(String.valueOf(need.get("title"))).contains("Opening");
            assertThat(String.valueOf(need.get("start"))).contains(":00:00Z");
        });
        assertThat((List<?>) scheduled(session("Ines Muestra", "13:00")).get("overlaps"))
                .isEmpty();
    }

    @Test
    void whoMovesASessionOntoTheStatementOfItsModeratorIsTold() {
        Map<?, ?> apart = scheduled(session("Élodie Quartier", "13:00"));
        assertThat((List<?>) apart.get("overlaps")).isEmpty();
        assertThat((List<?>) moved(String.valueOf(apart.get("id")), session("Élodie Quartier", "09:00"))
                        .get("overlaps"))
                .hasSize(1);
    }

    @Test
    void whoMovesTheSessionOfAListOntoWhatItsSpeakersDoIsTold() {
        scheduled(session("Élodie Quartier", "13:00"));
        var list = new java.util.LinkedHashMap<String, Object>(
                MeetingSamples.session(new MeetingSamples(signedIn).room(segment.meeting, "Saal 3"), "", ""));
        list.put("localStart", DAY + "T08:00");
        list.put("localEnd", DAY + "T14:00");
        assertThat((List<?>) moved(segment.session, list).get("overlaps")).isEmpty();
        scheduled(session("Élodie Quartier", "09:00"));
        list.put("localEnd", DAY + "T13:00");
        Map<?, ?> saved = segment.put(segment.secretariat, "/sessions/" + segment.session, 2, list)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(String.valueOf(saved.get("overlaps"))).contains("H.E. Ms. Élodie Quartier");
    }

    private Map<String, Object> session(String moderator, String from) {
        var session = new java.util.LinkedHashMap<String, Object>(
                MeetingSamples.session(room, DAY + "T" + from, DAY + "T" + from.replace(":00", ":50")));
        session.put("moderator", moderator);
        return session;
    }

    private Map<?, ?> scheduled(Map<String, Object> session) {
        return segment.post(segment.secretariat, "/sessions", session)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private Map<?, ?> moved(String id, Map<String, Object> session) {
        return segment.put(segment.secretariat, "/sessions/" + id, 1, session)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
