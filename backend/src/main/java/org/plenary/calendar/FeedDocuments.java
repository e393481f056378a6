package org.plenary.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.calendar.ical.CalendarDocuments;
import org.plenary.calendar.ical.Event;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What calendar programs read: a person's own feed, and the public programme's in the reader's language. What was called
 * off stays in it as cancelled until the meeting is over (C4).
 */
@Service
public class FeedDocuments {

    private final Feeds feeds;
    private final EntryStore entries;
    private final Meetings meetings;
    private final Accounts accounts;
    private final EventTexts texts;
    private final Organizer organizer;
    private final Messages messages;
    private final BlockingWork work;
    private final CalendarSettings settings;
    private final Clock clock;

    FeedDocuments(
            Feeds feeds,
            EntryStore entries,
            Meetings meetings,
            Accounts accounts,
            EventTexts texts,
            Organizer organizer,
            Messages messages,
            BlockingWork work,
            CalendarSettings settings,
            Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.meetings = meetings;
        this.accounts = accounts;
        this.texts = texts;
        this.organizer = organizer;
        this.messages = messages;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /** The feed behind a secret address, in its owner's language. */
    public Mono<String> personal(String token) {
        return feeds.byToken(token)
                .flatMap(feed -> Mono.zip(meetings.get(feed.meeting()), accounts.byId(feed.account())))
                .flatMap(owner -> personal(owner.getT1(), owner.getT2()));
    }

    /** The programme as everybody may know it. A draft meeting has none. */
    public Mono<String> programme(MeetingCode code, Language language) {
        return meetings.get(code)
                .filter(Meeting::published)
                .switchIfEmpty(Mono.error(Feeds::unknown))
                .flatMap(meeting -> document("calendar.feed.public", meeting, null, language));
    }

    private Mono<String> personal(Meeting meeting, Account owner) {
        return document("calendar.feed.personal", meeting, owner.id(), owner.language());
    }

    private Mono<String> document(String title, Meeting meeting, @Nullable AccountId account, Language language) {
        String name =
                messages.text(title, language, Map.of("meeting", meeting.title().in(language)));
        return entries.ofPeople(meeting.code(), Collections.singletonList(account))
                .filter(entry -> isShown(entry, meeting))
                .map(entry -> texts.event(entry, meeting, language))
                .collectList()
                .flatMap(events -> work.call(() -> written(name, events, meeting, language)));
    }

    private String written(String name, List<Event> events, Meeting meeting, Language language) {
        return CalendarDocuments.feed(name, settings.refresh(), organizer.of(meeting, language), events);
    }

    private boolean isShown(CalendarEntry entry, Meeting meeting) {
        Instant now = clock.instant();
        return !entry.cancelled() || now.isBefore(meeting.days().end());
    }
}
