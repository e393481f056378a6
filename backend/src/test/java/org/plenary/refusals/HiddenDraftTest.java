package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** A draft is unknown to all but its team: on every route its code is answered as one that nobody used. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class HiddenDraftTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Autowired
    Environment environment;

    @Test
    void nobodyOutsideTheTeamTellsADraftFromNoMeeting() {
        MeetingCode draft = new MeetingSamples(signedIn).draft();
        MeetingCode never = MeetingSamples.newCode();
        List<WebTestClient> outsiders =
                List.of(signedIn.anonymous(), signedIn.as().client(), signedIn.secretariat(MeetingSamples.newCode()));
        List<Route> routes = Route.all(mapping).filter(Route::isOfAMeeting).toList();
        String id = UUID.randomUUID().toString();
        for (Route route : routes) {
            for (WebTestClient outsider : outsiders) {
                Refusal hidden = call(outsider, route, route.of(draft).path(id));
                Refusal none = call(outsider, route, route.of(never).path(id));

                assertThat(hidden.status() + hidden.code()).as(route.toString()).isEqualTo(none.status() + none.code());
                assertThat(hidden.status()).as(route.toString()).isBetween(400, 499);
            }
        }
        assertThat(routes).hasSizeGreaterThan(60);
    }

    @Test
    void whatIsPlannedInADraftItsTeamAloneHearsOf() {
        var samples = new MeetingSamples(signedIn);
        MeetingCode draft = samples.draft();
        String room = samples.room(draft, "Weltsaal");
        samples.post(
                        "/api/v1/meetings/" + draft + "/sessions",
                        MeetingSamples.session(room, "2026-10-24T09:00", "2026-10-24T10:00"))
                .expectStatus()
                .isCreated();

        assertThat(database.sql("select distinct audience from platform_outbox where meeting = :meeting")
                        .bind("meeting", draft.value())
                        .map(row -> row.get("audience", String.class))
                        .all()
                        .collectList()
                        .block())
                .containsExactly("SECRETARIAT");
    }

    private Refusal call(WebTestClient outsider, Route route, String path) {
        var request = outsider.mutate()
                .responseTimeout(Duration.ofSeconds(10))
                .build()
                .method(route.method())
                .uri(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path))
                .accept(MediaType.ALL)
                .header(HttpHeaders.IF_MATCH, "\"1\"");
        boolean sends = route.method() == HttpMethod.POST || route.method() == HttpMethod.PUT;
        return Refusal.of(
                sends
                        ? request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(Map.of())
                                .exchange()
                        : request.exchange());
    }
}
