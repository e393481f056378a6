package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.calendar.ical.StrictCalendar;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Visibility;
import org.plenary.platform.Messages;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Participants;
import org.plenary.speakers.By;
import org.plenary.speakers.Inscribing;
import org.plenary.speakers.InscriptionDesk;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.ListDraft;
import org.plenary.speakers.Lists;
import org.plenary.speakers.NewInscription;
import org.plenary.speakers.Publishing;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.Statement;
import org.plenary.speakers.order.Level;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** C6: a published slot is an entry of the delegation's focal point; drift stays silent, a move is told, a withdrawal cancels. */
@PlenaryTest
@Import({SignedIn.class, CalendarPost.class, CalendarMeeting.class})
class SpokenCalendarTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    CalendarPost post;

    @Autowired
    CalendarMeeting sample;

    @Autowired
    Lists lists;

    @Autowired
    InscriptionDesk desk;

    @Autowired
    Inscribing inscribing;

    @Autowired
    Publishing publishing;

    @Autowired
    Participants registered;

    @Autowired
    EntryStore entries;

    @Autowired
    EventTexts texts;

    @Autowired
    Messages messages;

    Viewer secretariat;
    MeetingCode meeting;
    SessionId session;
    ListId list;
    Delegation jordan;
    String focalPoint;
    InscriptionId minister;

    @BeforeEach
    void aListIsPublished() {
        secretariat = signedIn.as(Grant.ofNetwork(Role.SECRETARIAT)).viewer();
        meeting = sample.published(secretariat);
        ProgrammeSession segment = sample.session(meeting, "Ministerial", 9, Visibility.PUBLIC, secretariat);
        session = segment.id();
        list = lists.announce(meeting, draft(null), By.of(secretariat))
                .block()
                .list()
                .id();
        focalPoint = "fp-" + UUID.randomUUID() + "@mission.example";
        jordan = sample.delegation(meeting, "JOR", focalPoint, secretariat);
        minister = inscribe(jordan, Level.M);
        publish();
    }

    @Test
    void theFocalPointIsInvitedToTheStatementAndNobodyIsNamed() {
        List<CalendarPost.Sent> letters = post.to(focalPoint);
        assertThat(letters).hasSize(1);
        StrictCalendar request = StrictCalendar.read(letters.get(0).ics());
        assertThat(request.value("METHOD")).isEqualTo("REQUEST");
        assertThat(request.component("VEVENT", 0)).contains("SUMMARY;LANGUAGE=en:Statement: Jordan", "BEGIN:VALARM");
        assertThat(letters.get(0).ics()).doesNotContain("Layla");
    }

    @Test
    void driftIsSilentAndAMoveIsTold() {
        inscribe(
                sample.delegation(meeting, "TUN", "fp2-" + UUID.randomUUID() + "@mission.example", secretariat),
                Level.HS);
        publish();
        assertThat(post.to(focalPoint)).hasSize(1);
        assertThat(slot().sequence()).isEqualTo(1);
        inscribe(
                sample.delegation(meeting, "SEN", "fp3-" + UUID.randomUUID() + "@mission.example", secretariat),
                Level.HS);
        inscribe(
                sample.delegation(meeting, "KEN", "fp4-" + UUID.randomUUID() + "@mission.example", secretariat),
                Level.HS);
        publish();
        List<CalendarPost.Sent> letters = post.to(focalPoint);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).template()).isEqualTo("calendar-update");
        assertThat(StrictCalendar.read(letters.get(1).ics()).value("SEQUENCE")).isEqualTo("2");
        assertThat(Duration.between(
                        slot().told().window().start(),
                        slot().obligation().window().start()))
                .isZero();
    }

    /** In each language the entry says that there is no time, and the letter why (L13). */
    @Test
    void beyondTheEndOfTheSegmentTheEntryHasNoTime() {
        inscribe(
                sample.delegation(meeting, "TUN", "fp2-" + UUID.randomUUID() + "@mission.example", secretariat),
                Level.HS);
        publish();
        LocalizedText timed = slot().obligation().title();
        var segment = new ListDraft.Segment(CalendarMeeting.day() + "T09:00", CalendarMeeting.day() + "T09:04");
        lists.change(meeting, list, draft(segment), 1, By.of(secretariat)).block();
        post.settle();
        assertThat(slot().status()).isEqualTo(EntryStatus.TENTATIVE);
        assertThat(slot().obligation().window().length()).isEqualTo(Duration.ofMinutes(4));
        for (Language language : Language.values()) {
            String note = texts.note(slot().obligation(), language);
            assertThat(slot().obligation().title().in(language))
                    .startsWith(timed.in(language).strip());
            assertThat(note).isNotEqualTo(messages.text("calendar.event.approximate", language));
        }
        assertThat(slot().obligation().title().texts().values()).doesNotHaveDuplicates();
        CalendarPost.Sent last = post.to(focalPoint).get(1);
        assertThat(last.text())
                .contains("no time yet", "The hours are those of the segment")
                .doesNotContain("09:05");
    }

    @Test
    void aWithdrawnStatementIsCancelled() {
        var at = new InscriptionPath(meeting, list, minister);
        inscribing.withdraw(at, null, By.of(secretariat)).block();
        post.settle();
        CalendarPost.Sent last = post.to(focalPoint).get(1);
        assertThat(last.method()).isEqualTo("CANCEL");
        assertThat(slot().status()).isEqualTo(EntryStatus.CANCELLED);
    }

    /** The entry goes to whoever is named, without another revision, and nobody else hears of it (C1, C6). */
    @Test
    void whoIsNamedInsteadGetsTheEntryAndTheFormerLosesIt() {
        String formers = "first-" + UUID.randomUUID() + "@mission.example";
        String nexts = "next-" + UUID.randomUUID() + "@mission.example";
        Participant former = sample.approved(jordan, ParticipantRole.HEAD, formers, secretariat);
        Participant next = sample.approved(jordan, ParticipantRole.DELEGATE, nexts, secretariat);
        post.settle();
        restate(former, 1);
        assertThat(statement(former).status()).isEqualTo(EntryStatus.CONFIRMED);
        assertThat(statements(next)).isEmpty();
        int told = post.to(focalPoint).size();
        restate(next, 2);
        assertThat(statement(former).status()).isNotEqualTo(EntryStatus.CONFIRMED);
        assertThat(statement(next).status()).isEqualTo(EntryStatus.CONFIRMED);
        assertThat(last(formers).method()).isEqualTo("CANCEL");
        assertThat(last(nexts).method()).isEqualTo("REQUEST");
        assertThat(last(nexts).ics()).contains("UID:" + statement(next).uid());
        assertThat(post.to(focalPoint)).as("whose slot is the same").hasSize(told);
    }

    private CalendarPost.Sent last(String address) {
        List<CalendarPost.Sent> all = post.to(address);
        return all.get(all.size() - 1);
    }

    private void restate(Participant speaker, long version) {
        var statement = Statement.national(null, speaker.id(), "Minister", Level.M, "en");
        inscribing
                .restate(
                        new InscriptionPath(meeting, list, minister),
                        jordan.id(),
                        statement,
                        version,
                        By.of(secretariat))
                .block();
        post.settle();
    }

    private CalendarEntry statement(Participant speaker) {
        return statements(speaker).get(0);
    }

    private List<CalendarEntry> statements(Participant speaker) {
        AccountId account =
                registered.get(speaker.id()).map(Participant::account).block();
        return entries.ofPeople(meeting, List.of(account))
                .filter(entry -> entry.obligation().kind() == ObligationKind.SPEAKING_SLOT)
                .collectList()
                .block();
    }

    private ListDraft draft(ListDraft.@Nullable Segment heard) {
        return new ListDraft(
                session,
                null,
                Instant.now().minusSeconds(60).toString(),
                Instant.now().plusSeconds(3600).toString(),
                null,
                heard,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                ListDraft.Waits.UNSAID);
    }

    private CalendarEntry slot() {
        return entries.ofPeople(meeting, List.of(jordan.focalPoints().get(0).account()))
                .single()
                .block();
    }

    private InscriptionId inscribe(Delegation delegation, Level level) {
        var statement = Statement.national(Speaker.of("H.E. Ms.", "Layla Haddad"), null, "Minister", level, "en");
        var wanted = new NewInscription(meeting, list, delegation.id(), statement, Instant.now());
        return desk.inscribe(wanted, By.of(secretariat), null).block();
    }

    private void publish() {
        publishing.publish(meeting, list, By.of(secretariat)).block();
        post.settle();
    }
}
