package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.speakers.turn.State;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who reads a text before it is delivered, and who after; each role, and every reading noted (L23). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class TextAccessTest extends TextStage {

    private Delegate chile;

    @Test
    void underEmbargoOnlyThoseWhoWorkWithItRead() {
        String text = handedIn("Excellences");
        admitted().forEach((who, client) -> {
            read(client, text)
                    .expectStatus()
                    .value(status -> assertThat(status).as(who).isEqualTo(200));
            segment.get(client, path + "/" + text).expectStatus().isOk();
        });
        shut().forEach((who, client) -> {
            for (String rest : List.of("", "/" + text, "/" + text + "/file")) {
                segment.get(client, path + rest)
                        .expectStatus()
                        .value(status -> assertThat(status).as(who + rest).isEqualTo(403));
            }
        });
        problem(read(chile().client(), text), 403, "speakers.text-embargoed");
        read(signedIn.anonymous(), text).expectStatus().isUnauthorized();
        read(door(), text).expectStatus().isForbidden();
    }

    @Test
    void onceDeliveredAllWhoTakePartReadWhatStands() {
        String withdrawn = handedIn("Première");
        withdraw(spain.client(), withdrawn, Map.of()).expectStatus().isOk();
        String text = handedIn("Excellences");
        is(State.DELIVERED);
        WebTestClient chile = chile().client();
        WebTestClient guest =
                signedIn.as(Grant.of(Role.PARTICIPANT, segment.meeting)).client();
        for (WebTestClient client : List.of(chile, guest)) {
            read(client, text).expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-cache, private");
            read(client, withdrawn).expectStatus().isNotFound();
            segment.get(client, path).expectBody().jsonPath("$.items.length()").isEqualTo(1);
        }
        read(signedIn.as().client(), text).expectStatus().isForbidden();
        read(signedIn.secretariat(MeetingSamples.newCode()), text)
                .expectStatus()
                .isForbidden();
        read(spain.client(), withdrawn).expectStatus().isOk();
        assertThat(trail()).doesNotContain("speakers.text-read");
    }

    @Test
    void whatWasNeverDeliveredStaysUnderEmbargo() {
        String text = handedIn("Excellences");
        for (State state : List.of(State.CALLED, State.SPEAKING, State.NOT_DELIVERED)) {
            is(state);
            problem(read(chile().client(), text), 403, "speakers.text-embargoed");
            is(State.INSCRIBED);
        }
    }

    @Test
    void everyReadingUnderEmbargoIsNoted() {
        String text = handedIn("Excellences");
        WebTestClient interpreters = admitted().get("interpretation officer");
        for (int i = 0; i < 2; i++) {
            read(interpreters, text).expectStatus().isOk();
        }
        segment.get(interpreters, path).expectStatus().isOk();
        assertThat(trail()).filteredOn("speakers.text-read"::equals).hasSize(2);
    }

    @Test
    void onlyTheDelegationAndTheSecretariatHandIn() {
        var clients = new LinkedHashMap<>(shut());
        clients.put("interpretation officer", admitted().get("interpretation officer"));
        clients.put("interpreter", admitted().get("interpreter"));
        clients.forEach((who, client) -> handIn(client, "x".getBytes(), "fr")
                .expectStatus()
                .value(status -> assertThat(status).as(who).isEqualTo(403)));
        handIn(segment.secretariat, "x".getBytes(), "fr").expectStatus().isCreated();
        segment.put(spain.client(), "/lists/" + list + "/texts/terms", 0, Map.of("deadline", 1))
                .expectStatus()
                .isForbidden();
        problem(withdraw(chile().client(), UUID.randomUUID().toString(), Map.of()), 403, "speakers.text-embargoed");
    }

    @Test
    void textsOfOtherListsMeetingsAndStatementsAreUnknown() {
        String text = handedIn("Excellences");
        Delegate chile = chile();
        String other = "/lists/" + list + "/inscriptions/" + segment.inscribed(list, chile, "m") + "/texts/" + text;
        problem(segment.get(segment.secretariat, other), 404, "speakers.unknown-text");
        Segment elsewhere = Segment.tomorrow(signedIn);
        problem(elsewhere.get(elsewhere.secretariat, path + "/" + text), 404, "speakers.unknown-list");
    }

    @Test
    void theListSaysWhoHasHandedInAndToOthersOnlyWhatIsDelivered() {
        handedIn("Excellences");
        Delegate chile = chile();
        segment.inscribed(list, chile, "hg");
        String all = "/lists/" + list + "/texts";
        for (WebTestClient client : List.of(segment.secretariat, admitted().get("interpretation officer"))) {
            segment.get(client, all)
                    .expectBody()
                    .jsonPath("$.complete")
                    .isEqualTo(true)
                    .jsonPath("$.items[*].entity.code")
                    .isEqualTo(List.of("CHL", "ESP"))
                    .jsonPath("$.items[*].texts.length()")
                    .isEqualTo(List.of(0, 1));
        }
        segment.get(chile.client(), all)
                .expectBody()
                .jsonPath("$.items[*].entity.code")
                .isEqualTo(List.of("CHL"));
        is(State.DELIVERED);
        segment.get(chile.client(), all)
                .expectBody()
                .jsonPath("$.items[*].entity.code")
                .isEqualTo(List.of("CHL", "ESP"))
                .jsonPath("$.complete")
                .isEqualTo(false);
    }

    /** One delegation has one focal point here. */
    private Delegate chile() {
        chile = chile == null ? segment.delegate("CHL") : chile;
        return chile;
    }

    private Map<String, WebTestClient> admitted() {
        return Map.of(
                "interpreter", interpreter(null),
                "focal point", spain.client(),
                "speaker", speaker(),
                "Secretariat", segment.secretariat,
                "administrator", signedIn.administrator(),
                "interpretation officer", holder(Role.INTERPRETATION_OFFICER));
    }

    private Map<String, WebTestClient> shut() {
        var shut = new HashMap<String, WebTestClient>();
        shut.put("another focal point", chile().client());
        shut.put("participant", holder(Role.PARTICIPANT));
        shut.put("protocol officer", holder(Role.PROTOCOL_OFFICER));
        shut.put("interpreter of a delegation", interpreter(chile()));
        shut.put("door supervisor", holder(Role.DOOR_SUPERVISOR));
        shut.put("signed in", signedIn.as().client());
        shut.put("Secretariat of another meeting", signedIn.secretariat(MeetingSamples.newCode()));
        return shut;
    }

    private WebTestClient holder(Role role) {
        return signedIn.as(Grant.of(role, segment.meeting)).client();
    }

    private WebTestClient door() {
        return signedIn.door(Role.DOOR_SCANNER, segment.meeting, GateId.random())
                .client();
    }

    /** The registered person who speaks, approved and with an account. */
    private WebTestClient speaker() {
        var person = signedIn.as();
        String participant = segment.registered(spain, Map.of("email", person.email(), "role", "delegate"));
        approve(ParticipantId.of(participant), person.account());
        sql.sql("update speakers_inscription set participant = :participant where id = :id::uuid")
                .bind("participant", ParticipantId.of(participant).value())
                .bind("id", inscription)
                .then()
                .block();
        return person.client();
    }

    /** An approved interpreter with an account, of that delegation, or of the meeting itself. */
    private WebTestClient interpreter(@Nullable Delegate of) {
        var person = signedIn.as();
        String participant =
                segment.registered(chile(), Map.of("email", person.email(), "role", "interpreter", "language", "fr"));
        if (of == null) {
            sql.sql("update registration_participant set delegation = null where id = :id::uuid")
                    .bind("id", participant)
                    .then()
                    .block();
        }
        read(person.client(), UUID.randomUUID().toString()).expectStatus().isForbidden();
        approve(ParticipantId.of(participant), person.account());
        return person.client();
    }

    private void approve(ParticipantId participant, AccountId account) {
        sql.sql("update registration_participant set state = 'approved', account = :account where id = :id")
                .bind("account", account.value())
                .bind("id", participant.value())
                .then()
                .block();
    }
}
