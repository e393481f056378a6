package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;

/** Who changes one term of a list sets no other back to what is usual. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class KeptTermsTest extends PublicationStage {

    @Test
    void aTermThatIsNotGivenStaysAsItIs() {
        var own = segment.besideTerms();
        own.put("title", Map.of("en", "Ministers"));
        own.put("zone", "Europe/Berlin");
        own.put("limits", Map.of("national", 240, "group", 360, "observer", 150, "civilSociety", 90));
        own.put("changeover", 60);
        own.put("amber", 45);
        own.put("alerts", List.of(3));
        own.put(
                "bands",
                List.of(
                        Map.of("levels", List.of("hs", "hg", "vp", "cp")),
                        Map.of("levels", List.of("dpm", "m", "vm", "hod", "other"))));
        own.put("withStates", List.of("EU"));
        own.put("groups", "last");
        own.put("confirmationReminder", 600);
        own.put("swapExpiry", 45);
        own.put("drift", 3);
        String id = segment.list(own);
        var before = terms(id);
        segment.put(segment.secretariat, "/lists/" + id, 1, onlyTimes(own))
                .expectStatus()
                .isOk();
        assertThat(terms(id)).isEqualTo(before);
    }

    @Test
    void aWindowThatIsTheSessionsOwnFollowsTheSession() {
        var own = segment.besideTerms();
        String room = new MeetingSamples(signedIn).room(segment.meeting, "Weltsaal B");
        String day = ((Map<?, ?>) own.get("window")).get("start").toString().substring(0, 10);
        String session = MeetingSamples.idOf(segment.post(
                segment.secretariat, "/sessions", MeetingSamples.session(room, day + "T09:00", day + "T12:00")));
        own.put("session", session);
        String id = segment.list(own);
        var whole = onlyTimes(own);
        whole.put("window", Map.of("start", day + "T09:00", "end", day + "T12:00"));
        segment.put(segment.secretariat, "/lists/" + id, 1, whole)
                .expectStatus()
                .isOk();
        segment.put(
                        segment.secretariat,
                        "/sessions/" + session,
                        1,
                        MeetingSamples.session(room, day + "T10:00", day + "T13:00"))
                .expectStatus()
                .isOk();
        assertThat(((Map<?, ?>) terms(id).get("window")).get("start"))
                .isEqualTo(LocalDateTime.parse(day + "T10:00")
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toInstant()
                        .toString());
    }

    private static Map<String, Object> onlyTimes(Map<String, Object> terms) {
        var times = new HashMap<>(terms);
        times.keySet().retainAll(List.of("session", "opensAt", "closesAt"));
        return times;
    }

    /** The terms of a list as everybody reads them, without what every change moves on. */
    private Map<String, Object> terms(String id) {
        var answer = segment.get(segment.secretariat, "/lists")
                .expectBody(new ParameterizedTypeReference<Map<String, List<Map<String, Object>>>>() {})
                .returnResult()
                .getResponseBody();
        var found = new HashMap<>(answer.get("items").stream()
                .filter(item -> id.equals(item.get("id")))
                .findAny()
                .orElseThrow());
        found.keySet().removeAll(List.of("version", "serverTime"));
        return found;
    }
}
