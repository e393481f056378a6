package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestDatabase;

/** A database of the first release, with people and calendars in it, becomes one of today without losing or inventing anything. */
class MigrationsKeepDataTest {

    private static final String FIRST_RELEASE = "090";

    private static final String SPAIN = """
            insert into network_entity (code, kind, iso2, name, sort_name)
                select 'ESP', 'member-state', 'ES', names, names
                from (select jsonb_object_agg(tag, 'Name') names
                      from unnest(array['ar', 'en', 'es', 'fr', 'ru', 'zh']) tag) n;
            """;

    private static final String PEOPLE = """
            insert into identity_account (id, email, name, language, created_at)
                values ('00000000-0000-0000-0000-0000000000a1', 'head@mission.example', 'Head', 'en', now());
            insert into meetings_meeting
                    (code, title, city, venue, zone, first_day, last_day, languages, state, created_at, published_at)
                values ('berlin-2018', '{"en": "Meeting"}', '{"en": "Berlin"}', '{"en": "Weltsaal"}', 'Europe/Berlin',
                        '2018-04-09', '2018-04-10', array['en'], 'published', now(), now());
            insert into registration_delegation (id, meeting, entity, invited_at)
                values ('00000000-0000-0000-0000-0000000000d1', 'berlin-2018', 'ESP', now());
            insert into registration_participant
                    (id, meeting, delegation, role, category, passport_name, display_name, account, language,
                     photo_consent, at_risk, name_key, state, created_at)
                values ('00000000-0000-0000-0000-0000000000b1', 'berlin-2018', '00000000-0000-0000-0000-0000000000d1',
                        'head', 'head-of-delegation', 'Head', 'Head', '00000000-0000-0000-0000-0000000000a1', 'en',
                        false, false, 'head', 'approved', now());
            insert into calendar_attendee (meeting, participant, welcomed_at)
                values ('berlin-2018', '00000000-0000-0000-0000-0000000000b1', now());
            """;

    private static final String CALENDARS = """
            insert into calendar_entry (uid, meeting, account, kind, subject, starts_at, ends_at, place, title, status,
                                        sequence, changed_at, told_start, told_end, told_status)
                values (gen_random_uuid(), 'berlin-2018', '00000000-0000-0000-0000-0000000000a1', 'session',
                        gen_random_uuid(), '2018-04-09 07:00Z', '2018-04-09 08:00Z', '{}', '{"en": "Told"}', 'confirmed',
                        3, now(), '2018-04-09 07:00Z', '2018-04-09 08:00Z', 'confirmed');
            insert into calendar_entry (uid, meeting, kind, subject, starts_at, ends_at, place, title, status,
                                        sequence, changed_at)
                values (gen_random_uuid(), 'berlin-2018', 'session', gen_random_uuid(), '2018-04-09 07:00Z',
                        '2018-04-09 08:00Z', '{}', '{"en": "Public"}', 'confirmed', 1, now());
            """;

    /** The first name was that of a speaker before the present one, who is at risk, too; the second is the present one's. */
    private static final String SPEAKERS = """
            insert into registration_participant
                    (id, meeting, delegation, role, category, passport_name, display_name, alias, language,
                     photo_consent, at_risk, name_key, state, created_at)
                values ('00000000-0000-0000-0000-0000000000b2', 'berlin-2018', '00000000-0000-0000-0000-0000000000d1',
                        'delegate', 'delegate', 'Present', 'Present', 'Delegate Two', 'en', false, true, 'present',
                        'approved', now());
            insert into meetings_room (id, meeting, name, capacity, booths)
                values ('00000000-0000-0000-0000-0000000000e1', 'berlin-2018', '{}', 10, 0);
            insert into meetings_session (id, meeting, room, kind, title, starts_at, ends_at, visibility, languages)
                values ('00000000-0000-0000-0000-0000000000e2', 'berlin-2018', '00000000-0000-0000-0000-0000000000e1',
                        'plenary', '{}', '2018-04-09 07:00Z', '2018-04-09 08:00Z', 'public', array['en']);
            insert into speakers_list (id, meeting, session, title, opens_at, closes_at, zone, national_seconds,
                                       group_seconds, observer_seconds, civil_society_seconds, changeover_seconds, bands)
                values ('00000000-0000-0000-0000-0000000000f1', 'berlin-2018', '00000000-0000-0000-0000-0000000000e2',
                        '{}', '2018-04-01 00:00Z', '2018-04-08 00:00Z', 'Europe/Berlin', 180, 180, 180, 180, 60, '[]');
            insert into speakers_inscription (id, list, delegation, entity, entity_kind, receipt, received_at,
                                              speaker_name, participant, title, level, language, state, ground, place)
                values ('00000000-0000-0000-0000-0000000000f2', '00000000-0000-0000-0000-0000000000f1',
                        '00000000-0000-0000-0000-0000000000d1', 'ESP', 'state', 1, now(), 'Delegate Two',
                        '00000000-0000-0000-0000-0000000000b2', 'Minister', 'm', 'en', 'waiting', 'receipt', 1);
            insert into speakers_inscription (id, list, delegation, entity, entity_kind, receipt, received_at,
                                              speaker_name, title, level, language, state, ground, place)
                values ('00000000-0000-0000-0000-0000000000f5', '00000000-0000-0000-0000-0000000000f1',
                        '00000000-0000-0000-0000-0000000000d1', 'ESP', 'state', 2, now(), 'PRESENT',
                        'Director', 'm', 'en', 'withdrawn', 'receipt', 2),
                       ('00000000-0000-0000-0000-0000000000f6', '00000000-0000-0000-0000-0000000000f1',
                        '00000000-0000-0000-0000-0000000000d1', 'ESP', 'state', 3, now(), 'Another',
                        'Minister', 'm', 'en', 'withdrawn', 'receipt', 3);
            insert into speakers_protected_name (inscription, name, alias) values
                ('00000000-0000-0000-0000-0000000000f2', 'Former', 'Delegate One'),
                ('00000000-0000-0000-0000-0000000000f2', 'Present', 'Delegate Two');
            """;

    /** The session gets two more lists: one that somebody published and one on which nobody relies. */
    private static final String LISTS = """
            insert into speakers_list (id, meeting, session, title, opens_at, closes_at, zone, national_seconds,
                                       group_seconds, observer_seconds, civil_society_seconds, changeover_seconds, bands)
                select another::uuid, meeting, session, title, opens_at, closes_at, zone, 180, 180, 180, 180, 60, bands
                from speakers_list, unnest(array['00000000-0000-0000-0000-0000000000f3',
                                                 '00000000-0000-0000-0000-0000000000f4']) as another;
            insert into speakers_publication (list, revision, at, slots)
                values ('00000000-0000-0000-0000-0000000000f4', 1, now(), '[
                    {"entry": {"inscription": "00000000-0000-0000-0000-0000000000f5"}, "speaker": {"name": "Present"}},
                    {"entry": {"inscription": "00000000-0000-0000-0000-0000000000f6"}, "speaker": {"name": "Another"}}]');
            """;

    /** One person recorded three times: twice for the same days, and once after an end; and somebody else at the same time. */
    private static final String DESIGNATIONS = """
            insert into network_designation (id, entity, name, first_day, last_day) values
                ('00000000-0000-0000-0000-0000000000c1', 'ESP', 'Twice', '2017-01-01', '2017-12-31'),
                ('00000000-0000-0000-0000-0000000000c2', 'ESP', 'twice', '2017-06-01', '2017-12-31'),
                ('00000000-0000-0000-0000-0000000000c3', 'ESP', 'Twice', '2018-01-01', null),
                ('00000000-0000-0000-0000-0000000000c4', 'ESP', 'Other', '2017-01-01', null);
            """;

    /** Of the five invented organisations of that release, one for each way to use one, and one that nobody used. */
    private static final String INVENTED = """
            insert into network_entity (code, kind, name, sort_name)
                select code, 'civil-society', names, names
                from unnest(array['HIGHLAND-VOICES', 'LANTERN-LEGAL', 'OLIVE-BRIDGE', 'SHORELINE-PEACE', 'THREE-RIVERS',
                                  'REAL-ONE']) code,
                     (select jsonb_object_agg(tag, 'Name') names from unnest(array['ar', 'en', 'es', 'fr', 'ru', 'zh']) tag) n
                on conflict do nothing;
            insert into network_designation (id, entity, name, first_day)
                values ('00000000-0000-0000-0000-0000000000c5', 'HIGHLAND-VOICES', 'Z', '2018-01-01');
            insert into network_chair (entity, first_day, last_day) values ('LANTERN-LEGAL', '2018-01-01', '2018-12-31');
            insert into meetings_chair (meeting, entity, position) values ('berlin-2018', 'OLIVE-BRIDGE', 1);
            insert into registration_delegation (id, meeting, entity, invited_at)
                values ('00000000-0000-0000-0000-0000000000d2', 'berlin-2018', 'SHORELINE-PEACE', now());
            """;

    private static final String GATE = """
            insert into checkin_gate (id, meeting, name, created_at)
                values (gen_random_uuid(), 'berlin-2018', 'Main entrance', now());
            """;

    /** An answer with a birth date under the key of a command; one about a room, without people. */
    private static final String KEYS = """
            insert into platform_idempotency (scope, key, fingerprint, answer) values
                ('register x y', 'one', '', '{"id": "00000000-0000-0000-0000-0000000000b1", "birthDate": "1981-02-03"}'),
                ('room x y', 'two', '', '{"id": "00000000-0000-0000-0000-0000000000e1", "capacity": 10}');
            """;

    @Test
    void peopleAndCalendarsOfTheFirstReleaseAreKept() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.jdbc();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            migrate(database, connection, FIRST_RELEASE, "none ");
            statement.execute(SPAIN + PEOPLE + CALENDARS + SPEAKERS + LISTS + DESIGNATIONS + INVENTED + GATE + KEYS);

            migrate(database, connection, "latest", "R");

            assertThat(one(statement, "select name::text from checkin_gate")).isEqualTo("{\"en\": \"Main entrance\"}");
            assertThat(one(statement, "select string_agg(answer::text, ' ' order by key) from platform_idempotency"))
                    .isEqualTo("\"00000000-0000-0000-0000-0000000000b1\""
                            + " {\"id\": \"00000000-0000-0000-0000-0000000000e1\", \"capacity\": 10}");
            assertThat(one(statement, "select account::text from calendar_attendee"))
                    .isEqualTo("00000000-0000-0000-0000-0000000000a1");
            assertThat(one(statement, """
                    select string_agg((title->>'en') || sequence || ' ' || (setting->'venue'->>'en') || ' '
                        || coalesce(told_setting->'city'->>'en', 'untold'), ', ' order by sequence) from calendar_entry
                    """)).isEqualTo("Public1 Weltsaal untold, Told3 Weltsaal Berlin");
            assertThat(one(statement, "select role || ' ' || state from registration_participant where role = 'head'"))
                    .isEqualTo("head approved");
            assertThat(one(statement, """
                    select string_agg(name || ' ' || coalesce(participant::text, 'nobody known'), ', ' order by name)
                    from speakers_protected_name
                    """))
                    .isEqualTo("Former nobody known, Present 00000000-0000-0000-0000-0000000000b2,"
                            + " Present 00000000-0000-0000-0000-0000000000b2");
            assertThat(one(statement, """
                    select string_agg(speaker_name || ' ' || right(coalesce(participant::text, 'nobody'), 2) || title, ', '
                        order by receipt) from speakers_inscription
                    """)).isEqualTo("Delegate Two b2, Delegate Two b2, Another dyMinister");
            assertThat(one(statement, """
                    select string_agg(name || case when recorded_twice then ' again' else '' end, ', ' order by id)
                    from network_designation
                    """)).isEqualTo("Twice, twice again, Twice, Other, Z");
            assertThat(one(statement, """
                    select string_agg(code, ', ' order by code) from network_entity where kind = 'civil-society'
                    """))
                    .isEqualTo("HIGHLAND-VOICES, LANTERN-LEGAL, OLIVE-BRIDGE, REAL-ONE, SHORELINE-PEACE");
            assertThat(one(statement, """
                    select string_agg(right(id::text, 2) || case when beside_another then ' beside' else '' end, ', '
                        order by id) from speakers_list
                    """)).isEqualTo("f1 beside, f4");
            assertThat(one(statement, """
                    select count(*) || ' ' || count(confirmation_reminder_minutes) || count(swap_expiry_minutes)
                        || count(drift_minutes) from speakers_list
                    """))
                    .as("no list says for itself what it never said")
                    .isEqualTo("2 000");
            String another = """
                    insert into registration_participant (id, meeting, delegation, role, category, passport_name,
                            display_name, language, photo_consent, at_risk, name_key, state, created_at)
                        select gen_random_uuid(), meeting, delegation, role, category, 'Next', 'Next', 'en', false,
                            false, 'next', '%s', now()
                        from registration_participant where role = 'head' and state = 'approved'
                    """;
            statement.execute(another.formatted("draft"));
            assertThatThrownBy(() -> statement.execute(another.formatted("submitted")))
                    .hasMessageContaining("registration_one_coming_head");
            assertThatThrownBy(() -> statement.execute(another.formatted("approved")))
                    .hasMessageContaining("registration_one_head");
        }
    }

    /** @param repeated how the names of scripts begin that are run at each change: those of today need today's tables */
    private static void migrate(TestDatabase database, Connection connection, String target, String repeated)
            throws SQLException {
        Flyway.configure()
                .dataSource(connection.getMetaData().getURL(), database.user(), database.password())
                .target(target)
                .repeatableSqlMigrationPrefix(repeated)
                .load()
                .migrate();
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
