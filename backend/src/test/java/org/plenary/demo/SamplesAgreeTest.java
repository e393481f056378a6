package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Language;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Programme;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The sample data of the demonstration do not contradict each other. */
@PlenaryTest(properties = "plenary.demo=true", shared = true)
class SamplesAgreeTest {

    @Autowired
    Meetings meetings;

    @Autowired
    Programme programme;

    @Autowired
    DatabaseClient database;

    @Test
    void titlesFitThePeopleWhoBearThem() {
        List<String> odd = database.sql("""
                        select honorific || ' ' || display_name || ', ' || title from registration_participant
                        where honorific like '%Mr.' and title ~ '(Ministra|Consejera|Directora|Conseillère|Directrice|Chargée|وزيرة|مديرة|مستشارة|مسؤولة|منسقة)'
                           or honorific like '%Ms.' and title ~ '(Ministro|Consejero|Director |Conseiller,|Directeur|Chargé |^وزير |^مدير |^مستشار |^مسؤول |^منسق )'
                        union all
                        select speaker_name || ', ' || title from speakers_inscription
                        where speaker_name ~ 'Mr[.]' and title ~ '(Ministra|Viceministra|déléguée|وزيرة|نائبة)'
                           or speaker_name ~ 'Ms[.]' and title ~ '(Ministro|Viceministro|délégué |^وزير |^نائب )'
                        """)
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
        assertThat(odd).isEmpty();
    }

    @Test
    void nobodyIsInTwoDelegations() {
        List<String> twice = database.sql("""
                        select meeting || ' ' || name_key from registration_participant
                        group by meeting, name_key having count(distinct delegation) > 1
                        """)
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
        assertThat(twice).isEmpty();
    }

    @Test
    void whatLanguagesAreAskedForAreProvided() {
        List<String> missing = database.sql("""
                        select distinct r.session || ' ' || asked from interpretation_request r
                            left join interpretation_provision p using (session),
                            unnest(r.speaks || r.listens) asked
                        where not coalesce(asked = any (p.languages), false)
                        """)
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
        assertThat(missing).isEmpty();
    }

    @Test
    void workingGroupsStandInTheOrderOfTheirNumbers() {
        for (Meeting meeting : meetings.all().collectList().block()) {
            List<String> groups = programme
                    .sessions(meeting.code())
                    .map(session -> session.title().in(Language.EN))
                    .filter(title -> title.startsWith("Working group "))
                    .collectList()
                    .block();
            assertThat(groups).as(meeting.code().value()).isSorted();
        }
    }
}
