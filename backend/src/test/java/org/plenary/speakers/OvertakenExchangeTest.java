package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An exchange of two places, one of which an officer pins at the same moment (L15, L22). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class OvertakenExchangeTest extends SwapStage {

    /** The place of another delegation is its own matter: neither its title nor who pinned it is told. */
    @Test
    void whoAcceptsReadsNothingOfTheOtherDelegation() throws Exception {
        String swap = proposed("ESP", "CHL");
        ResponseSpec accepted = whilePinning("ESP", () -> answer("CHL", swap, "acceptance"));
        Map<?, ?> refused = refused(accepted);
        assertThat(refused.get("code")).isEqualTo("precondition.failed");
        assertThat(refused.get("changes")).isNull();
        assertThat(refused.get("inscription")).isNull();
        assertThat(refused.toString()).doesNotContain("Amina", "Minister", "pin");
    }

    @Test
    void whoAcceptsReadsWhatBecameOfTheOwnPlaceButNoOfficersName() throws Exception {
        String swap = proposed("ESP", "CHL");
        Map<?, ?> refused = refused(whilePinning("CHL", () -> answer("CHL", swap, "acceptance")));
        assertThat(refused.get("inscription")).isEqualTo(inscriptions.get("CHL"));
        assertThat(only(refused).get("office")).isEqualTo("secretariat");
        assertThat(only(refused).get("by")).isNull();
    }

    @Test
    void theOfficerReadsWhichOfTheTwoItWas() throws Exception {
        for (String pinned : List.of("ESP", "CHL")) {
            segment();
            fiveMinistersAndAHeadOfState();
            Map<?, ?> refused = refused(whilePinning(pinned, () -> override("ESP", "CHL", "Both asked")));
            assertThat(refused.get("inscription")).isEqualTo(inscriptions.get(pinned));
            assertThat(refused.get("version")).isEqualTo(2);
            assertThat(only(refused).get("action")).isEqualTo("speakers.pinned");
            assertThat(only(refused).get("by")).isEqualTo("Amina Test");
        }
    }

    @Test
    void acrossBandsAsWell() throws Exception {
        Map<?, ?> refused = refused(whilePinning("CAN", () -> override("ESP", "CAN", "Both asked")));
        assertThat(refused.get("inscription")).isEqualTo(inscriptions.get("CAN"));
        assertThat(refused.get("version")).isEqualTo(2);
        assertThat(only(refused).get("action")).isEqualTo("speakers.pinned");
    }

    /** The exchange starts while the pin waits for the row, so it reads what stood before the pin. */
    private ResponseSpec whilePinning(String state, Supplier<ResponseSpec> exchange) throws Exception {
        try (Connection holder = database.jdbc()) {
            holder.setAutoCommit(false);
            try (var row = holder.prepareStatement("select id from speakers_inscription where id = ? for update")) {
                row.setObject(1, UUID.fromString(inscriptions.get(state)));
                row.execute();
            }
            var pin = new HashMap<String, Object>(Map.of("position", 3, "reason", "The chair asked"));
            pin.put("inscription", inscriptions.get(state));
            var pinned = CompletableFuture.supplyAsync(() -> pin(pin));
            awaitWaiting(1);
            var exchanged = CompletableFuture.supplyAsync(exchange);
            awaitWaiting(2);
            holder.rollback();
            pinned.get().expectStatus().isOk();
            return exchanged.get();
        }
    }

    private void awaitWaiting(int number) throws SQLException, InterruptedException {
        try (Connection watcher = database.jdbc();
                var count = watcher.prepareStatement("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)) {
            long waiting = 0;
            for (int tries = 0; tries < 100 && waiting < number; tries++) {
                Thread.sleep(50);
                var result = count.executeQuery();
                result.next();
                waiting = result.getLong(1);
            }
            assertThat(waiting).as("who waits for the row").isEqualTo(number);
        }
    }

    private static Map<?, ?> refused(ResponseSpec answer) {
        return answer.expectStatus()
                .isEqualTo(412)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static Map<?, ?> only(Map<?, ?> refused) {
        List<?> changes = (List<?>) refused.get("changes");
        assertThat(changes).hasSize(1);
        return (Map<?, ?>) changes.get(0);
    }
}
