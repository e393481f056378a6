package org.plenary.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.platform.Letter;

/** A letter as the mailbox shows it. Text, HTML, links and attachments are absent in lists, when withheld, and once erased. */
public record Posted(
        UUID id,
        String to,
        String subject,
        Instant at,
        String state,
        boolean withheld,
        @Nullable String text,
        @Nullable String html,
        List<String> links,
        List<Letter.Attachment> attachments) {

    private static final Pattern CODE = Pattern.compile("\\b\\d{4} \\d{4}\\b");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static Posted of(MailMessage message, List<Letter.Attachment> attachments, boolean withheld) {
        String text = withheld ? null : message.text();
        return new Posted(
                message.id(),
                message.recipient(),
                message.holdsSecret() && withheld ? withoutCode(message.subject()) : message.subject(),
                message.createdAt(),
                message.state().wire(),
                withheld,
                text,
                withheld ? null : message.html(),
                text == null ? List.of() : links(text),
                withheld ? List.of() : attachments);
    }

    /** The files of a letter: its calendar part first, then what was attached. */
    static List<Letter.Attachment> all(MailMessage message, List<Letter.Attachment> attached) {
        var all = new ArrayList<Letter.Attachment>();
        Letter.CalendarPart calendar = message.calendar();
        if (calendar != null) {
            String type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            byte[] body = calendar.body().getBytes(StandardCharsets.UTF_8);
            all.add(new Letter.Attachment(calendar.fileName(), type, body));
        }
        all.addAll(attached);
        return all;
    }

    /** The subject of a sign-in letter names its code, so that phones show it in the notification. */
    private static String withoutCode(String subject) {
        return CODE.matcher(subject).replaceAll("•••• ••••");
    }

    private static List<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group()).toList();
    }
}
