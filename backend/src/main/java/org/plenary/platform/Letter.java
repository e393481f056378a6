package org.plenary.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;

/**
 * One mail to one person: never with other visible recipients (P1).
 *
 * @param template names the messages {@code mail.<template>.subject} and {@code mail.<template>.text}
 * @param calendar an invitation, update or cancellation that calendar programs act on, if any
 */
public record Letter(
        String address,
        String name,
        Language language,
        String template,
        Map<String, Object> arguments,
        List<Attachment> attachments,
        @Nullable CalendarPart calendar) {

    public Letter {
        arguments = Map.copyOf(arguments);
        attachments = List.copyOf(attachments);
    }

    /** A file that travels with the letter. */
    public record Attachment(String fileName, String mediaType, byte[] content) {}

    /**
     * An iCalendar body with its method ({@code REQUEST}, {@code CANCEL}); both say the same (C2).
     *
     * @param fileName what it is called where it is kept as a file
     */
    public record CalendarPart(String method, String body, String fileName) {}
}
