package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeIssue;
import org.plenary.calendar.ical.StrictCalendar;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Visibility;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.ParticipantService;
import org.plenary.registration.Participants;
import org.plenary.registration.Person;
import org.plenary.registration.RegistrationKey;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The corrected address of an approved person: badge and invitations go there, the old calendar is freed (C2). */
@PlenaryTest
@Import({SignedIn.class, CalendarMeeting.class, CalendarPost.class})
class ReaddressingTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    CalendarMeeting sample;

    @Autowired
    CalendarPost post;

    @Autowired
    ParticipantService service;

    @Autowired
    Participants participants;

    @Autowired
    BadgeBook badges;

    @Autowired
    BadgeIssue issue;

    @Autowired
    TestDatabase database;

    private Viewer secretariat;
    private Delegation delegation;
    private Participant person;
    private String wrong;

    @BeforeEach
    void approved() {
        secretariat = signedIn.as(Grant.ofNetwork(Role.SECRETARIAT)).viewer();
        MeetingCode meeting = sample.published(secretariat);
        sample.session(meeting, "Opening", 9, Visibility.PUBLIC, secretariat);
        sample.session(meeting, "Working group", 11, Visibility.PARTICIPANTS, secretariat);
        wrong = address();
        delegation = sample.delegation(meeting, "JOR", address(), secretariat);
        person = sample.approved(delegation, ParticipantRole.DELEGATE, wrong, secretariat);
        post.settle();
    }

    @Test
    void theNewAddressIsWelcomedAndTheOldOneFreed() {
        String right = address();
        correct(right);
        List<CalendarPost.Sent> before = post.to(wrong);
        assertThat(before)
                .extracting(CalendarPost.Sent::template)
                .containsExactly("calendar-welcome", "calendar-release");
        StrictCalendar release =
                StrictCalendar.read(Objects.requireNonNull(before.get(1).ics()));
        assertThat(release.value("METHOD")).isEqualTo("CANCEL");
        assertThat(release.values("ATTENDEE")).containsExactly("mailto:" + wrong);
        List<CalendarPost.Sent> after = post.to(right);
        assertThat(after).extracting(CalendarPost.Sent::template).containsExactly("calendar-welcome");
        assertThat(after.get(0).attachments()).anyMatch(file -> file.endsWith("application/pdf"));
        StrictCalendar request =
                StrictCalendar.read(Objects.requireNonNull(after.get(0).ics()));
        assertThat(request.value("METHOD")).isEqualTo("REQUEST");
        assertThat(request.values("ATTENDEE")).containsExactly("mailto:" + right);
    }

    @Test
    void anyOtherCorrectionWritesToNobody() {
        person = edited(person(wrong, "Deputy Minister"));
        post.settle();
        assertThat(post.to(wrong)).hasSize(1);
    }

    @Test
    void withoutAnAddressTheFocalPointGetsTheBadge() {
        correct(null);
        assertThat(post.to(wrong)).hasSize(2);
        String focalPoint = delegation.focalPoints().get(0).email();
        assertThat(post.to(focalPoint)).extracting(CalendarPost.Sent::template).containsExactly("calendar-welcome");
    }

    @Test
    void aRevokedBadgeHoldsNoLetterBack() {
        var badge = Objects.requireNonNull(badges.current(person.id()).block());
        issue.revoke(person.meeting(), badge.id(), "Lost", false, secretariat).block();
        String right = address();
        correct(right);
        assertThat(post.to(right)).singleElement().satisfies(letter -> {
            assertThat(letter.attachments()).noneMatch(file -> file.endsWith("application/pdf"));
            assertThat(letter.text()).contains("لم تُرفق شارتكم");
        });
    }

    @Test
    void aWelcomeThatAnotherInstanceHasNotFinishedIsWaitedFor() throws Exception {
        try (var elsewhere = database.jdbc()) {
            run(elsewhere, "delete from calendar_attendee where participant = '" + person.id() + "'");
            elsewhere.setAutoCommit(false);
            run(elsewhere, "select pg_advisory_xact_lock(hashtext('calendar'), hashtext('" + person.meeting() + "'))");
            run(elsewhere, """
                    insert into calendar_attendee (meeting, participant, account, welcomed_at)
                    select meeting, id, account, now() from registration_participant where id = '%s'
                    """.formatted(person.id()));
            String right = address();
            person = edited(person(right, "Minister"));
            untilWaitingOrDone();
            elsewhere.commit();
            post.settle();
            assertThat(post.to(right)).extracting(CalendarPost.Sent::template).containsExactly("calendar-welcome");
        }
    }

    @Test
    void whoWithdrawsAfterACorrectionIsFreedWhereTheyWereWelcomed() throws Exception {
        try (var elsewhere = database.jdbc()) {
            elsewhere.setAutoCommit(false);
            run(elsewhere, "select pg_advisory_xact_lock(hashtext('calendar'), hashtext('" + person.meeting() + "'))");
            person = edited(person(address(), "Minister"));
            var key = new RegistrationKey(person.meeting(), delegation.id(), person.id());
            service.withdraw(key, null, null, secretariat).block();
            elsewhere.commit();
        }
        post.settle();
        assertThat(post.to(wrong))
                .extracting(CalendarPost.Sent::template)
                .containsExactly("calendar-welcome", "calendar-release");
    }

    /** Until the correction is worked off, or waits for the other instance's agendas. */
    private void untilWaitingOrDone() throws Exception {
        for (int i = 0; i < 100; i++) {
            if (count("select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
                                    + " (select oid from pg_database where datname = current_database())")
                            > 0
                    || count("select count(*) from platform_outbox_task where handler = 'calendar.welcome'") == 0) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private int count(String query) throws SQLException {
        try (var connection = database.jdbc();
                var found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void correct(@Nullable String email) {
        person = edited(person(email, "Minister"));
        post.settle();
    }

    private Participant edited(Person data) {
        var key = new RegistrationKey(person.meeting(), delegation.id(), person.id());
        long version =
                Objects.requireNonNull(participants.get(person.id()).block()).version();
        return Objects.requireNonNull(
                service.edit(key, version, data, secretariat).block());
    }

    private static Person person(@Nullable String email, String title) {
        return new Person(
                ParticipantRole.DELEGATE,
                "H.E. Ms.",
                "Layla Haddad",
                "ليلى حداد",
                null,
                title,
                email,
                Language.AR,
                null,
                true,
                false);
    }

    private static String address() {
        return "person-" + UUID.randomUUID() + "@mission.example";
    }
}
