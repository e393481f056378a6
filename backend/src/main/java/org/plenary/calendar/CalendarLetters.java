package org.plenary.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.calendar.ical.CalendarDocuments;
import org.plenary.calendar.ical.Event;
import org.plenary.calendar.ical.Party;
import org.plenary.identity.Account;
import org.plenary.kernel.Language;
import org.plenary.meetings.Meeting;
import org.plenary.platform.Letter;
import org.plenary.platform.Letter.Attachment;
import org.plenary.platform.Letter.CalendarPart;
import org.plenary.platform.Messages;
import org.plenary.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Words the letters about entries, in the language of whoever reads them. */
@Component
class CalendarLetters {

    private final EventTexts texts;
    private final Messages messages;
    private final PublicUrl publicUrl;
    private final Organizer organizer;

    CalendarLetters(EventTexts texts, Messages messages, PublicUrl publicUrl, Organizer organizer) {
        this.texts = texts;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.organizer = organizer;
    }

    /** News of one kind about one or several entries. */
    Letter news(Meeting meeting, Account reader, Notice notice, List<CalendarEntry> news) {
        Language language = reader.language();
        List<CalendarEntry> byTime = byTime(news);
        Map<String, Object> arguments = basics(meeting, reader, reader.name());
        String first = byTime.get(0).obligation().title().in(language);
        arguments.put("title", byTime.size() == 1 ? first : meeting.title().in(language));
        arguments.put("items", items(byTime, meeting, language));
        arguments.put("url", publicUrl.of("/meetings/" + meeting.code() + "/me"));
        List<CalendarPart> documents = documents(meeting, reader, notice, byTime);
        return letter(reader, notice.template(), arguments, documents, enclosed(documents));
    }

    /** The approval, with the badge and an invitation to each session. */
    Letter welcome(Meeting meeting, Welcome welcome, List<CalendarEntry> ahead) {
        Account reader = welcome.recipient();
        Map<String, Object> arguments = basics(meeting, reader, welcome.participant());
        arguments.put("when", texts.days(meeting, reader.language()));
        arguments.put("place", texts.venue(meeting, reader.language()));
        arguments.put("url", welcome.link());
        Attachment badge = welcome.badge();
        String enclosed = badge == null ? "calendar.welcome.badge-later" : "calendar.welcome.badge-enclosed";
        arguments.put("badge", messages.text(enclosed, reader.language()));
        List<CalendarEntry> byTime = byTime(ahead);
        List<CalendarPart> documents = documents(meeting, reader, Notice.INVITATION, byTime);
        List<Attachment> files = new ArrayList<>(badge == null ? List.of() : List.of(badge));
        files.addAll(enclosed(documents));
        return letter(reader, "calendar-welcome", arguments, documents, files);
    }

    /** The first document is the letter's own invitation; the others travel as files that open as invitations. */
    private static List<Attachment> enclosed(List<CalendarPart> documents) {
        return documents.stream().skip(1).map(CalendarLetters::file).toList();
    }

    private static Attachment file(CalendarPart part) {
        String type = "text/calendar; charset=utf-8; method=" + part.method();
        return new Attachment(part.fileName(), type, part.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Letter letter(
            Account reader,
            String template,
            Map<String, Object> arguments,
            List<CalendarPart> documents,
            List<Attachment> files) {
        @Nullable CalendarPart own = documents.isEmpty() ? null : documents.get(0);
        return new Letter(reader.email(), reader.name(), reader.language(), template, arguments, files, own);
    }

    private static List<String> names(Meeting meeting, List<CalendarEntry> entries) {
        return EntryFileNames.of(
                meeting.code(), entries.stream().map(CalendarEntry::obligation).toList());
    }

    private List<CalendarPart> documents(Meeting meeting, Account reader, Notice notice, List<CalendarEntry> entries) {
        Party from = organizer.of(meeting, reader.language());
        Party to = new Party(reader.name(), reader.email());
        List<String> names = names(meeting, entries);
        List<CalendarPart> documents = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            Event event = texts.event(entry, meeting, reader.language());
            String name = names.get(documents.size());
            documents.add(new CalendarPart(notice.method(), document(notice, event, from, to), name));
        }
        return documents;
    }

    private static String document(Notice notice, Event event, Party from, Party to) {
        return switch (notice) {
            case CANCELLATION -> CalendarDocuments.cancel(event, from, to);
            case RELEASE -> CalendarDocuments.release(event, from, to);
            case INVITATION, UPDATE, NONE -> CalendarDocuments.request(event, from, to);
        };
    }

    private Map<String, Object> basics(Meeting meeting, Account reader, String person) {
        Language language = reader.language();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("name", person);
        arguments.put("meeting", meeting.title().in(language));
        return arguments;
    }

    private String items(List<CalendarEntry> entries, Meeting meeting, Language language) {
        return entries.stream()
                .map(entry -> item(entry.obligation(), meeting, language))
                .collect(Collectors.joining("\n\n"));
    }

    private String item(Obligation obligation, Meeting meeting, Language language) {
        String item = obligation.title().in(language) + "\n"
                + texts.when(obligation.window(), meeting, language) + "\n"
                + texts.place(obligation, meeting, language);
        String note = texts.note(obligation, language);
        return note.isEmpty() ? item : item + "\n" + note;
    }

    private static List<CalendarEntry> byTime(List<CalendarEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(
                        entry -> entry.obligation().window().start()))
                .toList();
    }
}
