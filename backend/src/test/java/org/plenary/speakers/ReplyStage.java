package org.plenary.speakers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The podium's list and the queue of replies beside it (L20). */
abstract class ReplyStage extends PodiumStage {

    static Map<String, Object> wanted(Delegate delegate) {
        var request = new LinkedHashMap<String, Object>();
        request.put("delegation", delegate.delegation().toString());
        request.put("speaker", Map.of("honorific", "H.E. Mr.", "name", "Tomás Modelo"));
        request.put("title", "Permanent Representative");
        request.put("language", "es");
        return request;
    }

    String replies() {
        return "/lists/" + list + "/replies";
    }

    /** The day of the segment. */
    static String day() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2).toString();
    }

    ResponseSpec ask(WebTestClient client, Map<String, Object> request) {
        return segment.post(client, replies(), request);
    }

    ResponseSpec ask(Delegate delegate) {
        return ask(delegate.client(), wanted(delegate));
    }

    /** The id of a new reply of that delegation. */
    String asked(Delegate delegate) {
        return MeetingSamples.idOf(ask(delegate).expectStatus().isCreated());
    }

    ResponseSpec withdraw(Delegate delegate, String reply) {
        return segment.post(delegate.client(), replies() + "/" + reply + "/withdrawal", Map.of());
    }

    BodyContentSpec queue(WebTestClient client) {
        return segment.get(client, replies()).expectStatus().isOk().expectBody();
    }

    static Map<String, Object> replying(String act, String reply, int version) {
        return new LinkedHashMap<>(Map.of("act", act, "reply", reply, "version", version));
    }

    /** With the reason that is needed while the list's speakers of the day are still to come. */
    static Map<String, Object> early(String act, String reply, int version) {
        Map<String, Object> request = replying(act, reply, version);
        request.put("reason", "Agreed with the chair");
        return request;
    }

    ResponseSpec reply(WebTestClient client, Map<String, Object> request) {
        return segment.post(client, "/lists/" + list + "/podium/replies", request);
    }

    ResponseSpec reply(String act, String reply, int version) {
        return reply(officer, replying(act, reply, version));
    }

    BodyContentSpec podium(WebTestClient client) {
        return segment.get(client, "/lists/" + list + "/podium")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** All three speakers of the list have spoken. */
    void listIsThrough() {
        publish();
        callAndEnd(first, 0);
        callAndEnd(second, 3);
        callAndEnd(third, 6);
    }
}
