package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.push.FakePushService.Arrived;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** What reaches a phone while its page is closed: alerts once for each threshold (L18), a moved slot once to who moved (C6). */
@PlenaryTest(properties = "plenary.push.loopback=true")
@Import(SignedIn.class)
class PushNoticesTest extends PushStage {

    @Test
    void anAlertForEachThresholdOnceAlsoWhenTheOrderJumps() {
        startsSoon();
        call(0, 0);
        alerted(1, 1);
        alerted(3, 1);
        alerted(5, 0);
        assertThat(shown(3, 0))
                .containsEntry("body", "3 statements before yours. Please be in the room.")
                .containsEntry("path", "/meetings/" + segment.meeting + "/me/slot")
                .containsEntry("slot", theirs.get(3))
                .containsEntry("kind", "alert")
                .containsEntry("tag", "slot " + theirs.get(3) + " 4");
        assertThat(shown(2, 0))
                .containsEntry("lang", "ar")
                .containsEntry("dir", "rtl")
                .containsEntry("title", "كلمتكم");
        pin(5, 2);
        publish();
        alerted(5, 1);
        assertThat(alerts(5).get(0).shown()).containsEntry("tag", "slot " + theirs.get(5) + " 2");
        withdraw(1);
        alerted(5, 1);
        alerted(3, 1);
    }

    @Test
    void itSaysNobodysNameAndHowSoonItMatters() {
        startsSoon();
        call(0, 0);
        arrives(1, 1);
        Arrived alert = service.arrived(phones.get(1)).get(0);
        assertThat(String.join(" ", alert.shown().values())).doesNotContain("Quartier", "Chile", "Minister", "CHL");
        assertThat(alert.headers())
                .containsEntry("urgency", "high")
                .containsEntry("content-encoding", "aes128gcm")
                .hasEntrySatisfying("topic", topic -> assertThat(topic).matches("[\\w-]{32}"))
                .hasEntrySatisfying(
                        "ttl", ttl -> assertThat(Integer.parseInt(ttl)).isBetween(1700, 1800))
                .hasEntrySatisfying("authorization", given -> assertThat(given).startsWith("vapid t="));
    }

    @Test
    void aMovedSlotReachesOnlyWhoMovedAndOnce() {
        everythingArrives();
        extra(0, 240);
        extra(2, 480);
        publish();
        arrives(3, 1);
        arrives(4, 1);
        arrives(0, 0);
        arrives(1, 0);
        assertThat(shown(3, 0)).containsEntry("title", "Your slot has moved").containsEntry("kind", "moved");
        assertThat(shown(3, 0).get("body")).contains("09:27", "Berlin");
        assertThat(service.arrived(phones.get(3)).get(0).headers()).containsEntry("urgency", "normal");
        publish();
        arrives(3, 1);
    }

    /** No time in the night, on no lock screen (L13). */
    @Test
    void aSlotThatLostItsTimeIsToldWithoutOne() {
        everythingArrives();
        Map<String, Object> terms = new HashMap<>(segment.terms());
        String start = String.valueOf(((Map<?, ?>) terms.get("window")).get("start"));
        terms.put("window", Map.of("start", start, "end", start.replace("T09:00", "T09:14")));
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        arrives(3, 1);
        arrives(1, 0);
        assertThat(shown(3, 0))
                .containsEntry("title", "Your slot has moved")
                .containsEntry("body", "No time yet: beyond the end of the segment.");
    }

    @Test
    void aReplyThatIsCalledIsToldToItsDelegationAndACallAnewTakesThePlaceOfTheFirst() {
        String reply = askedToReply(3);
        actOnReply("call", reply, 0);
        arrives(3, 1);
        arrives(1, 0);
        assertThat(shown(3, 0))
                .containsEntry("title", "Right of reply")
                .containsEntry("body", "Your reply is called. Please come to the podium.")
                .containsEntry("kind", "reply")
                .containsEntry("slot", reply);
        actOnReply("take-back", reply, 1);
        actOnReply("call", reply, 2);
        arrives(3, 2);
        assertThat(service.arrived(phones.get(3)).get(1).headers().get("topic"))
                .isEqualTo(service.arrived(phones.get(3)).get(0).headers().get("topic"));
    }

    /** No name on a lock screen (P1); once for each time that the speaker declines (L24). */
    @Test
    void aSpeakerWhoDeclinesIsToldToTheFocalPointsOnly() {
        answers(3, "confirmed");
        answers(3, "declined");
        answers(3, "declined");
        arrives(3, 1);
        arrives(1, 0);
        assertThat(shown(3, 0))
                .containsEntry("kind", "declined")
                .containsEntry("body", "The speaker declined. Please name another speaker.")
                .containsEntry("path", "/meetings/" + segment.meeting + "/me/slot");
        assertThat(String.join(" ", shown(3, 0).values())).doesNotContain("Quartier", "NAM", "Namibia");
        answers(2, "declined");
        arrives(2, 1);
        assertThat(shown(2, 0)).containsEntry("body", "اعتذر المتكلم. يرجى تسمية متكلم آخر.");
    }

    private void answers(int which, String answer) {
        segment.post(
                        delegates.get(which).client(),
                        "/lists/" + list + "/inscriptions/" + theirs.get(which) + "/confirmation",
                        Map.of("answer", answer))
                .expectStatus()
                .isOk();
    }

    @Test
    void whoIsToReplyIsToldOnTheOwnPhoneToo() {
        String person = segment.registered(delegates.get(3), Map.of());
        hasAccount(person, delegates.get(1));
        String reply = askedToReply(3, person);
        actOnReply("call", reply, 0);
        arrives(3, 1);
        arrives(1, 1);
        arrives(2, 0);
        assertThat(shown(1, 0)).containsEntry("kind", "reply").containsEntry("slot", reply);
    }
}
