package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever tries the demonstration finds something on every screen of the ministerial segment. */
@PlenaryTest(properties = "plenary.demo=true", shared = true)
class SegmentShownTest {

    @Autowired
    DatabaseClient database;

    @Test
    void theComingListHasAGroupAnswersAndTwoExchangesThatWait() {
        Map<String, Object> found = shown("""
                select count(*) filter (where i.group_name is not null and cardinality(i.aligned) = 8) groups,
                       count(*) filter (where c.answer = 'confirmed') confirmed,
                       count(*) filter (where c.answer = 'declined') declined,
                       (select count(*) from speakers_swap s where s.list = l.id and s.state = 'open') waiting
                from speakers_list l join speakers_inscription i on i.list = l.id
                     left join speakers_confirmation c on c.inscription = i.id
                where l.meeting like 'geneva-%' group by l.id
                """);
        assertThat(found)
                .containsEntry("groups", 1L)
                .containsEntry("confirmed", 5L)
                .containsEntry("declined", 1L)
                .containsEntry("waiting", 2L);
    }

    @Test
    void textsWaitUnderEmbargoAndThoseOfTheLastMeetingsAreRead() {
        Map<String, Object> found = shown("""
                select count(*) filter (where l.meeting like 'geneva-%' and i.state = 'inscribed') under_embargo,
                       count(*) filter (where l.meeting = 'berlin-2018' and i.state = 'delivered') read,
                       count(distinct t.language) languages, count(*) filter (where t.late) late
                from speakers_text t join speakers_inscription i on i.id = t.inscription join speakers_list l on l.id = i.list
                """);
        assertThat((Long) found.get("under_embargo")).isGreaterThanOrEqualTo(3);
        assertThat((Long) found.get("read")).isGreaterThanOrEqualTo(3);
        assertThat((Long) found.get("languages")).isGreaterThanOrEqualTo(2);
        assertThat(found).containsEntry("late", 0L);
    }

    @Test
    void twoDelegationsOfTheComingListWaitToReply() {
        Map<String, Object> found = shown("""
                select count(*) waiting, count(distinct r.delegation) delegations, count(r.remark) remarks
                from speakers_reply r join speakers_list l on l.id = r.list
                where l.meeting like 'geneva-%' and r.state = 'inscribed' and r.replies_to is not null
                """);
        assertThat(found)
                .containsEntry("waiting", 2L)
                .containsEntry("delegations", 2L)
                .containsEntry("remarks", 2L);
    }

    private Map<String, Object> shown(String query) {
        return database.sql(query).fetch().one().block();
    }
}
