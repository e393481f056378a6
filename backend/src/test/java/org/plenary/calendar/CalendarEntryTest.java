package org.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.TimeWindow;

/** C1, C2, C6: when SEQUENCE rises, and who is told. */
class CalendarEntryTest {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final RoomId ROOM = RoomId.random();
    private static final RoomId OTHER_ROOM = RoomId.random();
    private static final Instant NOW = Instant.parse("2018-03-01T10:00:00Z");
    private static final Instant START = Instant.parse("2018-04-09T07:00:00Z");
    private static final Language READER = Language.FR;
    private static final Setting BERLIN = setting("Meeting", "Weltsaal", "Weltsaal", "Berlin");
    private static final Duration DRIFT = Duration.ofMinutes(10);

    @Test
    void sequenceStartsAtZero() {
        assertThat(entry(slot(0)).sequence()).isZero();
    }

    @Test
    void sequenceRisesOnTimePlaceAndCancellation() {
        CalendarEntry entry = entry(slot(0));
        assertThat(entry.follow(slot(1), READER, NOW).sequence()).isEqualTo(1);
        assertThat(entry.follow(inRoom(OTHER_ROOM), READER, NOW).sequence()).isEqualTo(1);
        assertThat(entry.follow(cancelled(), READER, NOW).sequence()).isEqualTo(1);
        assertThat(entry.release(NOW).sequence()).isEqualTo(1);
    }

    @Test
    void aTypingErrorChangesTheTextAndNotTheSequence() {
        CalendarEntry mended = entry(slot(0)).follow(titled("Opening plenary"), READER, NOW.plusSeconds(60));
        assertThat(mended.sequence()).isZero();
        assertThat(mended.obligation().title().in(Language.EN)).isEqualTo("Opening plenary");
        assertThat(mended.changedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void driftIsMeasuredFromWhatThePersonWasTold() {
        CalendarEntry told = entry(slot(0)).informed();
        CalendarEntry six = told.follow(slot(6), READER, NOW);
        assertThat(six.sequence()).isEqualTo(1);
        assertThat(six.notice(DRIFT, READER, NOW)).isEqualTo(Notice.NONE);
        assertThat(told.follow(slot(10), READER, NOW).notice(DRIFT, READER, NOW))
                .isEqualTo(Notice.NONE);
        assertThat(six.follow(slot(11), READER, NOW).notice(DRIFT, READER, NOW)).isEqualTo(Notice.UPDATE);
        assertThat(told.follow(slot(-11), READER, NOW).notice(DRIFT, READER, NOW))
                .isEqualTo(Notice.UPDATE);
    }

    /** However little the hours differ: whoever had a time and has none, or gets one, is told, and calendars follow (C1, C6). */
    @Test
    void theTimeThatIsLostOrFoundIsNews() {
        CalendarEntry told = entry(slot(0)).informed();
        CalendarEntry lost = told.follow(open(0), READER, NOW);
        assertThat(lost.sequence()).isEqualTo(1);
        assertThat(lost.notice(DRIFT, READER, NOW)).isEqualTo(Notice.UPDATE);
        CalendarEntry still = lost.informed().follow(open(5), READER, NOW);
        assertThat(still.notice(DRIFT, READER, NOW)).isEqualTo(Notice.NONE);
        CalendarEntry found = still.follow(slot(5), READER, NOW);
        assertThat(found.sequence()).isEqualTo(3);
        assertThat(found.notice(DRIFT, READER, NOW)).isEqualTo(Notice.UPDATE);
        assertThat(lost.informed().follow(cancelled(), READER, NOW).notice(DRIFT, READER, NOW))
                .isEqualTo(Notice.CANCELLATION);
        assertThat(lost.informed().release(NOW).notice(DRIFT, READER, NOW)).isEqualTo(Notice.RELEASE);
        assertThat(entry(open(0)).notice(DRIFT, READER, NOW)).isEqualTo(Notice.INVITATION);
    }

    @Test
    void whatHasNoTimeIsAtTheSameTimeAsNothing() {
        CalendarEntry open = entry(open(0));
        CalendarEntry timed = entry(slot(0));
        assertThat(Overlaps.of(timed, List.of(timed, entry(slot(1))))).hasSize(1);
        assertThat(Overlaps.of(timed, List.of(timed, open))).isEmpty();
        assertThat(Overlaps.of(open, List.of(timed, open))).isEmpty();
    }

    @Test
    void aSessionThatMovesByFiveMinutesWasMovedOnPurpose() {
        Obligation session = obligation(ObligationKind.SESSION, 0, ROOM, "Plenary", EntryStatus.CONFIRMED);
        Obligation later = obligation(ObligationKind.SESSION, 5, ROOM, "Plenary", EntryStatus.CONFIRMED);
        CalendarEntry told = entry(session).informed();
        assertThat(told.follow(later, READER, NOW).notice(DRIFT, READER, NOW)).isEqualTo(Notice.UPDATE);
    }

    @Test
    void cancellationGoesOnlyToThoseWhoWereInvited() {
        CalendarEntry untold = entry(slot(0));
        assertThat(untold.notice(DRIFT, READER, NOW)).isEqualTo(Notice.INVITATION);
        assertThat(untold.release(NOW).notice(DRIFT, READER, NOW)).isEqualTo(Notice.NONE);
        CalendarEntry released = untold.informed().release(NOW);
        assertThat(released.notice(DRIFT, READER, NOW)).isEqualTo(Notice.RELEASE);
        assertThat(untold.informed().follow(cancelled(), READER, NOW).notice(DRIFT, READER, NOW))
                .isEqualTo(Notice.CANCELLATION);
        assertThat(released.informed().notice(DRIFT, READER, NOW)).isEqualTo(Notice.NONE);
        assertThat(released.informed().follow(slot(0), READER, NOW).notice(DRIFT, READER, NOW))
                .isEqualTo(Notice.INVITATION);
    }

    @Test
    void nothingIsSaidAboutWhatIsOver() {
        Instant after = START.plus(Duration.ofDays(1));
        assertThat(entry(slot(0)).notice(DRIFT, READER, after)).isEqualTo(Notice.NONE);
        assertThat(entry(slot(0)).informed().release(after).notice(DRIFT, READER, after))
                .isEqualTo(Notice.NONE);
    }

    @Property
    void sequenceNeverFallsAndRisesExactlyWithTimePlaceOrStatus(@ForAll("histories") List<Obligation> history) {
        CalendarEntry entry = entry(slot(0));
        for (Obligation next : history) {
            CalendarEntry after = entry.follow(next, READER, NOW);
            boolean moved = !next.window().equals(entry.obligation().window())
                    || !next.place().room().equals(entry.obligation().place().room())
                    || !reads(next).equals(reads(entry.obligation()))
                    || next.status() != entry.status();
            assertThat(after.sequence()).isEqualTo(entry.sequence() + (moved ? 1 : 0));
            assertThat(after.uid()).isEqualTo(entry.uid());
            entry = after;
        }
    }

    @Property
    void readingTheSameAgainChangesNothing(@ForAll("histories") List<Obligation> history) {
        CalendarEntry entry = entry(slot(0));
        for (Obligation next : history) {
            entry = entry.follow(next, READER, NOW);
            assertThat(entry.follow(next, READER, NOW.plusSeconds(1))).isSameAs(entry);
        }
    }

    @Provide
    Arbitrary<List<Obligation>> histories() {
        Arbitrary<Obligation> any = Combinators.combine(
                        Arbitraries.integers().between(-30, 30),
                        Arbitraries.of(ROOM, OTHER_ROOM),
                        Arbitraries.of("Opening", "Openning"),
                        Arbitraries.of(EntryStatus.CONFIRMED, EntryStatus.TENTATIVE, EntryStatus.CANCELLED),
                        settings())
                .as((minutes, room, title, status, setting) -> obligation(
                                ObligationKind.SPEAKING_SLOT, minutes, room, title, status)
                        .in(setting));
        return any.list().ofMaxSize(20);
    }

    /** A French reader: the Russian text is none of theirs, the English one stands in for the French that is missing. */
    private static Arbitrary<Setting> settings() {
        return Combinators.combine(
                        Arbitraries.of("Meeting", "Second meeting"),
                        Arbitraries.of("Weltsaal", "Europasaal"),
                        Arbitraries.of("", "Вельтзаль", "Зал мира"),
                        Arbitraries.of("Berlin", "Bonn"))
                .as(CalendarEntryTest::setting);
    }

    private static Setting setting(String title, String venue, String russian, String city) {
        return new Setting(
                LocalizedText.english(title),
                LocalizedText.of(Map.of("en", venue, "ru", russian)),
                LocalizedText.english(city));
    }

    /** Spelled out here, not asked of the code: what stands before this reader. */
    private static List<String> reads(Obligation obligation) {
        Setting setting = obligation.place().setting();
        return List.of(
                setting.venue().texts().getOrDefault(Language.EN, ""),
                setting.city().texts().getOrDefault(Language.EN, ""));
    }

    @Test
    void aTranslationThatThePersonDoesNotReadIsNoNews() {
        CalendarEntry told = entry(slot(0).in(BERLIN)).informed();
        Obligation translated = slot(0).in(setting("Second meeting", "Weltsaal", "Вельтзаль", "Berlin"));
        CalendarEntry after = told.follow(translated, READER, NOW);
        assertThat(after.obligation()).as("the feed says it").isEqualTo(translated);
        assertThat(after.sequence()).isZero();
        assertThat(after.notice(DRIFT, READER, NOW)).isEqualTo(Notice.NONE);
        CalendarEntry russian = told.follow(translated, Language.RU, NOW);
        assertThat(russian.notice(DRIFT, Language.RU, NOW)).isEqualTo(Notice.UPDATE);
        assertThat(russian.sequence()).isEqualTo(1);
    }

    @Test
    void anotherVenueOrCityIsNews() {
        CalendarEntry told = entry(slot(0).in(BERLIN)).informed();
        for (Setting other : List.of(
                setting("Meeting", "Europasaal", "Weltsaal", "Berlin"),
                setting("Meeting", "Weltsaal", "Weltsaal", "Bonn"))) {
            CalendarEntry moved = told.follow(slot(0).in(other), READER, NOW);
            assertThat(moved.sequence()).isEqualTo(1);
            assertThat(moved.notice(DRIFT, READER, NOW)).isEqualTo(Notice.UPDATE);
        }
    }

    @Test
    void anAgendaAddsFollowsAndReleases() {
        Obligation kept = slot(0);
        Obligation gone = new Obligation(
                ObligationKind.SESSION,
                UUID.randomUUID(),
                kept.window(),
                kept.place(),
                kept.title(),
                EntryStatus.CONFIRMED);
        Agenda agenda = new Agenda(
                new MeetingCode("berlin-2018"), AccountId.random(), READER, List.of(entry(kept), entry(gone)));
        Obligation added = new Obligation(
                ObligationKind.SESSION,
                UUID.randomUUID(),
                kept.window(),
                kept.place(),
                kept.title(),
                EntryStatus.CONFIRMED);
        List<CalendarEntry> changed = agenda.follow(List.of(slot(15), added), NOW, UUID::randomUUID);
        assertThat(changed)
                .extracting(entry -> entry.obligation().subject(), CalendarEntry::status, CalendarEntry::sequence)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(SUBJECT, EntryStatus.CONFIRMED, 1),
                        org.assertj.core.groups.Tuple.tuple(added.subject(), EntryStatus.CONFIRMED, 0),
                        org.assertj.core.groups.Tuple.tuple(gone.subject(), EntryStatus.RELEASED, 1));
    }

    @Test
    void whatWasCalledOffBeforeIsNoEntry() {
        Agenda empty = new Agenda(new MeetingCode("berlin-2018"), AccountId.random(), READER, List.of());
        assertThat(empty.follow(List.of(cancelled()), NOW, UUID::randomUUID)).isEmpty();
    }

    private static CalendarEntry entry(Obligation obligation) {
        return CalendarEntry.first(
                UUID.randomUUID(), new MeetingCode("berlin-2018"), AccountId.random(), obligation, NOW);
    }

    private static Obligation slot(int minutes) {
        return obligation(ObligationKind.SPEAKING_SLOT, minutes, ROOM, "Opening", EntryStatus.CONFIRMED);
    }

    private static Obligation open(int minutes) {
        return obligation(ObligationKind.SPEAKING_SLOT, minutes, ROOM, "Opening", EntryStatus.TENTATIVE);
    }

    private static Obligation inRoom(RoomId room) {
        return obligation(ObligationKind.SPEAKING_SLOT, 0, room, "Opening", EntryStatus.CONFIRMED);
    }

    private static Obligation titled(String title) {
        return obligation(ObligationKind.SPEAKING_SLOT, 0, ROOM, title, EntryStatus.CONFIRMED);
    }

    private static Obligation cancelled() {
        return obligation(ObligationKind.SPEAKING_SLOT, 0, ROOM, "Opening", EntryStatus.CANCELLED);
    }

    private static Obligation obligation(
            ObligationKind kind, int minutes, RoomId room, String title, EntryStatus status) {
        Instant start = START.plus(Duration.ofMinutes(minutes));
        return new Obligation(
                kind,
                SUBJECT,
                new TimeWindow(start, start.plus(Duration.ofMinutes(3))),
                new Place(room, new LocalizedText(Map.of(Language.EN, "Weltsaal"))),
                new LocalizedText(Map.of(Language.EN, title)),
                status);
    }
}
