package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Statements on behalf of groups: extra to the national one, one of each group, where the list hears them (L10, L11). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class GroupStatementTest extends PublicationStage {

    @Test
    void aGroupIsHeardAfterTheHeadsAndItsDelivererKeepsTheNationalStatement() {
        Delegate spain = segment.delegate("ESP");
        segment.inscribed(list, segment.delegate("CHL"), "m");
        segment.inscribed(list, spain, "m");
        segment.inscribe(list, spain, group(spain, " Group of Friends ", List.of("NAM", "ESP", "JPN", "NAM")))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.group.name")
                .isEqualTo("Group of Friends")
                .jsonPath("$.group.aligned")
                .isEqualTo(List.of("JPN", "NAM"))
                .jsonPath("$.alsoSpeaksOn")
                .isEqualTo(2)
                .jsonPath("$.place.working.position")
                .isEqualTo(1);
        segment.inscribed(list, segment.delegate("NAM"), "hg");
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.items[*].entity.code")
                .isEqualTo(List.of("NAM", "ESP", "CHL", "ESP"))
                .jsonPath("$.items[1].group.aligned[0].name")
                .isEqualTo("Japan")
                .jsonPath("$.items[1].why")
                .isEqualTo("Minister, receipt No. 3; on behalf of Group of Friends;"
                        + " after 1 speaker of higher standing (Head of Government: 1)")
                .jsonPath("$.warnings[0]")
                .value(String.class, warning -> assertThat(warning).contains("receipt No. 3", "receipt No. 2"));
        publish(1);
        assertThat(read("/publications/1")).contains("\"name\":\"Group of Friends\"");
    }

    @Test
    void aGroupHasOneSpeakerWhoeverIsAskedAtOnce() throws Exception {
        List<Delegate> delegates = List.of(
                segment.delegate("ESP"), segment.delegate("CHL"), segment.delegate("JPN"), segment.delegate("NAM"));
        List<Integer> said = atOnce(
                4,
                i -> segment.inscribe(list, delegates.get(i), group(delegates.get(i), "Friends", List.of()))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(said).containsOnlyOnce(201);
        assertThat(said.stream().filter(status -> status == 409)).hasSize(3);
        Delegate other = delegates.get(said.get(0) == 201 ? 1 : 0);
        segment.inscribe(list, other, group(other, "FRIENDS", List.of()))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.group-has-statement")
                .jsonPath("$.errors[0].field")
                .isEqualTo("group.name");
    }

    /** Nobody who reads the list could tell these names apart. */
    @Test
    void aGroupIsTheSameWhateverCannotBeSeenOfItsName() {
        Delegate spain = segment.delegate("ESP");
        segment.inscribe(list, spain, group(spain, "Group\u00A0 of\t\u200BFri\u00ADends\uFE0F ", List.of()))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.group.name")
                .isEqualTo("Group of Friends");
        Delegate chile = segment.delegate("CHL");
        for (String name : List.of(
                "Group of Friends",
                "Group  of Friends",
                "group\u00A0of\u2003friends",
                "Group of \u200BFriends",
                "\u200EGroup of Friends\uFEFF",
                "GROUP OF FRIE\u2060NDS")) {
            segment.inscribe(list, chile, group(chile, name, List.of()))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("speakers.group-has-statement");
        }
        segment.inscribe(list, chile, group(chile, "Groups of Friends", List.of()))
                .expectStatus()
                .isCreated();
    }

    @Test
    void whatIsNoGroupIsRefusedAndANationalStatementStaysOne() {
        Delegate spain = segment.delegate("ESP");
        assertCode(segment.inscribe(list, spain, group(spain, "Friends", List.of("ATLANTIS"))), 400);
        assertCode(segment.inscribe(list, spain, group(spain, "  ", List.of())), 400);
        String national = segment.inscribed(list, spain, "m");
        segment.put(
                        spain.client(),
                        "/lists/" + list + "/inscriptions/" + national,
                        1,
                        group(spain, "Friends", List.of()))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.kind-fixed");
        String group = MeetingSamples.idOf(segment.inscribe(list, spain, group(spain, "Friends", List.of("CHL"))));
        segment.put(
                        spain.client(),
                        "/lists/" + list + "/inscriptions/" + group,
                        1,
                        group(spain, "Friends", List.of("CHL", "JPN")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.group.aligned.length()")
                .isEqualTo(2);
    }

    @Test
    void theListMayHearGroupsFirstOrLast() {
        Delegate spain = segment.delegate("ESP");
        segment.inscribed(list, segment.delegate("NAM"), "hs");
        segment.inscribe(list, spain, group(spain, "Friends", List.of()))
                .expectStatus()
                .isCreated();
        segment.inscribed(list, segment.delegate("CHL"), "other");
        var terms = segment.terms();
        terms.put("groups", "first");
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        assertThat(entities()).isEqualTo(List.of("ESP", "NAM", "CHL"));
        terms.put("groups", "last");
        segment.put(segment.secretariat, "/lists/" + list, 2, terms)
                .expectStatus()
                .isOk();
        assertThat(entities()).isEqualTo(List.of("NAM", "CHL", "ESP"));
        terms.put("groups", "anywhere");
        assertCode(segment.put(segment.secretariat, "/lists/" + list, 3, terms), 400);
    }

    private Object entities() {
        Map<?, ?> order = segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) order.get("items"))
                .stream()
                        .map(item -> ((Map<?, ?>) ((Map<?, ?>) item).get("entity")).get("code"))
                        .toList();
    }

    private static void assertCode(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isNotEmpty();
    }

    private static Map<String, Object> group(Delegate delegate, String name, List<String> aligned) {
        var request = Segment.minister(delegate);
        request.put("group", Map.of("name", name, "aligned", aligned));
        return request;
    }
}
