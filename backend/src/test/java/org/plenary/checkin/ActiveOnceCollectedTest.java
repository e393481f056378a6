package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeSamples;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A badge is active once collected (B4), where the Secretariat has switched that on. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class ActiveOnceCollectedTest extends ActivationStage {

    @Test
    void itIsOffUntilSomebodySwitchesItOn() {
        assertThat(get(samples.office(), "/badge-activation")).containsEntry("onceCollected", false);
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");
    }

    @Test
    void whatNobodyCollectedIsRefusedAndTheDoorKnowsWhy() {
        String sequence = String.valueOf(get(device, "/door").get("sequence"));

        assertThat(set(true)).containsEntry("onceCollected", true).containsEntry("waiting", 1);

        assertThat(verdict(device, scan(code))).isEqualTo("not-accredited");
        assertThat(states("/door?since=" + sequence)).containsExactly("uncollected");
        assertThat(states("/door")).containsExactly("uncollected");
        assertThat(verdict(device, byName())).as("found by name").isEqualTo("not-accredited");
        assertThat(presence()).containsEntry("inside", 0).containsEntry("expected", 1);
    }

    @Test
    void theListsOfBadgesSayWhatWaits() {
        assertThat(samples.badge(meeting, person, "active")).containsEntry("uncollected", false);
        set(true);
        assertThat(samples.badge(meeting, person, "active")).containsEntry("uncollected", true);
        assertThat(items(samples.office(), "/badges"))
                .extracting(each -> each.get("uncollected"))
                .containsExactly(true);
        act("collection");
        assertThat(samples.badge(meeting, person, "active")).containsEntry("uncollected", false);
    }

    @Test
    void collectionReturnAndTheSettingReachTheDoorAtOnce() {
        set(true);
        String before = String.valueOf(get(device, "/door").get("sequence"));
        act("collection");
        assertThat(states("/door?since=" + before)).containsExactly("active");
        assertThat(verdict(device, scan(code))).isEqualTo("admitted");

        act("return");
        assertThat(states("/door")).containsExactly("uncollected");
        assertThat(verdict(device, scan(code))).isEqualTo("not-accredited");

        assertThat(set(false)).containsEntry("waiting", 1);
        assertThat(states("/door")).containsExactly("active");
        assertThat(verdict(device, scan(code))).isEqualTo("already-inside");
    }

    /** Who was sent to the desk without a network, and collects the badge there, has not come in by it (B7). */
    @Test
    void whoWasTurnedAwayBeforeTheCollectionIsNotInsideByIt() {
        set(true);
        Map<String, Object> refused =
                with(with(scan(code), "at", Instant.now().minusSeconds(600)), "decided", "not-accredited");
        act("collection");

        assertThat(verdict(device, refused)).isEqualTo("not-accredited");
        assertThat(verdict(device, refused)).as("sent again").isEqualTo("not-accredited");
        assertThat(presence()).containsEntry("inside", 0);
        assertThat(verdict(device, with(scan(code), "decided", "not-accredited")))
                .as("a moment ago: a correction still finds the person there")
                .isEqualTo("admitted");
    }

    @Test
    void aReceiptForManyActivatesThemAll() {
        String colleague = another("Lucía Prado");
        set(true);

        post(
                        samples.office(),
                        root() + "/handovers",
                        Map.of("receiver", "Li Wei", "badges", List.of(badge(), colleague)))
                .expectStatus()
                .isCreated();

        assertThat(states("/door")).containsExactly("active", "active");
    }

    @Test
    void aReplacementNeedsItsOwnCollection() {
        set(true);
        act("collection");
        reissue();

        assertThat(verdict(device, scan(code))).isEqualTo("revoked");
        assertThat(verdict(device, scan(codes.of(person)))).isEqualTo("not-accredited");
        act("collection");
        assertThat(verdict(device, scan(codes.of(person)))).isEqualTo("admitted");
        assertThat(states("/door")).containsExactly("active");
    }

    @Test
    void whoIsNotAccreditedStaysOutWhateverIsSet() {
        set(true);
        post(
                        samples.office(),
                        root() + "/delegations/" + delegation + "/participants/" + person + "/withdrawal",
                        Map.of("reason", "cannot travel"))
                .expectStatus()
                .is2xxSuccessful();
        samples.badge(meeting, person, "suspended");
        assertThat(states("/door")).containsExactly("suspended");
        set(false);
        assertThat(states("/door")).as("the setting brings nobody back").containsExactly("suspended");
    }

    @Test
    void eachSwitchIsForAReasonThatTheRecordKeeps() {
        ResponseSpec without = put(samples.office(), Map.of("onceCollected", true, "reason", "  "));
        without.expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo("badges.reason-missing");
        put(samples.office(), Map.of("reason", "why"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("onceCollected");
        set(true);
        set(true);
        set(false);

        assertThat(items(samples.office(), "/audit"))
                .filteredOn(each -> "badges.activation-changed".equals(each.get("action")))
                .extracting(each -> each.get("reason") + " " + each.get("after"))
                .containsExactly("late desk {onceCollected=false}", "late desk {onceCollected=true}");
    }

    @Test
    void onlyTheSecretariatSwitchesIt() {
        for (Role role : BadgeSamples.outsiders()) {
            WebTestClient other = signedIn.as(Grant.of(role, meeting)).client();
            put(other, Map.of("onceCollected", true, "reason", "why"))
                    .expectStatus()
                    .isForbidden();
        }
        put(device, Map.of("onceCollected", true, "reason", "why"))
                .expectStatus()
                .isForbidden();
        assertThat(states("/door")).containsExactly("active");
    }
}
