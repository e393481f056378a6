package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.kernel.DelegationId;
import org.plenary.platform.Columns;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who is told that passes changed: the delegations whose passes they are, each of its own (P1). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class PassNewsTest extends PassStage {

    @Autowired
    private DatabaseClient database;

    @Test
    void aPlanTellsTheDelegationsThatHaveOtherPassesByIt() {
        planned(2);
        assertThat(told()).containsExactlyInAnyOrder(to(delegation), to(neighbours));

        plan(Map.of(
                        "perDelegation",
                        2,
                        "exceptions",
                        List.of(Map.of("delegation", neighbours.toString(), "passes", 1))))
                .expectStatus()
                .isOk();

        assertThat(told()).containsExactlyInAnyOrder(to(delegation), to(neighbours), to(neighbours));
        planned(2);
        assertThat(told()).hasSize(4).filteredOn(to(delegation)::equals).hasSize(1);
    }

    @Test
    void whoeverLosesAPassIsToldAlone() {
        planned(1);
        Map<String, Object> pass = passes().stream()
                .filter(each -> delegation.toString().equals(each.get("delegation")))
                .findFirst()
                .orElseThrow();
        revoke(pass.get("id"), true);
        assertThat(told()).containsExactlyInAnyOrder(to(delegation), to(neighbours), to(delegation));
    }

    @Test
    void aCancelledSessionTellsAllWhosePassesOpenNothing() {
        planned(1);
        post(samples.office(), root() + "/sessions/" + session + "/cancellation", Map.of("reason", "quorum"))
                .expectStatus()
                .isOk();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told())
                        .containsExactlyInAnyOrder(to(delegation), to(neighbours), to(delegation), to(neighbours)));
    }

    private static String to(DelegationId whose) {
        return whose + " DELEGATION:" + whose;
    }

    private List<String> told() {
        return Objects.requireNonNull(database.sql("""
                        select subject || ' ' || audience as told from platform_outbox
                        where meeting = :meeting and topic = 'badges.delegation-passes-changed'
                        """)
                .bind("meeting", meeting.toString())
                .map(row -> Columns.text(row, "told"))
                .all()
                .collectList()
                .block());
    }
}
