package org.plenary.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An open list of speakers and two delegations. */
abstract class InscriptionStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    Segment segment;

    @BeforeEach
    void segment() {
        segment = Segment.tomorrow(signedIn);
    }

    static Map<String, Object> with(Map<String, Object> request, Object participant) {
        request.put("participant", participant);
        return request;
    }

    ResponseSpec withdraw(Delegate delegate, String path, int version) {
        return delegate.client()
                .post()
                .uri(segment.path(path))
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    String closedList() {
        var terms = segment.terms();
        terms.put("closesAt", Instant.now().minus(Duration.ofMinutes(1)).toString());
        return segment.list(terms);
    }

    String keyed(String list, Delegate delegate, String key, Map<String, Object> request) {
        return MeetingSamples.idOf(delegate.client()
                .post()
                .uri(segment.path("/lists/" + list + "/inscriptions"))
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange());
    }

    ResponseSpec raw(String list, Delegate delegate, String body) {
        return delegate.client()
                .post()
                .uri(segment.path("/lists/" + list + "/inscriptions"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static BodyContentSpec problem(ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
