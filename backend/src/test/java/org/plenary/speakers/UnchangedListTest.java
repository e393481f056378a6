package org.plenary.speakers;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** A list on which nothing changed since its last revision has no next one (L21), whatever stands on it. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class UnchangedListTest extends PublicationStage {

    @Test
    void publishedAgainItIsThePresentRevision() {
        Segment.Delegate spain = segment.delegate("ESP");
        Segment.Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, chile, "m");
        segment.delegate("JPN");
        var friends = Segment.minister(spain);
        friends.put("group", Map.of("name", "Group of Friends", "aligned", List.of("JPN", "CHL")));
        segment.inscribe(list, spain, friends).expectStatus().isCreated();
        var unnamed = Segment.statement(spain, "vm");
        unnamed.remove("speaker");
        String vice = MeetingSamples.idOf(segment.inscribe(list, spain, unnamed));
        pin(Map.of("inscription", vice, "position", 2, "reason", "Host country"))
                .expectStatus()
                .isOk();
        publish(1);
        unchanged(1);
        withdraw(chile, "m");
        publish(2);
        unchanged(2);
        segment.get(segment.secretariat, "/lists/" + list + "/publications/3")
                .expectStatus()
                .isNotFound();
    }

    private void withdraw(Segment.Delegate delegate, String level) {
        String more = segment.inscribed(list, segment.delegate("NAM"), level);
        segment.post(segment.secretariat, "/lists/" + list + "/inscriptions/" + more + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        Map<?, ?> order = segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String first = String.valueOf(((Map<?, ?>) ((List<?>) order.get("items")).get(0)).get("inscription"));
        segment.post(delegate.client(), "/lists/" + list + "/inscriptions/" + first + "/withdrawal", Map.of());
        segment.post(segment.secretariat, "/lists/" + list + "/inscriptions/" + first + "/withdrawal", Map.of());
    }
}
