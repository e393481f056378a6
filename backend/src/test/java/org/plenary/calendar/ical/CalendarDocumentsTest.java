package org.plenary.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.Language;
import org.plenary.kernel.TimeWindow;

/** C2, C4, C5: what is written is read alike by ical4j and by a reader that shares nothing with it. */
class CalendarDocumentsTest {

    private static final UUID UID = UUID.fromString("3c3c8a0e-58ce-4f3a-9f3b-0a8f3f6f0a01");
    private static final Instant START = Instant.parse("2018-04-09T07:00:00Z");
    private static final Party SECRETARIAT = new Party("Secretariat", "secretariat@plenary.example");
    private static final Party SPEAKER = new Party("السيدة \"ليلى\" حداد", "laila.haddad@mission.example");

    @Test
    void requestNamesOrganizerAndTheOneAttendee() {
        StrictCalendar read = StrictCalendar.read(CalendarDocuments.request(event("Opening"), SECRETARIAT, SPEAKER));
        assertThat(read.value("METHOD")).isEqualTo("REQUEST");
        assertThat(read.value("UID")).isEqualTo(UID.toString());
        assertThat(read.value("SEQUENCE")).isEqualTo("3");
        assertThat(read.values("ATTENDEE")).containsExactly("mailto:laila.haddad@mission.example");
        assertThat(read.lines()).anyMatch(line -> line.startsWith("ATTENDEE;") && line.contains("RSVP=TRUE"));
        assertThat(read.value("ORGANIZER")).isEqualTo("mailto:secretariat@plenary.example");
        assertThat(read.component("VEVENT", 0)).contains("STATUS:CONFIRMED", "BEGIN:VALARM");
    }

    /** Nobody is busy for hours within which a statement may not even be heard (L13). */
    @Test
    void whatHasNoTimeYetIsTentativeAndOccupiesNobody() {
        Event known = event("Statement");
        var open = new Event(
                known.uid(),
                known.sequence(),
                known.stamp(),
                known.window(),
                known.zone(),
                false,
                true,
                false,
                known.language(),
                known.summary(),
                known.location(),
                known.description());
        for (String document : List.of(
                CalendarDocuments.request(open, SECRETARIAT, SPEAKER),
                CalendarDocuments.feed("Feed", Duration.ofHours(1), SECRETARIAT, List.of(open)))) {
            assertThat(StrictCalendar.read(document).component("VEVENT", 0))
                    .contains("STATUS:TENTATIVE", "TRANSP:TRANSPARENT")
                    .doesNotContain("BEGIN:VALARM");
        }
        assertThat(StrictCalendar.read(CalendarDocuments.cancel(open, SECRETARIAT, SPEAKER))
                        .lines())
                .contains("STATUS:CANCELLED");
    }

    @Test
    void cancelHasTheSameUidAndNoAlarm() {
        StrictCalendar read = StrictCalendar.read(CalendarDocuments.cancel(event("Opening"), SECRETARIAT, SPEAKER));
        assertThat(read.value("METHOD")).isEqualTo("CANCEL");
        assertThat(read.value("UID")).isEqualTo(UID.toString());
        assertThat(read.lines()).contains("STATUS:CANCELLED").doesNotContain("BEGIN:VALARM");
    }

    @Test
    void releaseOfOneAttendeeSaysNothingAboutTheEvent() {
        StrictCalendar read = StrictCalendar.read(CalendarDocuments.release(event("Opening"), SECRETARIAT, SPEAKER));
        assertThat(read.value("METHOD")).isEqualTo("CANCEL");
        assertThat(read.values("STATUS")).isEmpty();
        assertThat(read.values("ATTENDEE")).hasSize(1);
    }

    @Test
    void feedTellsHowOftenToAskAndKeepsWhatWasCancelled() {
        Event cancelled = with("Reception", true);
        String feed =
                CalendarDocuments.feed("柏林会议", Duration.ofHours(1), SECRETARIAT, List.of(event("Opening"), cancelled));
        StrictCalendar read = StrictCalendar.read(feed);
        assertThat(read.lines()).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");
        assertThat(read.value("X-WR-CALNAME")).isEqualTo("柏林会议");
        assertThat(read.component("VEVENT", 1)).contains("STATUS:CANCELLED");
        assertThat(read.values("ATTENDEE")).isEmpty();
        assertThat(read.lines().stream().filter("BEGIN:VTIMEZONE"::equals)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'قائمة المتكلمين: الجلسة الوزارية للشبكة، برلين؛ \\ نهاية'",
        "'发言者名单：部长级会议，柏林；第二次首都级会议关于妇女、和平与安全议程的讨论及其后续行动'",
        "'Список ораторов; сегмент министров, Берлин — «Построение союзов» ради мира и безопасности'",
        "'👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️'"
    })
    void everyScriptSurvives(String text) throws Exception {
        String document = CalendarDocuments.request(event(text), SECRETARIAT, SPEAKER);
        assertThat(StrictCalendar.read(document).values("SUMMARY")).containsOnly(text);
        assertThat(summary(parse(document))).isEqualTo(text);
    }

    @Test
    void aNameCannotWritePropertiesOfItsOwn() {
        Party forged = new Party("Eve\r\nATTENDEE:mailto:eve@evil.example\rX:1", "eve@mission.example");
        StrictCalendar read = StrictCalendar.read(
                CalendarDocuments.request(event("A\r\nSTATUS:CANCELLED\u2028B\u0085C\u0000"), SECRETARIAT, forged));
        assertThat(read.values("ATTENDEE")).containsExactly("mailto:eve@mission.example");
        assertThat(read.values("STATUS")).containsExactly("CONFIRMED");
    }

    @Property(tries = 300)
    void anyTextIsFoldedBetweenCharactersAndComesBack(@ForAll("anyCharacters") String text) throws Exception {
        String document = CalendarDocuments.request(event("x" + text), SECRETARIAT, SPEAKER);
        String expected = PlainText.line("x" + text);
        assertThat(StrictCalendar.read(document).component("VEVENT", 0)).anyMatch(line -> line.startsWith("SUMMARY"));
        assertThat(StrictCalendar.read(document).values("SUMMARY")).containsOnly(expected);
        assertThat(summary(parse(document))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> anyCharacters() {
        Arbitrary<Integer> plain = Arbitraries.integers().between(1, 0x7FF);
        Arbitrary<Integer> wide = Arbitraries.integers().between(0x800, 0x10FFFF);
        return Arbitraries.oneOf(plain, wide)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(300)
                .map(parts -> String.join("", parts));
    }

    @Test
    void timesAreTheSameInstantsForAnotherReader() throws Exception {
        Calendar parsed = parse(CalendarDocuments.request(event("Opening"), SECRETARIAT, SPEAKER));
        VEvent event = (VEvent) parsed.getComponents("VEVENT").get(0);
        ZonedDateTime start = event.<ZonedDateTime>getStartDate().orElseThrow().getDate();
        assertThat(start.toInstant()).isEqualTo(START);
    }

    @Test
    void foldedLinesAreAsFullAsTheyMayBe() {
        String text = "A".repeat(400);
        List<String> lines = CalendarDocuments.request(event(text), SECRETARIAT, SPEAKER)
                .lines()
                .toList();
        int first = lines.indexOf("SUMMARY;LANGUAGE=en:" + "A".repeat(55));
        assertThat(first).isPositive();
        assertThat(lines.subList(first + 1, first + 5)).containsOnly(" " + "A".repeat(74));
    }

    @Test
    void theSameFactsGiveTheSameOctets() {
        assertThat(CalendarDocuments.request(event("Opening"), SECRETARIAT, SPEAKER))
                .isEqualTo(CalendarDocuments.request(event("Opening"), SECRETARIAT, SPEAKER));
    }

    private static String summary(Calendar calendar) {
        VEvent event = (VEvent) calendar.getComponents("VEVENT").get(0);
        return event.getSummary().getValue();
    }

    static Calendar parse(String document) throws Exception {
        return new CalendarBuilder().build(new StringReader(document));
    }

    private static Event event(String summary) {
        return with(summary, false);
    }

    private static Event with(String summary, boolean cancelled) {
        return new Event(
                UID,
                3,
                Instant.parse("2018-03-01T10:00:00Z"),
                new TimeWindow(START, START.plus(Duration.ofHours(1))),
                ZoneId.of("Europe/Berlin"),
                cancelled,
                false,
                true,
                Language.EN,
                summary,
                "Weltsaal",
                "line one\nline two; with, signs");
    }
}
