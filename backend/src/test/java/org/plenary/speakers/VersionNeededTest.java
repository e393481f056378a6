package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.Viewer;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An officer's act on the list says which version was seen, or nothing is done: so none writes over another's unread (L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class VersionNeededTest extends PublicationStage {

    String spain;
    String chile;

    @BeforeEach
    void twoMinisters() {
        spain = segment.inscribed(list, segment.delegate("ESP"), "m");
        chile = segment.inscribed(list, segment.delegate("CHL"), "m");
    }

    @Test
    void noneOfTheActsOnTheOrderIsDoneWithout() {
        var pin = Map.of("inscription", spain, "position", 2, "reason", "The chair asked");
        var extra = Map.of("seconds", 60, "reason", "The chair asked");
        String time = "/inscriptions/" + spain + "/extra-time";
        List<Supplier<ResponseSpec>> acts = List.of(
                () -> sent(HttpMethod.POST, "/pins", null, pin),
                () -> sent(HttpMethod.PUT, time, null, extra),
                () -> sent(HttpMethod.DELETE, "/pins/" + spain, null, Map.of()));
        for (Supplier<ResponseSpec> act : acts) {
            refused(act.get(), 428, "precondition.required", "If-Match");
        }
        refused(sent(HttpMethod.POST, "/pins", "\"1.5\"", pin), 400, "precondition.unreadable", "If-Match");
        assertThat(segment.version(list, spain)).isEqualTo(1);
        sent(HttpMethod.PUT, time, "\"1\"", extra).expectStatus().isOk();
        Map<?, ?> told = refused(sent(HttpMethod.POST, "/pins", "\"1\"", pin), 412, "precondition.failed", "If-Match");
        assertThat(told.toString()).contains("speakers.extra-time-given", "extraSeconds");
    }

    /** A need of accessibility is health: it is kept nowhere, and what was kept before is shown nowhere (L12, P4). */
    @Test
    void theReasonOfExtraTimeIsNeitherKeptNorShown() {
        String time = "/inscriptions/" + spain + "/extra-time";
        sent(HttpMethod.PUT, time, "\"1\"", Map.of("seconds", 60, "reason", "Uses a speech aid"))
                .expectStatus()
                .isOk();
        var viewer = Viewer.system();
        String subject = "inscription:" + spain;
        audit.record(new AuditEntry(
                        viewer, segment.meeting, subject, "speakers.extra-time-given", Map.of(), Map.of(), "Once kept"))
                .block();
        assertThat(audit.of(segment.meeting, subject, null, 2).block()).allSatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("speakers.extra-time-given");
            assertThat(entry.reason()).isNull();
        });
    }

    @Test
    void noExchangeIsMadeWithoutThoseOfBoth() {
        for (String missing : List.of("oneVersion", "otherVersion")) {
            var exchange = new HashMap<String, Object>(
                    Map.of("one", spain, "other", chile, "oneVersion", 1, "otherVersion", 1, "reason", "Both asked"));
            exchange.remove(missing);
            refused(sent(HttpMethod.POST, "/swaps", null, exchange), 400, "request.invalid", missing);
        }
        assertThat(segment.version(list, spain)).isEqualTo(1);
    }

    /** Nobody was faster: what was sent cannot be a version at all. */
    @Test
    void aFractionIsNoVersionOfThePodium() {
        publish(1);
        Map<String, Object> call = Map.of("act", "call", "inscription", spain, "version", 1.5);
        refused(sent(HttpMethod.POST, "/podium", null, call), 400, "request.bad-value", "version");
        Map<String, Object> reply = Map.of("act", "call", "reply", chile, "version", 0.5);
        refused(sent(HttpMethod.POST, "/podium/replies", null, reply), 400, "request.bad-value", "version");
    }

    private ResponseSpec sent(HttpMethod method, String rest, @Nullable String ifMatch, Object body) {
        return segment.secretariat
                .method(method)
                .uri(segment.path("/lists/" + list + rest))
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .bodyValue(body)
                .exchange();
    }

    private static Map<?, ?> refused(ResponseSpec answer, int status, String code, String field) {
        Map<?, ?> problem = answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.get("code")).isEqualTo(code);
        assertThat(problem.get("field")).isEqualTo(field);
        return problem;
    }
}
