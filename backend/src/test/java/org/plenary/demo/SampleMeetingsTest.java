package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.registration.Delegations;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The sample meetings are the Network's own: when and where they were, under whose chair, who was there, what was held. */
@PlenaryTest(properties = "plenary.demo=true", shared = true)
class SampleMeetingsTest {

    private static final String PARTS_OF_TWO_DAYS =
            "ministerial-segment plenary reception working-group focal-points-only";

    @Autowired
    Meetings meetings;

    @Autowired
    Delegations delegations;

    @Autowired
    DatabaseClient database;

    @Autowired
    DemoClock clock;

    @ParameterizedTest
    @CsvSource({
        "new-york-2016, 2016-09-23, 2016-09-23, America/New_York, ESP CAN CHL JPN NAM ARE",
        "alicante-2017, 2017-04-26, 2017-04-27, Europe/Madrid,    ESP",
        "new-york-2017, 2017-09-20, 2017-09-20, America/New_York, ESP DEU NAM",
        "berlin-2018,   2018-04-09, 2018-04-10, Europe/Berlin,    DEU",
        "debrief-2018,  2018-05-24, 2018-05-24, America/New_York, DEU",
    })
    void wereHeld(String code, LocalDate first, LocalDate last, String zone, String chairs) {
        Meeting meeting = meetings.get(MeetingCode.of(code)).block();

        assertThat(meeting.firstDay()).isEqualTo(first);
        assertThat(meeting.lastDay()).isEqualTo(last);
        assertThat(meeting.zone().getId()).isEqualTo(zone);
        assertThat(meeting.chairs()).extracting(Object::toString).containsExactly(chairs.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "new-york-2016, 30, 40",
        "alicante-2017, 65, 65",
        "new-york-2017, 30, 40",
        "berlin-2018,   60, 75",
        "debrief-2018,  55, 65",
    })
    void broughtDelegations(String code, long least, long most) {
        assertThat(delegations.ofMeeting(MeetingCode.of(code)).count().block()).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({
        "new-york-2016, ministerial-segment plenary focal-points-only",
        "alicante-2017, plenary reception working-group focal-points-only",
        "new-york-2017, plenary focal-points-only",
        "berlin-2018,   " + PARTS_OF_TWO_DAYS,
        "debrief-2018,  plenary",
    })
    void hadSessionsOfTheseKinds(String code, String kinds) {
        assertThat(kinds(code)).containsExactlyInAnyOrder(kinds.split(" "));
    }

    @Test
    void alicanteHadSixtyStatesAndFiveOrganisations() {
        List<String> others = column("""
                select code as found from registration_delegation join network_entity on code = entity
                where meeting = 'alicante-2017' and kind not in ('member-state', 'observer-state')
                """);

        assertThat(others).containsExactlyInAnyOrder("ECOWAS", "EU", "NATO", "UFM", "UN-WOMEN");
    }

    @Test
    void ministersSpokeFromNineToTenInNewYork() {
        assertThat(column("""
                        select to_char(starts_at at time zone 'America/New_York', 'HH24:MI') || '-'
                            || to_char(ends_at at time zone 'America/New_York', 'HH24:MI') as found
                        from meetings_session where meeting = 'new-york-2016' and kind = 'ministerial-segment'
                        """)).containsExactly("09:00-10:00");
    }

    @Test
    void theComingMeetingStartsTomorrow() {
        Meeting coming = meetings.all()
                .filter(meeting -> meeting.code().value().startsWith("geneva-"))
                .single()
                .block();

        LocalDate today = LocalDate.ofInstant(clock.today(), coming.zone());
        assertThat(coming.firstDay()).isEqualTo(today.plusDays(1));
        assertThat(coming.lastDay()).isEqualTo(today.plusDays(2));
        assertThat(kinds(coming.code().value())).containsExactlyInAnyOrder(PARTS_OF_TWO_DAYS.split(" "));
    }

    @Test
    void whoeverWasOnAPastListHasSpoken() {
        assertThat(column("""
                        select distinct l.meeting || ' ' || i.state as found
                        from speakers_inscription i join speakers_list l on l.id = i.list
                        where l.meeting not like 'geneva-%'
                        """)).containsExactlyInAnyOrder("new-york-2016 delivered", "berlin-2018 delivered");
    }

    private Stream<String> kinds(String meeting) {
        return column("select distinct kind as found from meetings_session where meeting = '" + meeting + "'").stream();
    }

    private List<String> column(String sql) {
        return database.sql(sql)
                .map(row -> row.get("found", String.class))
                .all()
                .collectList()
                .block();
    }
}
