package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Of which delegations a supervisor may say that somebody stands at the door (B10): those that were invited and may come. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class WalkInDelegationsTest extends DoorStage {

    @Test
    void areThoseInvitedExceptWhoSaidThatNobodyComes() {
        DelegationId silent = samples.delegation(meeting, "TUN");
        answer(samples.delegation(meeting, "NAM"), false);
        answer(samples.delegation(meeting, "DEU"), true);
        WebTestClient supervisor =
                signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();

        assertThat(items(supervisor, "/walk-ins/delegations"))
                .extracting(each -> each.get("code"))
                .containsExactly("DEU", "ESP", "TUN");
        WebTestClient inRussian = supervisor
                .mutate()
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "ru")
                .build();
        assertThat(items(inRussian, "/walk-ins/delegations"))
                .extracting(each -> each.get("name"))
                .containsExactly("Германия", "Испания", "Тунис");

        answer(silent, false);
        assertThat(items(supervisor, "/walk-ins/delegations"))
                .extracting(each -> each.get("code"))
                .containsExactly("DEU", "ESP");
        device.get()
                .uri("/api/v1/meetings/" + meeting + "/walk-ins/delegations")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobodyIsWrittenDownForADelegationThatStaysAway() {
        DelegationId away = samples.delegation(meeting, "NAM");
        WebTestClient supervisor =
                signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();

        answer(away, false);
        walkIn(supervisor)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("registration.delegation-stays-away")
                .jsonPath("$.field")
                .isEqualTo("entity");
        answer(away, true);
        walkIn(supervisor).expectStatus().is2xxSuccessful();
    }

    private WebTestClient.ResponseSpec walkIn(WebTestClient supervisor) {
        return supervisor
                .post()
                .uri("/api/v1/meetings/" + meeting + "/walk-ins")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of(
                        "entity", "NAM", "role", "delegate", "passportName", "Pedro Vega", "reason", "came after all"))
                .exchange();
    }

    private void answer(DelegationId delegation, boolean attends) {
        samples.office()
                .put()
                .uri("/api/v1/meetings/" + meeting + "/delegations/" + delegation + "/answer")
                .bodyValue(Map.of("designated", false, "willAttend", attends))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
