package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The speaker and the focal point read one story: the place as published, and the one in the working list (L4, L14, L21). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class PlaceTest extends PodiumStage {

    @Autowired
    LettersSent letters;

    @Test
    void whatChangedSinceTheRevisionIsToldToBothAlikeUntilItIsPublished() {
        assertThat(told(japan)).isEqualTo("Rev.0: none, 3 of 3");
        publish();
        assertThat(told(japan)).isEqualTo("Rev.1: 3 of 3, 3 of 3");
        pin(third, 1);
        assertThat(told(japan)).isEqualTo("Rev.1: 3 of 3, 1 of 3");
        assertThat(told(spain)).isEqualTo("Rev.1: 1 of 3, 2 of 3");
        publish();
        assertThat(told(japan)).isEqualTo("Rev.2: 1 of 3, 1 of 3");
    }

    /** Nobody reads from the podium who will speak before an officer has published it; the own place is told beside it. */
    @Test
    void untilItIsPublishedTheWorkingListIsReadByTheOfficersOnly() {
        List<String> order = List.of("ESP", "CHL", "JPN");
        podium(chile.client())
                .jsonPath("$.next")
                .isEmpty()
                .jsonPath("$.order")
                .isEmpty()
                .jsonPath("$.remaining")
                .isEqualTo(0);
        podium(officer).jsonPath("$.next[*].entity.code").isEqualTo(order);
        mySlot(chile).jsonPath("$.items[0].ahead").isEqualTo(1);
        publish();
        podium(chile.client())
                .jsonPath("$.next[*].entity.code")
                .isEqualTo(order)
                .jsonPath("$.order.length()")
                .isEqualTo(3);
    }

    @Test
    void whoCameAfterTheRevisionWaitsForTheNextAndTheReceiptSaysSo() {
        publish();
        Delegate namibia = segment.delegate("NAM");
        segment.inscribed(list, namibia, "hs");
        assertThat(told(namibia)).isEqualTo("Rev.1: none, 1 of 4");
        assertThat(told(spain)).isEqualTo("Rev.1: 1 of 3, 2 of 4");
        assertThat(letters.to(namibia.email(), 2).text())
                .contains("Provisional position: 1 of 4", "Rev.1 is published without it")
                .doesNotContain("until the Secretariat publishes the list");
        publish();
        assertThat(told(namibia)).isEqualTo("Rev.2: 1 of 4, 1 of 4");
    }

    /** What the focal point's receipt and the speaker's page say, which must be the same. */
    private String told(Delegate delegate) {
        Object receipt = placeIn(delegate, "/delegations/" + delegate.delegation() + "/inscriptions");
        assertThat(placeIn(delegate, "/my-slots")).isEqualTo(receipt);
        var place = (Map<?, ?>) receipt;
        return "Rev." + place.get("revision") + ": " + at(place.get("published")) + ", " + at(place.get("working"));
    }

    private Object placeIn(Delegate delegate, String rest) {
        Map<?, ?> page = segment.get(delegate.client(), rest)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((Map<?, ?>) ((List<?>) page.get("items")).get(0)).get("place");
    }

    private WebTestClient.BodyContentSpec podium(WebTestClient reader) {
        return segment.get(reader, "/lists/" + list + "/podium")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String at(Object place) {
        return place instanceof Map<?, ?> at ? at.get("position") + " of " + at.get("of") : "none";
    }
}
