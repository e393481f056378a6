package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A delegation replies twice a day at most, five minutes and then three; who may ask, and who reads what (L20). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class ReplyTest extends ReplyStage {

    @Autowired
    LettersSent letters;

    @Test
    void theFirstHasFiveMinutesTheSecondThreeAndAThirdIsRefused() {
        ask(spain)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.limit")
                .isEqualTo(300)
                .jsonPath("$.which")
                .isEqualTo(1)
                .jsonPath("$.receipt")
                .isEqualTo(1)
                .jsonPath("$.day")
                .isEqualTo(day())
                .jsonPath("$.ahead")
                .isEqualTo(0)
                .jsonPath("$.speakersBefore")
                .isEqualTo(3);
        ask(chile).expectBody().jsonPath("$.receipt").isEqualTo(2);
        ask(spain)
                .expectBody()
                .jsonPath("$.limit")
                .isEqualTo(180)
                .jsonPath("$.which")
                .isEqualTo(2);
        problem(ask(spain), 409, "speakers.third-reply")
                .jsonPath("$.rule")
                .isEqualTo("L20")
                .jsonPath("$.field")
                .isEqualTo("day")
                .jsonPath("$.next")
                .isNotEmpty();
        ask(japan)
                .expectBody()
                .jsonPath("$.receipt")
                .isEqualTo(4)
                .jsonPath("$.ahead")
                .isEqualTo(3);
        queue(japan.client()).jsonPath("$.items[*].entity.code").isEqualTo(List.of("ESP", "CHL", "ESP", "JPN"));
    }

    @Test
    void whoWithdrawsHasTheRightAgainAndTheOtherReplyBecomesTheFirst() {
        String early = asked(spain);
        String later = asked(spain);
        withdraw(spain, early)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("withdrawn");
        problem(withdraw(spain, early), 409, "speakers.reply-no-longer-open");
        queue(chile.client())
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(later))
                .jsonPath("$.items[0].limit")
                .isEqualTo(300);
        ask(spain).expectStatus().isCreated().expectBody().jsonPath("$.limit").isEqualTo(180);
        problem(ask(spain), 409, "speakers.third-reply");
        assertThat(trail(early)).containsExactly("speakers.reply-withdrawn", "speakers.reply-asked");
    }

    @Test
    void theSameKeyIsOneReply() {
        String key = UUID.randomUUID().toString();
        List<String> ids = List.of(1, 2).stream()
                .map(press -> MeetingSamples.idOf(spain.client()
                        .post()
                        .uri(segment.path(replies()))
                        .header("Idempotency-Key", key)
                        .bodyValue(wanted(spain))
                        .exchange()))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void whatItRepliesToIsReadByTheDelegationTheSecretariatAndTheOfficerOnly() {
        var request = wanted(spain);
        request.put("to", second);
        request.put("remark", "  The figures on page 2 ");
        ask(spain.client(), request)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.about.entity.code")
                .isEqualTo("CHL");
        for (var reader : List.of(spain.client(), segment.secretariat, officer)) {
            queue(reader).jsonPath("$.items[0].about.remark").isEqualTo("The figures on page 2");
        }
        queue(chile.client())
                .jsonPath("$.items[0].entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.items[0].about")
                .doesNotExist();
        request.put("to", UUID.randomUUID().toString());
        problem(ask(spain.client(), request), 400, "speakers.reply-to-unknown")
                .jsonPath("$.field")
                .isEqualTo("to");
    }

    @Test
    void statesObserversAndOrganisationsReplyUnEntitiesAndCivilSocietyDoNot() {
        ask(segment.delegate("VAT")).expectStatus().isCreated();
        ask(segment.delegate("EU")).expectStatus().isCreated();
        Delegate un = segment.delegate("UN-WOMEN");
        problem(ask(un), 403, "speakers.no-right-of-reply").jsonPath("$.rule").isEqualTo("L20");
    }

    @Test
    void foreignDelegationsMeetingsAndReadersAreClosed() {
        String reply = asked(spain);
        problem(ask(chile.client(), wanted(spain)), 403, "access.denied");
        problem(withdraw(chile, reply), 403, "access.denied");
        problem(segment.put(chile.client(), replies() + "/" + reply, 1, wanted(chile)), 403, "access.denied");
        problem(segment.get(signedIn.as().client(), replies()), 403, "access.denied");
        problem(segment.put(officer, replies() + "/terms", 0, Map.of("first", 60, "second", 60)), 403, "access.denied");
        Segment other = Segment.tomorrow(signedIn);
        problem(other.post(other.secretariat, replies(), wanted(spain)), 404, "speakers.unknown-list");
        problem(
                other.post(other.secretariat, replies() + "/" + reply + "/withdrawal", Map.of()),
                404,
                "speakers.unknown-list");
        problem(
                segment.post(spain.client(), replies() + "/" + UUID.randomUUID() + "/withdrawal", Map.of()),
                404,
                "speakers.unknown-reply");
        ask(segment.secretariat, wanted(japan)).expectStatus().isCreated();
    }

    @Test
    void anotherDayAndWrongValuesAreRefusedWithTheNextStep() {
        var request = wanted(spain);
        request.put("day", "2016-09-23");
        problem(ask(spain.client(), request), 400, "speakers.reply-day-unknown")
                .jsonPath("$.field")
                .isEqualTo("day");
        request.put("day", "2016-02-30");
        ask(spain.client(), request).expectStatus().isBadRequest();
        request.put("day", day());
        request.put("language", "xx");
        problem(ask(spain.client(), request), 400, "request.unknown-language");
        request.put("language", "fr");
        request.put("remark", "x".repeat(301));
        ask(spain.client(), request).expectStatus().isBadRequest();
    }

    @Test
    void anotherSpeakerKeepsThePlaceAndTheOlderVersionIsRefused() {
        String reply = asked(spain);
        var changed = wanted(spain);
        changed.put("speaker", Map.of("name", "Inés Muestra"));
        segment.put(spain.client(), replies() + "/" + reply, 1, changed)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.speaker.name")
                .isEqualTo("Inés Muestra")
                .jsonPath("$.receipt")
                .isEqualTo(1);
        segment.put(spain.client(), replies() + "/" + reply, 1, changed)
                .expectStatus()
                .isEqualTo(412);
        assertThat(trail(reply)).first().isEqualTo("speakers.reply-changed");
    }

    @Test
    void theSecretariatSetsTheLimitsOfOneList() {
        asked(spain);
        asked(spain);
        segment.put(segment.secretariat, replies() + "/terms", 0, Map.of("first", 240, "second", 120))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.limits.first")
                .isEqualTo(240)
                .jsonPath("$.items[*].limit")
                .isEqualTo(List.of(240, 120));
        segment.put(segment.secretariat, replies() + "/terms", 0, Map.of("first", 60, "second", 60))
                .expectStatus()
                .isEqualTo(412);
        problem(
                        segment.put(segment.secretariat, replies() + "/terms", 1, Map.of("first", 9, "second", 60)),
                        400,
                        "speakers.reply-limit-out-of-range")
                .jsonPath("$.field")
                .isEqualTo("first");
    }

    @Test
    void theReceiptComesByMailAndTheSpeakerSeesTheOwnReply() throws InterruptedException {
        asked(spain);
        LettersSent.Sent letter = awaited();
        assertThat(letter.subject()).contains("receipt No. 1");
        assertThat(letter.text()).contains("5 minutes", "Tomás Modelo", "/replies");
        segment.get(spain.client(), "/my-replies")
                .expectBody()
                .jsonPath("$.items[0].limit")
                .isEqualTo(300);
        segment.get(chile.client(), "/my-replies")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @Test
    void theReceiptSaysLimitsThatAreNoWholeMinutes() throws InterruptedException {
        segment.put(segment.secretariat, replies() + "/terms", 0, Map.of("first", 90, "second", 30))
                .expectStatus()
                .isOk();
        asked(spain);
        assertThat(awaited().text()).contains("Time limit: 1 minute 30 seconds (first");
        segment.put(segment.secretariat, replies() + "/terms", 1, Map.of("first", 30, "second", 30))
                .expectStatus()
                .isOk();
        asked(chile);
        assertThat(awaited(chile).text()).contains("Time limit: 30 seconds (first");
    }

    private LettersSent.Sent awaited() throws InterruptedException {
        return awaited(spain);
    }

    private LettersSent.Sent awaited(Delegate delegate) throws InterruptedException {
        for (int turn = 0; turn < 100; turn++) {
            var found = letters.allTo(delegate.email()).stream()
                    .filter(letter -> letter.template().equals("speakers-reply-receipt"))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no receipt");
    }

    private List<String> trail(String reply) {
        return audit.of(segment.meeting, "reply:" + reply, null, 50).block().stream()
                .map(AuditTrail.Written::action)
                .toList();
    }
}
