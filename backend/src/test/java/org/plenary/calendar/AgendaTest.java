package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.calendar.ical.StrictCalendar;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.meetings.Visibility;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** The story of one approved person's calendar: welcome, move, typing error, cancellation, feed, farewell. */
@PlenaryTest
@Import({SignedIn.class, CalendarPost.class, CalendarMeeting.class})
class AgendaTest extends AgendaStage {

    @Test
    void approvalBringsOneLetterWithBadgeAndInvitations() {
        List<CalendarPost.Sent> letters = post.to(email);
        assertThat(letters).hasSize(1);
        CalendarPost.Sent welcome = letters.get(0);
        assertThat(welcome.template()).isEqualTo("calendar-welcome");
        assertThat(welcome.method()).isEqualTo("REQUEST");
        assertThat(welcome.attachments()).anyMatch(file -> file.endsWith("application/pdf"));
        assertThat(welcome.attachments())
                .anyMatch(file -> file.matches("[a-z0-9-]+-[a-z0-9-]+\\.ics text/calendar.*method=REQUEST.*"))
                .noneMatch(file -> file.contains("session-0"));
        StrictCalendar request = StrictCalendar.read(welcome.ics());
        assertThat(request.value("METHOD")).isEqualTo("REQUEST");
        assertThat(request.values("ATTENDEE")).containsExactly("mailto:" + email);
        assertThat(request.value("SEQUENCE")).isEqualTo("0");
        String day = CalendarMeeting.day().toString().replace("-", "");
        assertThat(request.component("VEVENT", 0)).contains("DTSTART;TZID=Europe/Berlin:" + day + "T090000");
        assertThat(request.value("DESCRIPTION")).contains("Europe/Berlin", "09:00", "برلين");
    }

    @Test
    void theAgendaHoldsWhatIsOpenToThePerson() {
        browser.get()
                .uri("/api/v1/meetings/" + meeting + "/my-agenda?lang=en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].title")
                .isEqualTo("Opening")
                .jsonPath("$.items[0].kind")
                .isEqualTo("session")
                .jsonPath("$.items[0].status")
                .isEqualTo("confirmed")
                .jsonPath("$.items[0].localStart")
                .isEqualTo(CalendarMeeting.at(9, 0) + ":00")
                .jsonPath("$.items[0].sequence")
                .isEqualTo(0);
    }

    @Test
    void aMoveIsTheSameEntryWithTheNextSequence() {
        String uid = StrictCalendar.read(post.to(email).get(0).ics()).value("UID");
        move();
        CalendarPost.Sent update = post.to(email).get(1);
        assertThat(update.template()).isEqualTo("calendar-update");
        StrictCalendar request = StrictCalendar.read(update.ics());
        assertThat(request.value("UID")).isEqualTo(uid);
        assertThat(request.value("SEQUENCE")).isEqualTo("1");
        assertThat(request.value("METHOD")).isEqualTo("REQUEST").isEqualTo(update.method());
    }

    /** Kept in one folder, no letter's entry takes the place of another's. */
    @Test
    void theFirstLettersAboutTwoWorkingGroupsBringFilesOfTwoNames() {
        for (int group = 2; group <= 3; group++) {
            sample.session(meeting, "Working group " + group, 13 + group, Visibility.PARTICIPANTS, secretariat);
            post.settle();
        }
        assertThat(post.to(email))
                .extracting(CalendarPost.Sent::file)
                .containsExactly(
                        meeting + "-opening.ics", meeting + "-working-group-2.ics", meeting + "-working-group-3.ics");
    }

    @Test
    void screensAreToldOnceTheAgendaHasFollowed() {
        long before = hints();
        move();
        assertThat(hints()).isEqualTo(before + 1);
    }

    @Test
    void anotherVenueReachesEveryCalendarOnce() {
        String address = newFeed();
        LocalizedText venue = CalendarMeeting.text("Europasaal", "قاعة أوروبا");
        sample.edit(meeting, it -> CalendarMeeting.at(it, it.title(), venue, it.practical()), secretariat);
        post.settle();
        List<CalendarPost.Sent> letters = post.to(email);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).template()).isEqualTo("calendar-update");
        StrictCalendar request = StrictCalendar.read(letters.get(1).ics());
        assertThat(request.value("METHOD")).isEqualTo("REQUEST");
        assertThat(request.value("SEQUENCE")).isEqualTo("1");
        assertThat(request.value("LOCATION")).contains("قاعة أوروبا");
        assertThat(letters.get(1).attachments()).as("the other session").hasSize(1);
        StrictCalendar feed = StrictCalendar.read(fetch(address));
        assertThat(feed.values("SEQUENCE")).containsOnly("1");
        assertThat(feed.values("LOCATION")).allMatch(place -> place.contains("قاعة أوروبا"));

        sample.edit(meeting, it -> CalendarMeeting.at(it, it.title(), venue, it.practical()), secretariat);
        post.settle();
        assertThat(post.to(email)).as("nothing new, no letter").hasSize(2);
    }

    @Test
    void anotherTitleOfTheMeetingOrATranslationIsMendedInSilence() {
        LocalizedText title = CalendarMeeting.text("Second meeting", "الاجتماع الثاني");
        sample.edit(meeting, it -> CalendarMeeting.at(it, title, russian(it.venue()), it.practical()), secretariat);
        post.settle();
        assertThat(post.to(email)).as("the reader's venue is the same").hasSize(1);
        StrictCalendar feed = StrictCalendar.read(fetch(newFeed()));
        assertThat(feed.values("SEQUENCE")).containsOnly("0");
    }

    private static LocalizedText russian(LocalizedText text) {
        var texts = new HashMap<>(text.texts());
        texts.put(Language.RU, "Вельтзаль");
        return new LocalizedText(texts);
    }

    @Test
    void aTypingErrorIsMendedInSilence() {
        sample.change(opening, "Opening plenary", CalendarMeeting.at(9, 0), opening.room(), secretariat);
        post.settle();
        assertThat(post.to(email)).hasSize(1);
        StrictCalendar feed = StrictCalendar.read(fetch(newFeed()));
        assertThat(feed.values("SUMMARY")).contains("جلسة: Opening plenary");
        assertThat(feed.values("SEQUENCE")).containsOnly("0");
    }

    @Test
    void aCancelledSessionIsCancelledByMailAndStaysInTheFeed() {
        programme.cancel(meeting, opening.id(), "No interpreters", secretariat).block();
        post.settle();
        CalendarPost.Sent letter = post.to(email).get(1);
        assertThat(letter.template()).isEqualTo("calendar-cancellation");
        StrictCalendar cancel = StrictCalendar.read(letter.ics());
        assertThat(cancel.value("METHOD")).isEqualTo("CANCEL");
        assertThat(cancel.value("SEQUENCE")).isEqualTo("1");
        assertThat(cancel.value("STATUS")).isEqualTo("CANCELLED");
        StrictCalendar feed = StrictCalendar.read(fetch(newFeed()));
        assertThat(feed.values("STATUS")).containsExactlyInAnyOrder("CANCELLED", "CONFIRMED");
    }

    @Test
    void whoWithdrawsIsReleasedWhileTheSessionsGoOn() {
        sample.withdraw(head, secretariat);
        post.settle();
        List<CalendarPost.Sent> letters = post.to(email);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).template()).isEqualTo("calendar-release");
        StrictCalendar cancel = StrictCalendar.read(letters.get(1).ics());
        assertThat(cancel.value("METHOD")).isEqualTo("CANCEL");
        assertThat(cancel.values("STATUS")).isEmpty();
        assertThat(cancel.values("ATTENDEE")).containsExactly("mailto:" + email);
    }
}
