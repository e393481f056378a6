package org.plenary.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** One person's entries in one meeting, worded in the reader's language, with what cannot be done at the same time (C7). */
@Service
public class MyAgenda {

    /** One entry by the clock of the meeting; {@code overlaps} names the entries that need the same person then. */
    public record Item(
            UUID uid,
            ObligationKind kind,
            String title,
            Instant start,
            Instant end,
            LocalDateTime localStart,
            LocalDateTime localEnd,
            String room,
            int sequence,
            EntryStatus status,
            List<UUID> overlaps) {}

    /** The whole agenda, by time. */
    public record Page(List<Item> items) {}

    private final EntryStore entries;
    private final Meetings meetings;

    MyAgenda(EntryStore entries, Meetings meetings) {
        this.entries = entries;
        this.meetings = meetings;
    }

    /** The viewer's agenda; whoever has no role in the meeting is refused. */
    public Mono<Page> of(MeetingCode code, Viewer viewer, Language language) {
        if (!viewer.belongsTo(code)) {
            return Mono.error(Problem.of("access.denied", 403));
        }
        return meetings.get(code)
                .zipWith(entries.ofPeople(code, Collections.singletonList(viewer.account()))
                        .collectList())
                .map(found -> page(found.getT1(), found.getT2(), language));
    }

    private static Page page(Meeting meeting, List<CalendarEntry> entries, Language language) {
        return new Page(entries.stream()
                .map(entry -> item(entry, meeting, Overlaps.of(entry, entries), language))
                .toList());
    }

    private static Item item(CalendarEntry entry, Meeting meeting, List<UUID> overlaps, Language language) {
        Obligation obligation = entry.obligation();
        Instant start = obligation.window().start();
        Instant end = obligation.window().end();
        return new Item(
                entry.uid(),
                obligation.kind(),
                obligation.title().in(language),
                start,
                end,
                LocalDateTime.ofInstant(start, meeting.zone()),
                LocalDateTime.ofInstant(end, meeting.zone()),
                obligation.place().name().in(language),
                entry.sequence(),
                entry.status(),
                overlaps);
    }
}
