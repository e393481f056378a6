package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Chairs;
import org.plenary.network.Troika;
import org.plenary.platform.FactStore;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The demonstration is complete, says nothing about anybody real, and is loaded once. */
@PlenaryTest(properties = "plenary.demo=true", shared = true)
class DemonstrationTest {

    private static final MeetingCode BERLIN = MeetingCode.of("berlin-2018");

    @Autowired
    WebTestClient client;

    @Autowired
    Meetings meetings;

    @Autowired
    Delegations delegations;

    @Autowired
    Participants participants;

    @Autowired
    Chairs chairs;

    @Autowired
    DemoLoading loading;

    @Autowired
    DemoClock clock;

    @Autowired
    FactStore facts;

    @Autowired
    DatabaseClient database;

    @Test
    void allMeetingsArePublishedInSixLanguages() {
        List<Meeting> all = meetings.all().collectList().block();
        assertThat(all).hasSize(6).allMatch(Meeting::published);
        assertThat(all).allSatisfy(meeting -> {
            assertThat(meeting.title().missing()).isEmpty();
            assertThat(meeting.coverNote().missing()).isEmpty();
        });
        assertThat(all).extracting(meeting -> meeting.code().value()).contains("new-york-2016", "debrief-2018");
    }

    @Test
    void berlinHasAboutOneHundredAndFiftyPeopleOfSixtyEntitiesInFourScripts() {
        List<Participant> people = participants.approvedOf(BERLIN).collectList().block();
        assertThat(people).hasSizeBetween(145, 160);
        assertThat(delegations.ofMeeting(BERLIN).count().block()).isGreaterThanOrEqualTo(60);
        for (Character.UnicodeScript script : List.of(
                Character.UnicodeScript.LATIN,
                Character.UnicodeScript.ARABIC,
                Character.UnicodeScript.HAN,
                Character.UnicodeScript.CYRILLIC)) {
            assertThat(people)
                    .as(script.name())
                    .anyMatch(person ->
                            Character.UnicodeScript.of(person.displayName().codePointAt(0)) == script);
        }
        assertThat(people)
                .allMatch(person -> person.email() == null || person.email().endsWith(".example"));
    }

    @Test
    void theComingMeetingOpensTomorrowInTheMiddleOfRegistration() {
        Meeting coming = meetings.all()
                .filter(meeting -> meeting.code().value().startsWith("geneva-"))
                .single()
                .block();
        assertThat(coming.days().start()).isAfter(clock.instant());
        List<String> states = database.sql(
                        "select distinct state from registration_participant where meeting = :meeting")
                .bind("meeting", coming.code().value())
                .map(row -> row.get("state", String.class))
                .all()
                .collectList()
                .block();
        assertThat(states).contains("draft", "submitted", "approved", "returned", "refused");
    }

    @Test
    void whatHappenedIsDatedAsItWas() {
        Long late =
                database.sql("""
                        select count(*) late from speakers_inscription i join speakers_list l on l.id = i.list
                        where l.meeting = 'new-york-2016' and i.received_at >= timestamptz '2016-09-23'
                        """).map(row -> row.get("late", Long.class)).one().block();
        assertThat(late).isZero();
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void noLetterIsAboutAMeetingThatIsOver() {
        Map<String, Object> found = database.sql("""
                        select (select count(*) from mail_message where template = 'delegation-invitation') letters,
                               (select count(*) from registration_delegation where meeting like 'geneva-%') coming
                        """).fetch().one().block();
        assertThat(found.get("letters")).isEqualTo(found.get("coming"));
    }

    @Test
    void civilSocietyIsInvented() {
        List<String> invented = database.sql(
                        "select code from network_entity where kind = 'civil-society' order by code")
                .map(row -> row.get("code", String.class))
                .all()
                .collectList()
                .block();
        assertThat(invented)
                .containsExactly("HIGHLAND-VOICES", "LANTERN-LEGAL", "OLIVE-BRIDGE", "SHORELINE-PEACE", "THREE-RIVERS");
    }

    @Test
    void thereIsATroika() {
        Troika today = chairs.troika(LocalDate.ofInstant(clock.today(), ZoneOffset.UTC))
                .block();
        assertThat(today.current()).extracting(EntityCode::value).containsExactly("CHE", "ZAF");
        assertThat(today.outgoing()).isNotEmpty();
        assertThat(chairs.troika(LocalDate.of(2018, 6, 1)).block())
                .isEqualTo(new Troika(
                        List.of(EntityCode.of("ESP")), List.of(EntityCode.of("DEU")), List.of(EntityCode.of("NAM"))));
    }

    @Test
    void peopleCameToBerlinMostlyShortlyBeforeTheOpening() {
        Map<String, Object> came = database.sql("""
                        select count(*) n, count(*) filter (where verdict = 'admitted') admitted,
                               count(*) filter (where happened_at between timestamptz '2018-04-09 06:15Z'
                                                and timestamptz '2018-04-09 07:00Z') rush,
                               min(happened_at) >= timestamptz '2018-04-09 05:30Z' as not_before,
                               max(happened_at) <= timestamptz '2018-04-09 08:30Z' as not_after
                        from checkin_scan where meeting = 'berlin-2018'
                        """).fetch().one().block();
        assertThat((Long) came.get("n")).isBetween(125L, 158L).isEqualTo(came.get("admitted"));
        assertThat((Long) came.get("rush")).isGreaterThan((Long) came.get("n") / 2);
        assertThat(came).containsEntry("not_before", true).containsEntry("not_after", true);
    }

    /** Told at the start already: the application says where it is only after that. */
    @Test
    void everybodyHasABadgeAndHasArrivedBeforeTheAddressIsTold() {
        Boolean whole = database.sql("""
                        select (select count(*) from registration_participant where state = 'approved')
                             = (select count(*) from badges_badge)
                           and not exists (select from platform_outbox_task) done
                        """)
                .map(row -> row.get("done", Boolean.class))
                .one()
                .block();
        assertThat(whole).isTrue();
    }

    @Test
    void statesHaveDesignatedFocalPoints() {
        LocalDate today = LocalDate.ofInstant(clock.today(), ZoneOffset.UTC);
        Map<String, Object> found =
                database.sql("""
                        select count(*) filter (where last_day is null and first_day <= :today) held,
                               count(*) filter (where last_day < :today) ended,
                               count(*) filter (where first_day > :today) coming
                        from network_designation
                        """).bind("today", today).fetch().one().block();
        assertThat((Long) found.get("held")).isGreaterThan(20);
        assertThat((Long) found.get("ended")).isPositive();
        assertThat((Long) found.get("coming")).isEqualTo(1);
    }

    @Test
    void loadingAgainChangesNothing() {
        Map<String, Object> before = counts();
        loading.load().block();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void realMeetingsAreLeftAlone() {
        database.sql("delete from platform_setting where name = 'demonstration'")
                .then()
                .block();
        try {
            assertThatThrownBy(() -> loading.load().block()).isInstanceOf(RealMeetingsPresent.class);
        } finally {
            facts.put("demonstration", "true").block();
        }
    }

    @ParameterizedTest
    @EnumSource(DemoPart.class)
    void everyPartHasAnAddressThatWorksAgainAndAgain(DemoPart part) {
        String first = enter(part);
        assertThat(first).contains(part == DemoPart.DOOR ? "/door/enrol" : "/sign-in");
        assertThat(enter(part)).isNotEqualTo(first);
    }

    @Test
    void nobodyElsewhereIsLetIn() {
        client.get()
                .uri("/api/v1/demo/sign-ins")
                .header("X-Forwarded-For", "192.0.2.7")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/api/v1/demo/sign-ins/nobody")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/api/v1/demo/sign-ins")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(DemoPart.values().length);
    }

    private String enter(DemoPart part) {
        return client.get()
                .uri("/api/v1/demo/sign-ins/" + part.key())
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation()
                .toString();
    }

    /** Everything that is counted is asked for when all events were handled. */
    private Map<String, Object> counts() {
        return database.sql("""
                        select (select count(*) from meetings_meeting) meetings,
                               (select count(*) from meetings_session) sessions,
                               (select count(*) from registration_delegation) delegations,
                               (select count(*) from registration_participant) people,
                               (select count(*) from speakers_inscription) inscriptions,
                               (select count(*) from identity_account) accounts,
                               (select count(*) from network_chair) chairs,
                               (select count(*) from network_designation) designations,
                               (select count(*) from checkin_gate) gates,
                               (select count(*) from checkin_scan) arrivals,
                               (select count(*) from mail_message) letters,
                               (select count(*) from identity_grant) grants,
                               (select count(*) from identity_audit where action not like '%badge%') audited,
                               (select count(*) from platform_outbox where topic not like 'badges.%'
                                and topic not like 'checkin.%') events
                        """).fetch().one().block();
    }
}
