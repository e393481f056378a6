package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** A supervisor admits whom the rules refused, with a reason (B10, X3). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class OverridesTest extends OverrideStage {

    @Test
    void admitsAndLeavesTheScanAsItWas() {
        Map<String, Object> scan = refused();
        Map<String, Object> act = act();
        Map<String, Object> answer = admitted(scan, act);

        assertThat(answer).containsEntry("scan", act.get("id")).doesNotContainKey("conflict");
        assertThat(map(answer, "person")).containsEntry("displayName", "María Núñez");
        assertThat(verdict(supervisor, scan)).as("the scan again (B8)").isEqualTo("category-full");
        assertThat(verdict(supervisor, scan(code))).isEqualTo("already-inside");
        assertThat(presence())
                .containsEntry("inside", 1)
                .containsEntry("overridden", 1)
                .containsEntry("conflicts", 0);
        assertThat(recent())
                .anySatisfy(each -> assertThat(each)
                        .containsEntry("verdict", "category-full")
                        .containsEntry("overridden", true));
        assertThat(items(samples.office(), "/presence/gates").get(0))
                .containsEntry("admitted", 1)
                .containsEntry("overridden", 1)
                .containsEntry("refused", 1);
        assertThat(list(presence(), "byDelegation").get(0)).containsEntry("arrived", 1);
        Map<String, Object> shown = items(samples.office(), "/overrides").get(0);
        assertThat(shown)
                .containsEntry("id", act.get("id"))
                .containsEntry("scan", scan.get("id"))
                .containsEntry("reason", WHY)
                .containsEntry("refused", "category-full")
                .containsEntry("verdict", "admitted")
                .containsEntry("displayName", "María Núñez")
                .containsEntry("gate", "Main");
        assertThat(trail()).containsExactly("category-full -> admitted: " + WHY);
    }

    /** What one press chose is read by everybody in their own language; own words stay as they were written. */
    @Test
    void knowsAChosenReasonByItsName() {
        Map<String, Object> chosen = with(act(), "reasonCode", "document");
        admitted(refused(), with(chosen, "reason", "Pasaporte e inscripción comprobados"));
        assertThat(items(samples.office(), "/overrides").get(0))
                .containsEntry("reasonCode", "document")
                .containsEntry("reason", "Pasaporte e inscripción comprobados");

        admitted(refusedElsewhere(), act());
        assertThat(items(samples.office(), "/overrides"))
                .filteredOn(each -> !each.containsKey("reasonCode"))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("reason", WHY));
    }

    @Test
    void refusesAReasonNobodyCanChooseAndNoReasonBesideOne() {
        Map<String, Object> scan = refused();
        problem(override(supervisor, scan, with(act(), "reasonCode", "weather")), 400, "request.bad-value")
                .jsonPath("$.field")
                .isEqualTo("reasonCode");
        Map<String, Object> bare = with(with(act(), "reasonCode", "room"), "reason", null);
        problem(override(supervisor, scan, bare), 400, "checkin.override-reason");
        assertThat(items(supervisor, "/overrides")).isEmpty();
    }

    /** The answer to the first was lost: the same id is the same override, another one of that scan is none. */
    @Test
    void isOneRecordHoweverOftenItIsSent() {
        Map<String, Object> scan = refused();
        Map<String, Object> act = act();
        Map<String, Object> first = admitted(scan, act);

        assertThat(admitted(scan, with(act, "reason", "said otherwise"))).isEqualTo(first);
        problem(override(supervisor, scan, act()), 409, "checkin.overridden-already");
        problem(override(supervisor, refusedElsewhere(), act), 400, "checkin.bad-scan");
        assertThat(items(supervisor, "/overrides")).hasSize(1);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void admitsWhoIsInTheWrongZoneAndWhoIsNotAccredited() {
        assertThat(answered(override(supervisor, refusedElsewhere(), act()))).containsEntry("verdict", "admitted");

        badgeIs("suspended");
        Map<String, Object> suspended = scan(code);
        assertThat(verdict(supervisor, suspended)).isEqualTo("not-accredited");
        assertThat(admitted(suspended, act())).containsEntry("verdict", "admitted");
        assertThat(presence()).containsEntry("inside", 1).containsEntry("expected", 1);
    }

    @Test
    void admitsNobodyByARevokedBadgeOrACodeOfNobody() {
        Map<String, Object> stranger = scan("LIBRARY-CARD");
        assertThat(verdict(supervisor, stranger)).isEqualTo("unknown-code");
        problem(override(supervisor, stranger, act()), 409, "checkin.not-overridable")
                .jsonPath("$.next")
                .value(next -> assertThat(String.valueOf(next)).contains("Somebody who is not registered"));
        Map<String, Object> inside = scan(code);
        assertThat(verdict(supervisor, inside)).isEqualTo("admitted");
        problem(override(supervisor, inside, act()), 409, "checkin.not-overridable");

        badgeIs("revoked");
        Map<String, Object> revoked = scan(code);
        assertThat(verdict(supervisor, revoked)).isEqualTo("revoked");
        problem(override(supervisor, revoked, act()), 409, "checkin.not-overridable")
                .jsonPath("$.next")
                .value(next -> assertThat(String.valueOf(next)).contains("Lost badge"));
        assertThat(items(supervisor, "/overrides")).isEmpty();
    }

    /** The phone was offline, said "no place left" and let in; the server knows of the revocation. */
    @Test
    void whatAPhoneDidAloneIsKeptAsAConflict() {
        badgeIs("revoked");
        Map<String, Object> scan = with(scan(code), "decided", "category-full");
        assertThat(verdict(supervisor, scan)).isEqualTo("revoked");

        assertThat(answered(override(supervisor, scan, act())))
                .containsEntry("verdict", "revoked")
                .containsEntry("conflict", true);
        assertThat(presence())
                .containsEntry("inside", 0)
                .containsEntry("conflicts", 1)
                .containsEntry("overridden", 0);
        assertThat(items(supervisor, "/overrides").get(0)).containsEntry("verdict", "revoked");
    }

    /** The phone knew less than the server: nothing was to be overridden, and taking it back takes back the scan. */
    @Test
    void ofAScanThatHadAdmittedIsOneAdmission() {
        Map<String, Object> scan = with(scan(code), "decided", "wrong-zone-or-time");
        assertThat(verdict(supervisor, scan)).isEqualTo("admitted");
        Map<String, Object> act = act();

        assertThat(admitted(scan, act)).doesNotContainKey("conflict");
        assertThat(presence()).containsEntry("inside", 1).containsEntry("overridden", 0);
        undo(supervisor, act).expectStatus().isNoContent();
        assertThat(presence()).containsEntry("inside", 0);
    }

    @Test
    void settlesTheConflictOfWhoeverThePhoneHadLetIn() {
        limit(0);
        Map<String, Object> scan = with(scan(code), "decided", "admitted");
        assertThat(answer(supervisor, scan)).containsEntry("conflict", true);

        admitted(scan, act());
        assertThat(presence()).containsEntry("inside", 1).containsEntry("conflicts", 0);
        assertThat(items(supervisor, "/conflicts").get(0)).containsEntry("resolution", WHY);
    }

    @Test
    void isUndoneLikeAnotherAct() {
        Map<String, Object> scan = refused();
        Map<String, Object> act = act();
        admitted(scan, act);

        problem(undo(device, act), 403, "access.denied");
        undo(supervisor, act).expectStatus().isNoContent();
        problem(undo(supervisor, act), 409, "checkin.nothing-to-undo");
        assertThat(presence()).containsEntry("inside", 0).containsEntry("overridden", 0);
        assertThat(list(presence(), "byDelegation").get(0)).containsEntry("arrived", 0);
        assertThat(admitted(scan, act)).as("the retry (B8)").containsEntry("verdict", "admitted");
        assertThat(presence()).containsEntry("inside", 0);
        assertThat(items(samples.office(), "/overrides").get(0)).containsKey("undoneAt");
        assertThat(verdict(supervisor, scan(code))).isEqualTo("category-full");
        assertThat(undone()).containsExactly("scan:" + scan.get("id"));
    }

    @Test
    void isTakenBackByItsOwnPhoneAtOnce() {
        Instant then = Instant.now().minusSeconds(600);
        limit(0);
        Map<String, Object> scan = with(scan(code), "at", then);
        assertThat(verdict(supervisor, scan)).isEqualTo("category-full");
        Map<String, Object> act = with(act(), "at", then.plusSeconds(20));
        admitted(scan, act);

        String path = checkIns() + "/" + act.get("id") + "/undo";
        problem(post(supervisor, path, Map.of("at", then.plusSeconds(81))), 409, "checkin.undo-too-late");
        problem(post(device, path, Map.of("at", then.plusSeconds(30))), 409, "checkin.undo-too-late");
        post(supervisor, path, Map.of("at", then.plusSeconds(79)))
                .expectStatus()
                .isNoContent();
        assertThat(presence()).containsEntry("inside", 0);
        assertThat(undone()).containsExactly("scan:" + scan.get("id"));
    }

    @Test
    void isNeitherAScannersNorADesksAndNeedsAReason() {
        Map<String, Object> scan = refused();
        problem(override(device, scan, act()), 403, "access.denied");
        problem(override(samples.office(), scan, act()), 403, "access.denied");
        for (String reason : List.of("", "  a ", "ab", "a".repeat(501))) {
            problem(override(supervisor, scan, with(act(), "reason", reason)), 400, "checkin.override-reason");
        }
        problem(override(supervisor, scan(code), act()), 404, "checkin.scan-not-yet");
        problem(override(supervisor, scan, with(act(), "at", "2001-01-01T00:00:00Z")), 400, "checkin.bad-scan");
        problem(override(supervisor, scan, with(act(), "id", null)), 400, "checkin.bad-scan");
        assertThat(items(supervisor, "/overrides")).isEmpty();
        assertThat(presence()).containsEntry("inside", 0);
    }

    @Test
    void isNeverChanged() {
        admitted(refused(), act());
        for (String change : List.of(
                "update checkin_override set reason = 'other'",
                "delete from checkin_override",
                "update checkin_override_taken_back set taken_back_at = received_at",
                "delete from checkin_override_taken_back")) {
            assertThat(database.sql(change).then().materialize().block())
                    .satisfies(end -> assertThat(Objects.requireNonNull(end).getThrowable())
                            .hasMessageContaining("append only"));
        }
    }
}
